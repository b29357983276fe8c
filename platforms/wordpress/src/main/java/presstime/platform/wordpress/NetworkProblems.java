package presstime.platform.wordpress;

import presstime.platform.Http;
import presstime.platform.Problem;

/** Why there is no answer of a site, or none that can be read. */
final class NetworkProblems {
  private NetworkProblems() {}

  static final Problem TLS =
      WordPressProblems.problem(
          "tls_failed",
          "No secure connection",
          "The site's certificate is expired, is for another name, or is not trusted here.",
          "Open the address in a browser and look at its certificate; renew it.");

  static final Problem NAME_NOT_FOUND =
      WordPressProblems.problem(
          "name_not_found",
          "The name is not known",
          "No address is registered for this host name, or the name service does not answer.",
          "Check the spelling of the domain.");

  static final Problem NOT_CONNECTED =
      WordPressProblems.problem(
          "connection_refused",
          "Nothing answers there",
          "The host refuses connections on this port, or cannot be reached.",
          "Check that the site is up and that the address and port are right.");

  static final Problem CONNECTION_LOST =
      WordPressProblems.problem(
          "connection_lost",
          "The connection broke",
          "The site, or something on the way, closed the connection before its answer was whole.",
          "Try again; if it repeats, look into the site's error log.");

  static final Problem FORBIDDEN_ADDRESS =
      WordPressProblems.problem(
          "address_forbidden",
          "This address is not allowed",
          "It is a private or local address, and the operator of this server does not allow those.",
          "Ask the operator to allow it, or use the site's public address.");

  static final Problem UNREADABLE =
      WordPressProblems.problem(
          "unreadable_answer",
          "WordPress's answer cannot be read",
          "It is too large or not what WordPress's REST API answers.",
          "Look into the site's error log; a plugin may print into every answer.");

  /** What a missing answer means for people. */
  static Problem of(Http.Failure failure) {
    Problem problem =
        switch (failure.kind()) {
          case FORBIDDEN_ADDRESS -> FORBIDDEN_ADDRESS;
          case NAME_NOT_FOUND -> NAME_NOT_FOUND;
          case NOT_CONNECTED -> NOT_CONNECTED;
          case TLS -> TLS;
          case TIMED_OUT -> WordPressProblems.TIMEOUT;
          case CONNECTION_LOST -> CONNECTION_LOST;
          case UNREADABLE_ANSWER -> UNREADABLE;
        };
    String said = failure.getMessage();
    return said == null ? problem : problem.withDetail(said);
  }
}

package presstime.platform.wordpress;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import presstime.platform.Http;
import presstime.platform.Problem;

/** What an answer other than success means for the attempt. */
final class Verdicts {
  private static final Set<String> WRONG_CREDENTIALS =
      Set.of(
          "incorrect_password",
          "invalid_username",
          "invalid_email",
          "invalid_application_password",
          "application_passwords_disabled_for_user",
          "presstime_key_invalid");

  /** The database did not take a row. For an image WordPress says so with status 400. */
  private static final Set<String> NOT_WRITTEN = Set.of("db_insert_error", "db_update_error");

  private Verdicts() {}

  /** There is no whole answer. */
  static Stop of(Http.Failure failure, Risk risk) {
    Problem problem = NetworkProblems.of(failure);
    if (failure.kind() == Http.Failure.Kind.FORBIDDEN_ADDRESS) {
      return Stop.rejected(problem);
    }
    return failure.mayHaveArrived() && risk == Risk.EFFECT
        ? Stop.unknown(problem)
        : Stop.retryable(problem, null);
  }

  /** There is an answer, and it is not the success that was asked for. */
  static Stop of(Reply reply, Risk risk, InstantSource time) {
    int status = reply.status();
    String said = reply.said();
    if (status >= 300 && status < 400) {
      String to = reply.response().header("location").orElse("an unnamed address");
      return Stop.rejected(
          WordPressProblems.REDIRECTED.withDetail("It redirects to " + reply.discreet().apply(to)));
    }
    if (status == 503 && risk == Risk.EFFECT && isFromInFront(reply)) {
      return Stop.unknown(WordPressProblems.MAINTENANCE.withDetail(said));
    }
    if (status == 503 || status == 429) {
      Problem problem = status == 503 ? WordPressProblems.MAINTENANCE : WordPressProblems.THROTTLED;
      return Stop.retryable(
          problem.withDetail(said), reply.response().retryAfter(time).orElse(null));
    }
    if (NOT_WRITTEN.contains(reply.code())) {
      return Stop.retryable(WordPressProblems.SERVER_ERROR.withDetail(said), null);
    }
    if (status >= 500) {
      return serverError(reply, risk);
    }
    if (status == 408 || status == 425) {
      return lost(WordPressProblems.TIMEOUT.withDetail(said), risk);
    }
    if (status >= 400) {
      return Stop.rejected(refusal(reply).withDetail(said));
    }
    return risk == Risk.NONE && reply.isPage()
        ? Stop.rejected(WordPressProblems.REST_DISABLED.withDetail(said))
        : lost(NetworkProblems.UNREADABLE.withDetail(said), risk);
  }

  /**
   * A cache or proxy that WordPress is too slow for, and which has passed the request on: WordPress
   * in maintenance says when to come back, and a plugin answers in JSON.
   */
  private static boolean isFromInFront(Reply reply) {
    return reply.response().header("retry-after").isEmpty() && !reply.isRest();
  }

  private static Stop serverError(Reply reply, Risk risk) {
    String said = reply.said();
    if (reply.code().startsWith("rest_upload_")) {
      boolean folder = said.matches("(?i).*(directory|writable|could not be moved|disk).*");
      Problem problem =
          folder ? WordPressProblems.UPLOADS_NOT_WRITABLE : PostProblems.IMAGE_REJECTED;
      return Stop.rejected(problem.withDetail(said));
    }
    // It says so before it has written anything.
    if (said.contains("establishing a database connection")) {
      return Stop.retryable(WordPressProblems.DATABASE_DOWN.withDetail(said), null);
    }
    return lost(WordPressProblems.SERVER_ERROR.withDetail(said), risk);
  }

  private static Stop lost(Problem problem, Risk risk) {
    return risk == Risk.EFFECT ? Stop.unknown(problem) : Stop.retryable(problem, null);
  }

  private static Problem refusal(Reply reply) {
    String code = reply.code().toLowerCase(Locale.ROOT);
    if (WRONG_CREDENTIALS.contains(code)) {
      return WordPressProblems.KEY_INVALID;
    }
    if (code.startsWith("rest_upload_")) {
      return code.contains("size") || code.contains("large")
          ? PostProblems.TOO_LARGE
          : PostProblems.IMAGE_REJECTED;
    }
    // A list of drafts is "an invalid parameter" to somebody who may not see drafts.
    int hidden = reply.json().at("/data/details/status/data/status").asInt(0);
    return switch (hidden == 0 ? reply.status() : hidden) {
      case 401 -> reply.isRest() ? WordPressProblems.NOT_LOGGED_IN : WordPressProblems.BLOCKED;
      case 403 -> reply.isRest() ? PostProblems.NOT_ALLOWED : WordPressProblems.BLOCKED;
      case 404, 410 -> missing(code);
      case 413 -> PostProblems.TOO_LARGE;
      default -> reply.isRest() ? PostProblems.REFUSED : WordPressProblems.BLOCKED;
    };
  }

  private static Problem missing(String code) {
    return switch (code) {
      case "rest_post_invalid_id", "rest_already_trashed" -> PostProblems.DELETED;
      default -> WordPressProblems.REST_DISABLED;
    };
  }
}

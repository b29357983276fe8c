package presstime.server.kernel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an operator's own database is. Taken apart by hand, because {@code java.net.URI} knows no
 * host with an underscore in its name, nor several hosts, and shows a password in its complaints.
 *
 * @param user null when the address names none; then the driver decides
 */
record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

  private static final Set<String> SCHEMES = Set.of("postgres", "postgresql");

  /** What ends the part with user, password and hosts. */
  private static final Pattern AFTER_HOSTS = Pattern.compile("[/?#]");

  /** A name, an IPv4 address, or an IPv6 address in brackets; and a port. */
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-zA-Z:.%]+]|[^\\[\\]:@\\s]+)(:[0-9]{1,5})?");

  /**
   * Takes it apart.
   *
   * @param address {@code jdbc:postgresql:…}, which stays as it is, or {@code
   *     postgres://user:password@host:port/name?options}; user and password percent-encoded, hosts
   *     several with commas
   * @throws UnreadableAddress when it is neither; the message never shows the address
   */
  static DatabaseAddress of(String address) {
    String text = address.strip();
    if (text.startsWith("jdbc:")) {
      return new DatabaseAddress(text, null, null);
    }
    int scheme = text.indexOf("://");
    if (scheme < 0 || !SCHEMES.contains(text.substring(0, scheme).toLowerCase(Locale.ROOT))) {
      throw new UnreadableAddress("it does not begin with postgres:// or jdbc:postgresql:");
    }
    String rest = text.substring(scheme + "://".length());
    String authority = AFTER_HOSTS.split(rest, 2)[0];
    String path = rest.substring(authority.length()).split("#", 2)[0];
    int at = authority.lastIndexOf('@');
    String jdbcUrl =
        "jdbc:postgresql://"
            + hosts(authority.substring(at + 1))
            + (path.startsWith("/") ? "" : "/")
            + path;
    if (at < 0) {
      return new DatabaseAddress(jdbcUrl, null, null);
    }
    String[] parts = authority.substring(0, at).split(":", 2);
    return new DatabaseAddress(
        jdbcUrl, decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
  }

  private static String hosts(String hosts) {
    if (hosts.isEmpty()) {
      return "localhost";
    }
    StringJoiner all = new StringJoiner(",");
    for (String host : hosts.split(",", -1)) {
      if (!HOST.matcher(host).matches()) {
        throw new UnreadableAddress("what stands after user and password is no host with a port");
      }
      all.add(host);
    }
    return all.toString();
  }

  /** A plus sign means itself there. */
  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Its message would show a part of the password.
      throw new UnreadableAddress("its user or password has a % without two hexadecimal digits");
    }
  }

  /** Without what may be a password. */
  @Override
  public String toString() {
    return "DatabaseAddress[user=" + user + "]";
  }
}

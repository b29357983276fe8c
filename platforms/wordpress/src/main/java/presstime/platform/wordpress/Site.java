package presstime.platform.wordpress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is.
 *
 * @param base its home page, without a query and with a trailing slash
 */
record Site(URI base) {
  private static final Pattern NEAR =
      Pattern.compile(
          "localhost|.*\\.(localhost|local|lan|internal|test|home\\.arpa)|[^.:]+"
              + "|127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
              + "|169\\.254\\..*|\\[(::1|f[cd].*|fe80.*)]");

  /**
   * Reads the {@code domain} setting: {@code example.com}, {@code https://example.com/blog/}.
   *
   * @throws Stop when there is none, it is none, or credentials would cross the network in the
   *     clear
   */
  static Site of(String domain) {
    if (domain.isBlank()) {
      throw Stop.rejected(WordPressProblems.DOMAIN_MISSING);
    }
    URI base = parse(domain.contains("://") ? domain : "https://" + domain);
    if (base == null) {
      throw Stop.rejected(WordPressProblems.DOMAIN_INVALID.withDetail(domain));
    }
    if (base.getScheme().equals("http") && !NEAR.matcher(base.getHost()).matches()) {
      throw Stop.rejected(WordPressProblems.HTTPS_REQUIRED.withDetail(base.toString()));
    }
    return new Site(base);
  }

  private static @Nullable URI parse(String text) {
    try {
      URI given = new URI(text.strip());
      String scheme = given.getScheme().toLowerCase(Locale.ROOT);
      String host = given.getHost();
      if (host == null || given.getUserInfo() != null || !scheme.matches("https?")) {
        return null;
      }
      String path = Objects.requireNonNullElse(given.getPath(), "");
      path = path.replaceFirst("(index\\.php|wp-admin|wp-login\\.php|wp-json).*$", "");
      path = path.endsWith("/") ? path : path + "/";
      return new URI(
          scheme, null, host.toLowerCase(Locale.ROOT), given.getPort(), path, null, null);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** True when an address belongs to this site, so that credentials may go there. */
  boolean owns(URI other) {
    return base.getScheme().equalsIgnoreCase(other.getScheme())
        && base.getHost().equalsIgnoreCase(Objects.requireNonNullElse(other.getHost(), ""))
        && port(base) == port(other);
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : "http".equals(uri.getScheme()) ? 80 : 443;
  }
}

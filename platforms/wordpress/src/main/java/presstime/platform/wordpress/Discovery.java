package presstime.platform.wordpress;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.platform.Http;
import presstime.platform.Problem;

/**
 * Finds a site's REST API where the usual address does not answer: by the {@code Link} header of
 * its home page, else at {@code /wp-json/}. Asks without credentials.
 */
final class Discovery {
  private static final Pattern API_LINK =
      Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?https://api\\.w\\.org/\"?");
  private final Api api;
  private final Site site;

  Discovery(Api api, Site site) {
    this.api = api;
    this.site = site;
  }

  /**
   * The REST API's address.
   *
   * @throws Stop when the site has none that can be used, saying why
   */
  Root root() {
    Reply home = api.anonymous(Http.Request.bare("HEAD", site.base(), Map.of()));
    if (home.status() == 405 || home.status() == 501) {
      home = api.anonymous(Http.Request.get(site.base(), Map.of()));
    }
    if (home.status() >= 300 && home.status() < 400 || home.status() >= 500) {
      throw api.verdict(home, Risk.NONE);
    }
    Optional<URI> link = link(home.response());
    if (link.isPresent()) {
      if (!site.owns(link.get())) {
        throw Stop.rejected(
            WordPressProblems.REDIRECTED.withDetail("It says that it is at " + link.get()));
      }
      return Root.named(link.get());
    }
    Root pretty = Root.named(site.base().resolve("wp-json/"));
    Reply index =
        api.anonymous(
            Http.Request.get(pretty.route("/", Map.of("_fields", "namespaces")), Map.of()));
    if (index.isRest()) {
      return pretty;
    }
    throw Stop.rejected(looksLikeWordPress() ? restShut(index) : notWordPress(home));
  }

  private static Problem restShut(Reply index) {
    return WordPressProblems.REST_DISABLED.withDetail(index.said());
  }

  private static Problem notWordPress(Reply home) {
    return WordPressProblems.NOT_WORDPRESS.withDetail("It answered HTTP " + home.status());
  }

  private boolean looksLikeWordPress() {
    String page = api.anonymous(Http.Request.get(site.base(), Map.of())).response().text();
    return page.contains("/wp-content/") || page.contains("/wp-includes/");
  }

  /** The address in a {@code Link: <…>; rel="https://api.w.org/"}. */
  static Optional<URI> link(Http.Response response) {
    for (String value : response.headers().getOrDefault("link", List.of())) {
      Matcher found = API_LINK.matcher(value);
      if (found.find()) {
        try {
          return Optional.of(URI.create(found.group(1)));
        } catch (IllegalArgumentException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}

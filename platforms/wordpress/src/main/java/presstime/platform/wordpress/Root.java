package presstime.platform.wordpress;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a site's REST API begins: {@code https://example.com/wp-json} with readable permalinks,
 * {@code https://example.com/?rest_route=} with any.
 *
 * @param prefix the address up to a route's leading slash
 */
record Root(String prefix) {

  /** Works whatever the permalinks are, so it is tried first. */
  static Root byQuery(Site site) {
    return new Root(site.base() + "?rest_route=");
  }

  /** As the site names it. */
  static Root named(URI uri) {
    return new Root(uri.toString().replaceFirst("/$", ""));
  }

  boolean isByQuery() {
    return prefix.contains("rest_route=");
  }

  /** The address of a route such as {@code /wp/v2/posts}. */
  URI route(String path, Map<String, String> query) {
    StringBuilder address = new StringBuilder(prefix).append(path);
    char separator = isByQuery() ? '&' : '?';
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      address
          .append(separator)
          .append(encoded(parameter.getKey()))
          .append('=')
          .append(encoded(parameter.getValue()));
      separator = '&';
    }
    return URI.create(address.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

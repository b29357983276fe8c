package presstime.platform.site.view;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import presstime.platform.site.PathName;
import presstime.platform.site.SitePage;

/**
 * Addresses of one site. Links within a page are paths, so that they work behind any proxy; what
 * leaves the site (feeds, canonical links) is absolute.
 */
public final class SiteLinks {

  private final String origin;
  private final String home;
  private final String prefix;

  private SiteLinks(URI server, String below) {
    String address = server.toString();
    String root = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    String path = server.getRawPath() == null ? "" : server.getRawPath();
    this.prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    this.origin = root.substring(0, root.length() - prefix.length());
    this.home = prefix + below;
  }

  /**
   * @param server where the public reaches this server, a path prefix included
   */
  public static SiteLinks of(URI server, String workspace, long channelId) {
    return new SiteLinks(server, "/sites/" + encode(workspace) + "/" + channelId + "/");
  }

  /** Links of pages that belong to no site. */
  public static SiteLinks outside(URI server) {
    return new SiteLinks(server, "/sites/");
  }

  public String home() {
    return home;
  }

  /** A page of the list that starts at {@code list}; the first page is the list itself. */
  String numbered(String list, int number) {
    return number == 1 ? list : list + "?page=" + number;
  }

  /** The page of an article. */
  public String page(SitePage page) {
    return below(page.slug());
  }

  String tag(String name) {
    return home + "tag/" + encode(PathName.of(name));
  }

  String category(String name) {
    return home + "category/" + encode(PathName.of(name));
  }

  String media(String sha256) {
    return home + "media/" + sha256;
  }

  /** Something straight below the home page: {@code rss.xml}, a slug. */
  public String below(String name) {
    return home + encode(name);
  }

  String stylesheet() {
    return prefix + "/sites/_/" + Stylesheet.NAME;
  }

  /** The absolute address of a path made by this object. */
  public String absolute(String path) {
    return origin + path;
  }

  /**
   * Where a relative link on an article's page leads, as an absolute address; what is escaped in it
   * stays so. A reader takes {@code ../} out itself.
   */
  String fromPage(SitePage page, String link) {
    if (link.startsWith("//")) {
      return origin.substring(0, origin.indexOf(':') + 1) + link;
    }
    if (link.startsWith("/")) {
      return origin + link;
    }
    boolean withinPage = link.isEmpty() || link.startsWith("#") || link.startsWith("?");
    return absolute(withinPage ? page(page) : home) + link;
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

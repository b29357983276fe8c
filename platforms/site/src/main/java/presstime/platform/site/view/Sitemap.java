package presstime.platform.site.view;

import java.util.List;
import presstime.platform.site.SitePage;

/** What search engines may read, after the sitemaps.org protocol. */
public final class Sitemap {

  /** The protocol's most addresses in one file, less the home page. */
  public static final int MOST = 49_999;

  private Sitemap() {}

  /** The document. */
  public static String of(SiteLinks links, List<Entry> entries) {
    Markup map = new Markup().trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    map.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    map.open("url").element("loc", links.absolute(links.home())).close();
    for (Entry entry : entries) {
      map.open("url").element("loc", links.absolute(links.below(entry.slug())));
      map.element("lastmod", entry.updatedAt().toString()).close();
    }
    return map.close().toString();
  }

  /**
   * @param slug of a live page
   * @param updatedAt as in {@link SitePage}
   */
  public record Entry(String slug, java.time.Instant updatedAt) {}

  /** The rules for crawlers: everything is welcome, and the map is there. */
  public static String robots(SiteLinks links) {
    return "User-agent: *\nAllow: /\n\nSitemap: "
        + links.absolute(links.below("sitemap.xml"))
        + "\n";
  }
}

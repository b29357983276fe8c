package presstime.platform.site.view;

import java.time.Instant;
import java.util.List;
import presstime.platform.site.SitePage;
import presstime.platform.site.SiteProfile;

/**
 * What goes into a feed of a site, whatever its format.
 *
 * @param pages newest first
 * @param updated when anything on the site last changed
 */
public record Feed(SiteProfile site, SiteLinks links, List<SitePage> pages, Instant updated) {

  /** Articles in a feed. */
  public static final int SIZE = 30;

  public Feed {
    pages = List.copyOf(pages);
  }

  String address(String file) {
    return links.absolute(links.below(file));
  }

  String home() {
    return links.absolute(links.home());
  }

  String address(SitePage page) {
    return links.absolute(links.page(page));
  }

  /** The same for ever, also when the site moves to another address. */
  static String id(SitePage page) {
    return "urn:uuid:" + page.key();
  }
}

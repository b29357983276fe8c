package presstime.platform.site.view;

import java.util.List;
import presstime.platform.site.SitePage;

/**
 * One page of a list of articles, newest first.
 *
 * @param pages the articles on it
 * @param number counted from 1
 * @param count how many such pages there are, at least 1
 */
public record Listing(List<SitePage> pages, int number, int count) {

  /** Articles on one page of a list. */
  public static final int SIZE = 13;

  public Listing {
    pages = List.copyOf(pages);
  }
}

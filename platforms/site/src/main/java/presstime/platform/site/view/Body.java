package presstime.platform.site.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.platform.site.SitePage;

/**
 * Fits an article's body into a page. The body comes sanitised, hence in one canonical spelling of
 * tags, so that patterns are enough.
 */
final class Body {

  private static final Pattern MEDIA = Pattern.compile("src=\"presstime-media:([0-9a-f]{64})\"");
  private static final Pattern FIRST_HEADING = Pattern.compile("<(/?)h1(?=[\\s>])");

  /** A link that says only from where it stands where it leads. */
  private static final Pattern RELATIVE_LINK =
      Pattern.compile("(<a\\b[^>]*? href=\")(?![A-Za-z][A-Za-z0-9+.-]*:)([^\"]*)");

  private static final Pattern TABLE = Pattern.compile("<table(?=[\\s>])");

  private Body() {}

  /**
   * For the article's page: images load when they come into view, the page's title stays the only
   * first heading, and what is too wide scrolls by itself, also for the keyboard.
   */
  static String forPage(String html, SiteLinks links, Words words) {
    String label = new Markup().text(words.say("table")).toString();
    String scrolling =
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + label + "\"><table";
    String wrapped =
        TABLE.matcher(html).replaceAll(scrolling).replace("</table>", "</table></div>");
    String demoted = FIRST_HEADING.matcher(wrapped).replaceAll("<$1h2");
    return MEDIA
        .matcher(demoted)
        .replaceAll(hit -> "src=\"" + links.media(hit.group(1)) + "\" loading=\"lazy\"")
        .replace("<pre>", "<pre tabindex=\"0\">");
  }

  /** For a feed, which is read far from this site: addresses are absolute. */
  static String forFeed(SitePage page, SiteLinks links) {
    String illustrated =
        MEDIA
            .matcher(page.html())
            .replaceAll(hit -> "src=\"" + links.absolute(links.media(hit.group(1))) + "\"");
    return RELATIVE_LINK
        .matcher(illustrated)
        .replaceAll(
            hit -> Matcher.quoteReplacement(hit.group(1) + links.fromPage(page, hit.group(2))));
  }
}

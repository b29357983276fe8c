package presstime.platform.site.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import presstime.platform.site.SitePage;

/** A feed as RSS 2.0, with whole texts by its content module and authors by Dublin Core. */
public final class RssFeed {

  private RssFeed() {}

  /** The document. */
  public static String of(Feed feed) {
    Markup rss = new Markup().trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    rss.open(
        "rss",
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:content",
        "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/");
    rss.open("channel").element("title", feed.site().title()).element("link", feed.home());
    String tagline = feed.site().tagline();
    rss.element("description", tagline.isBlank() ? feed.site().title() : tagline);
    rss.element("language", feed.site().language().toLanguageTag());
    rss.element("lastBuildDate", rfc822(feed.updated())).element("generator", "Presstime");
    rss.empty(
        "atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.address("rss.xml"));
    feed.pages().forEach(page -> item(rss, feed, page));
    return rss.close().close().toString();
  }

  private static void item(Markup rss, Feed feed, SitePage page) {
    rss.open("item").element("title", page.title()).element("link", feed.address(page));
    rss.element("guid", Feed.id(page), "isPermaLink", "false");
    rss.element("pubDate", rfc822(page.publishedAt()));
    String author = page.author();
    if (author != null && !author.isBlank()) {
      rss.element("dc:creator", author);
    }
    page.categories().forEach(name -> rss.element("category", name));
    page.tags().forEach(name -> rss.element("category", name));
    rss.elementUnlessBlank("description", page.excerpt());
    rss.element("content:encoded", Body.forFeed(page, feed.links())).close();
  }

  /** RFC 822 with a year of four digits, as RSS asks. */
  private static String rfc822(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}

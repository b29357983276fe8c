package presstime.platform.site.view;

import java.util.stream.Stream;
import presstime.platform.site.SitePage;

/** A feed as Atom, RFC 4287. */
public final class AtomFeed {

  private AtomFeed() {}

  /** The document. */
  public static String of(Feed feed) {
    Markup atom = new Markup().trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    atom.open(
        "feed",
        "xmlns",
        "http://www.w3.org/2005/Atom",
        "xml:lang",
        feed.site().language().toLanguageTag());
    atom.element("id", feed.home()).element("title", feed.site().title());
    atom.elementUnlessBlank("subtitle", feed.site().tagline());
    atom.element("updated", feed.updated().toString());
    atom.open("author").element("name", feed.site().title()).close();
    atom.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
    atom.empty(
        "link", "rel", "self", "type", "application/atom+xml", "href", feed.address("atom.xml"));
    atom.element("generator", "Presstime");
    feed.pages().forEach(page -> entry(atom, feed, page));
    return atom.close().toString();
  }

  private static void entry(Markup atom, Feed feed, SitePage page) {
    atom.open("entry").element("id", Feed.id(page)).element("title", page.title());
    atom.element("published", page.publishedAt().toString());
    atom.element("updated", page.updatedAt().toString());
    atom.empty("link", "rel", "alternate", "type", "text/html", "href", feed.address(page));
    String author = page.author();
    if (author != null && !author.isBlank()) {
      atom.open("author").element("name", author).close();
    }
    Stream.concat(page.categories().stream(), page.tags().stream())
        .forEach(name -> atom.empty("category", "term", name));
    atom.elementUnlessBlank("summary", page.excerpt());
    atom.element("content", Body.forFeed(page, feed.links()), "type", "html").close();
  }
}

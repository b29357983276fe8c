package presstime.platform.site.view;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import presstime.platform.site.SiteProfile;

/** What every page of a site has around its own part. */
final class Layout {

  private final SiteProfile site;
  private final SiteLinks links;
  private final Words words;
  private final List<String> categories;

  Layout(SiteProfile site, SiteLinks links, List<String> categories) {
    this.site = site;
    this.links = links;
    this.words = new Words(site.language());
    this.categories = List.copyOf(categories);
  }

  /**
   * @param title of this page; blank on the home page, where the site's title is the heading
   * @param canonical path of this page; null keeps it out of search engines
   */
  record Head(
      String title, String description, @Nullable String canonical, Consumer<Markup> more) {}

  String page(Head head, Consumer<Markup> main) {
    Markup page = new Markup().trusted("<!DOCTYPE html>\n");
    page.open(
        "html",
        "lang",
        site.language().toLanguageTag(),
        "dir",
        site.direction(),
        "data-accent",
        site.accent());
    head(page, head);
    page.open("body");
    page.element("a", words.say("skip"), "class", "skip", "href", "#main");
    masthead(page, head.title().isBlank());
    page.open("main", "id", "main", "tabindex", "-1");
    main.accept(page);
    page.close();
    foot(page);
    return page.close().close().trusted("\n").toString();
  }

  private void head(Markup page, Head head) {
    String title = head.title().isBlank() ? site.title() : head.title() + " · " + site.title();
    page.open("head").empty("meta", "charset", "utf-8");
    page.element("title", title);
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.empty("link", "rel", "stylesheet", "href", links.stylesheet());
    if (!head.description().isBlank()) {
      page.empty("meta", "name", "description", "content", head.description());
    }
    if (head.canonical() == null) {
      page.empty("meta", "name", "robots", "content", "noindex");
    } else {
      page.empty("link", "rel", "canonical", "href", links.absolute(head.canonical()));
      openGraph(page, head, head.canonical());
    }
    feed(page, "application/atom+xml", "atom.xml", "Atom");
    feed(page, "application/rss+xml", "rss.xml", "RSS");
    feed(page, "application/feed+json", "feed.json", "JSON Feed");
    head.more().accept(page);
    page.close();
  }

  private void openGraph(Markup page, Head head, String canonical) {
    property(page, "og:site_name", site.title());
    property(page, "og:title", head.title().isBlank() ? site.title() : head.title());
    property(page, "og:url", links.absolute(canonical));
    property(page, "og:locale", site.language().toLanguageTag().replace('-', '_'));
    if (!head.description().isBlank()) {
      property(page, "og:description", head.description());
    }
  }

  static void property(Markup page, String property, String content) {
    page.empty("meta", "property", property, "content", content);
  }

  private void feed(Markup page, String type, String file, String kind) {
    page.empty(
        "link",
        "rel",
        "alternate",
        "type",
        type,
        "title",
        site.title() + " (" + kind + ")",
        "href",
        links.below(file));
  }

  private void masthead(Markup page, boolean home) {
    page.open("header", "class", "masthead");
    page.open(home ? "h1" : "p", "class", "name");
    page.element("a", site.title(), "href", links.home(), "dir", "auto");
    page.close();
    page.elementUnlessBlank("p", site.tagline(), "class", "tagline", "dir", "auto");
    if (!categories.isEmpty()) {
      page.open("nav", "aria-label", words.say("categories")).open("ul");
      for (String category : categories) {
        page.open("li").element("a", category, "href", links.category(category), "dir", "auto");
        page.close();
      }
      page.close().close();
    }
    page.close();
  }

  private void foot(Markup page) {
    page.open("footer", "class", "foot");
    page.elementUnlessBlank("p", site.footer(), "dir", "auto");
    page.open("p", "class", "feeds").text(words.say("feeds")).text(" ");
    page.element("a", "RSS", "href", links.below("rss.xml")).text(" ");
    page.element("a", "Atom", "href", links.below("atom.xml")).text(" ");
    page.element("a", "JSON Feed", "href", links.below("feed.json")).close();
    page.element("p", words.say("made"), "class", "made");
    page.close();
  }
}

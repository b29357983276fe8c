package presstime.platform.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.site.SitePage;
import presstime.platform.site.SiteProfile;

/**
 * Lists of articles as cards: the home page, and one page per tag and category. The first card is
 * the largest.
 */
public final class ListView {

  private final SiteProfile site;
  private final SiteLinks links;
  private final Words words;
  private final Layout layout;

  /**
   * @param categories those of the site's menu
   */
  public ListView(SiteProfile site, SiteLinks links, List<String> categories) {
    this.site = site;
    this.links = links;
    this.words = new Words(site.language());
    this.layout = new Layout(site, links, categories);
  }

  /** The home page. */
  public String home(Listing listing) {
    String title = listing.number() == 1 ? "" : pageOf(listing);
    return list(title, site.tagline(), links.home(), listing, "");
  }

  public String tag(String name, Listing listing) {
    return list("#" + name, "", links.tag(name), listing, words.say("tag"));
  }

  public String category(String name, Listing listing) {
    return list(name, "", links.category(name), listing, words.say("category"));
  }

  private String list(
      String heading, String description, String path, Listing listing, String kind) {
    var head =
        new Layout.Head(
            heading,
            description,
            links.numbered(path, listing.number()),
            page -> Layout.property(page, "og:type", "website"));
    return layout.page(
        head,
        page -> {
          if (!heading.isEmpty()) {
            page.open("header", "class", "list-head");
            page.elementUnlessBlank("p", kind, "class", "kicker");
            page.element("h1", heading, "dir", "auto").close();
          }
          cards(page, listing.pages());
          paging(page, path, listing);
        });
  }

  private void cards(Markup page, List<SitePage> articles) {
    if (articles.isEmpty()) {
      page.open("div", "class", "notice").element("h2", words.say("empty"));
      page.element("p", words.say("emptyText")).close();
      return;
    }
    page.open("div", "class", "cards");
    for (int i = 0; i < articles.size(); i++) {
      card(page, articles.get(i), i == 0);
    }
    page.close();
  }

  private void card(Markup page, SitePage article, boolean lead) {
    page.open("article", "class", lead ? "card lead" : "card");
    cover(page, article, lead);
    page.open("div", "class", "card-text");
    if (!article.categories().isEmpty()) {
      String category = article.categories().getFirst();
      page.open("p", "class", "kicker");
      page.element("a", category, "href", links.category(category), "dir", "auto").close();
    }
    page.open("h2", "dir", "auto");
    page.element("a", article.title(), "href", links.page(article)).close();
    page.elementUnlessBlank("p", article.excerpt(), "class", "excerpt", "dir", "auto");
    page.open("p", "class", "meta");
    page.element(
        "time",
        words.date(article.publishedAt(), site.zone()),
        "datetime",
        article.publishedAt().toString());
    String author = article.author();
    if (author != null && !author.isBlank()) {
      page.text(" · ").element("bdi", author);
    }
    page.close().close().close();
  }

  private void cover(Markup page, SitePage article, boolean lead) {
    String cover = article.cover();
    if (cover != null) {
      page.open("div", "class", "cover");
      page.empty(
          "img",
          "src",
          links.media(cover),
          "alt",
          article.coverAlt(),
          "loading",
          lead ? null : "lazy");
      page.close();
    } else {
      String hue = "hue-" + article.id() % 6;
      page.open("div", "class", "cover blank " + hue, "aria-hidden", "true");
      page.element("span", initial(article.title())).close();
    }
  }

  private static String initial(String title) {
    return title
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .findFirst()
        .orElse("");
  }

  private void paging(Markup page, String path, Listing listing) {
    if (listing.count() == 1) {
      return;
    }
    page.open("nav", "class", "paging", "aria-label", words.say("pages"));
    step(page, "prev", "newerPage", listing.number() > 1 ? listing.number() - 1 : null, path);
    page.element("span", pageOf(listing));
    step(
        page,
        "next",
        "olderPage",
        listing.number() < listing.count() ? listing.number() + 1 : null,
        path);
    page.close();
  }

  private void step(Markup page, String rel, String word, @Nullable Integer to, String path) {
    if (to == null) {
      page.element("span", "");
    } else {
      page.element("a", words.say(word), "rel", rel, "href", links.numbered(path, to));
    }
  }

  private String pageOf(Listing listing) {
    return words.say("pageOf", listing.number(), listing.count());
  }
}

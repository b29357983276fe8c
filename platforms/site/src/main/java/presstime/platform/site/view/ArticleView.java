package presstime.platform.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.site.SitePage;
import presstime.platform.site.SiteProfile;

/** The page of one article. */
public final class ArticleView {

  private final SiteProfile site;
  private final SiteLinks links;
  private final Words words;
  private final Layout layout;

  /**
   * @param categories those of the site's menu
   */
  public ArticleView(SiteProfile site, SiteLinks links, List<String> categories) {
    this.site = site;
    this.links = links;
    this.words = new Words(site.language());
    this.layout = new Layout(site, links, categories);
  }

  public String page(SitePage article, Neighbours neighbours) {
    var head =
        new Layout.Head(
            article.headline(),
            article.description(),
            links.page(article),
            page -> {
              preview(page, article);
              String data = new StructuredData(site, links).of(article);
              page.open("script", "type", "application/ld+json").trusted(data).close();
            });
    return layout.page(
        head,
        page -> {
          page.open("article", "class", "article");
          head(page, article);
          cover(page, article);
          page.open("div", "class", "body", "dir", "auto");
          page.trusted(Body.forPage(article.html(), links, words)).close();
          tags(page, article.tags());
          page.close();
          neighbours(page, neighbours);
        });
  }

  private void preview(Markup page, SitePage article) {
    Layout.property(page, "og:type", "article");
    Layout.property(page, "article:published_time", article.publishedAt().toString());
    Layout.property(page, "article:modified_time", article.updatedAt().toString());
    article.tags().forEach(tag -> Layout.property(page, "article:tag", tag));
    String cover = article.cover();
    if (cover != null) {
      Layout.property(page, "og:image", links.absolute(links.media(cover)));
      Layout.property(page, "og:image:alt", article.coverAlt());
    }
    String card = cover == null ? "summary" : "summary_large_image";
    page.empty("meta", "name", "twitter:card", "content", card);
  }

  private void head(Markup page, SitePage article) {
    page.open("header");
    if (!article.categories().isEmpty()) {
      page.open("p", "class", "kicker");
      for (String category : article.categories()) {
        page.element("a", category, "href", links.category(category), "dir", "auto").text(" ");
      }
      page.close();
    }
    page.element("h1", article.title(), "dir", "auto");
    page.elementUnlessBlank("p", article.excerpt(), "class", "standfirst", "dir", "auto");
    page.open("p", "class", "meta");
    String author = article.author();
    if (author != null && !author.isBlank()) {
      page.element("bdi", author, "class", "author").text(" · ");
    }
    page.element(
        "time",
        words.dateAndTime(article.publishedAt(), site.zone()),
        "datetime",
        article.publishedAt().atZone(site.zone()).toOffsetDateTime().toString());
    page.close().close();
  }

  private void cover(Markup page, SitePage article) {
    String cover = article.cover();
    if (cover != null) {
      page.open("figure", "class", "cover");
      page.empty("img", "src", links.media(cover), "alt", article.coverAlt()).close();
    }
  }

  private void tags(Markup page, List<String> tags) {
    if (tags.isEmpty()) {
      return;
    }
    page.open("nav", "class", "tags", "aria-label", words.say("tags")).open("ul");
    for (String tag : tags) {
      page.open("li").element("a", tag, "rel", "tag", "href", links.tag(tag), "dir", "auto");
      page.close();
    }
    page.close().close();
  }

  private void neighbours(Markup page, Neighbours neighbours) {
    if (neighbours.older() == null && neighbours.newer() == null) {
      return;
    }
    page.open("nav", "class", "neighbours", "aria-label", words.say("more"));
    neighbour(page, neighbours.older(), "prev", "older");
    neighbour(page, neighbours.newer(), "next", "newer");
    page.close();
  }

  private void neighbour(Markup page, @Nullable SitePage article, String rel, String word) {
    if (article != null) {
      page.open("a", "rel", rel, "class", rel, "href", links.page(article));
      page.element("span", words.say(word), "class", "label");
      page.element("span", article.title(), "class", "title", "dir", "auto").close();
    }
  }
}

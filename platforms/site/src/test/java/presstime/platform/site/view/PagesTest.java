package presstime.platform.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.platform.site.SitePage;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {

  @Test
  void everyPageHasTheStructureThatReadersRelyOn() {
    for (String html : allPages("en", Samples.plain())) {
      Document page = Jsoup.parse(html);
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("html").attr("lang")).isEqualTo("en");
      assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
      assertThat(page.body().firstElementChild().attr("href")).isEqualTo("#main");
      assertThat(page.select("main#main")).hasSize(1);
      assertThat(page.select("img:not([alt])")).isEmpty();
      assertThat(page.select("nav:not([aria-label])")).isEmpty();
      assertThat(page.select("[style], style, [onclick], script:not([type=application/ld+json])"))
          .isEmpty();
      assertThat(page.select("meta[name=viewport], title, link[rel=stylesheet]")).hasSize(3);
      assertThat(page.select("link[rel=alternate]").eachAttr("href"))
          .containsExactly(
              "/press/sites/desk/7/atom.xml",
              "/press/sites/desk/7/rss.xml",
              "/press/sites/desk/7/feed.json");
    }
  }

  @Test
  void noTextBecomesMarkup() {
    for (String html : allPages("en", Samples.hostile())) {
      Document page = Jsoup.parse(html);
      assertThat(page.select("script:not([type=application/ld+json]), [onerror]")).isEmpty();
      assertThat(page.select("script")).hasSizeLessThanOrEqualTo(1);
      assertThat(html).doesNotContain("\u0008");
    }
    Document article = Jsoup.parse(article("en", Samples.hostile()));
    assertThat(article.select("main h1").text()).contains("<script>alert(1)</script>");
    String data = article.select("script").first().data();
    assertThat(JsonMapper.shared().readTree(data).get("headline").asString())
        .isEqualTo(Samples.ATTACK);
  }

  @Test
  void anArticleTellsSearchEnginesAndPreviewsWhatItIs() {
    Document page = Jsoup.parse(article("en", Samples.plain()));
    String address = "https://example.org/press/sites/desk/7/plain";
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
    assertThat(property(page, "og:url")).isEqualTo(address);
    assertThat(property(page, "og:type")).isEqualTo("article");
    assertThat(property(page, "og:image"))
        .isEqualTo("https://example.org/press/sites/desk/7/media/" + Samples.COVER);
    assertThat(property(page, "og:image:alt")).isEqualTo("Alt of A plain title");
    var data = JsonMapper.shared().readTree(page.select("script").first().data());
    assertThat(data.get("@type").asString()).isEqualTo("Article");
    assertThat(data.get("mainEntityOfPage").asString()).isEqualTo(address);
    assertThat(data.get("author").get("name").asString()).isEqualTo("Ada");
  }

  @Test
  void datesAreThoseOfTheChannelsZone() {
    Element time = Jsoup.parse(article("en", Samples.plain())).select("time").first();
    assertThat(time.attr("datetime")).isEqualTo("2026-07-02T00:30+02:00");
    assertThat(time.text()).startsWith("July 2, 2026");
    assertThat(Jsoup.parse(article("de", Samples.plain())).select("time").text())
        .startsWith("2. Juli 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "en, ltr",
    "ar, rtl",
    "he-IL, rtl",
    "ur, rtl",
    "az-Arab, rtl",
    "ar-Latn, ltr",
    "zh-Hant, ltr"
  })
  void theLanguageDecidesTheDirection(String language, String direction) {
    Element html = Jsoup.parse(article(language, Samples.plain())).select("html").first();
    assertThat(html.attr("lang")).isEqualTo(language);
    assertThat(html.attr("dir")).isEqualTo(direction);
  }

  @Test
  void theSiteSpeaksItsLanguageAndEnglishWhereItHasNone() {
    assertThat(Jsoup.parse(article("fr-CA", Samples.plain())).select(".skip").text())
        .isEqualTo("Aller au contenu");
    assertThat(Jsoup.parse(article("fi", Samples.plain())).select(".skip").text())
        .isEqualTo("Skip to content");
  }

  @Test
  void theBodyIsFittedIntoThePage() {
    String image = "d".repeat(64);
    String html =
        "<h1>Big</h1><img src=\"presstime-media:"
            + image
            + "\" alt=\"An owl\" />"
            + "<table><tbody><tr><td>1</td></tr></tbody></table><pre><code>x</code></pre>"
            + "<p>src=presstime-media:"
            + image
            + "</p>";
    SitePage page = Samples.page("T", "t", html, List.of(), List.of(), "");
    Document document = Jsoup.parse(article("en", page));
    assertThat(document.select("h1").eachText()).containsExactly("T");
    assertThat(document.select(".body h2").text()).isEqualTo("Big");
    assertThat(document.select(".body img").attr("src"))
        .isEqualTo("/press/sites/desk/7/media/" + image);
    assertThat(document.select(".scroll[tabindex=0][role=region][aria-label] > table")).hasSize(1);
    assertThat(document.select("pre").attr("tabindex")).isEqualTo("0");
    assertThat(document.select(".body > p").text()).contains("presstime-media:");
  }

  @Test
  void theStylesheetsNameIsMadeOfItsText() {
    assertThat(Stylesheet.NAME).matches("site-[0-9a-f]{12}\\.css");
    assertThat(Stylesheet.TEXT)
        .contains("prefers-color-scheme: dark", "@media print", ":focus-visible")
        .doesNotContain("http://", "@import", "url(");
  }

  private static List<String> allPages(String language, SitePage page) {
    var site = Samples.site(language);
    var list = new ListView(site, Samples.LINKS, page.categories());
    var listing = new Listing(List.of(page, page), 2, 3);
    var notice = new NoticeView(site, Samples.LINKS);
    return Stream.of(
            list.home(new Listing(List.of(page), 1, 1)),
            list.home(new Listing(List.of(), 1, 1)),
            list.home(listing),
            list.tag(page.title(), listing),
            list.category(page.title(), listing),
            article(language, page),
            notice.notFound(),
            notice.gone())
        .toList();
  }

  private static String article(String language, SitePage page) {
    return new ArticleView(Samples.site(language), Samples.LINKS, page.categories())
        .page(page, new Neighbours(page, page));
  }

  private static String property(Document page, String name) {
    return page.select("meta[property=" + name + "]").attr("content");
  }
}

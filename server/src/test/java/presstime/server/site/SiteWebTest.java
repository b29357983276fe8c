package presstime.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.server.site.Newsroom.article;
import static presstime.server.site.Newsroom.illustrated;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import presstime.platform.Action;
import presstime.platform.Publication;
import presstime.platform.site.Site;
import presstime.platform.site.view.Stylesheet;
import presstime.platform.testkit.SettableClock;
import presstime.server.ServerTest;

/** The built-in site as a visitor without any account meets it. */
@ServerTest
@Import(Pictures.class)
class SiteWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Site site;
  @Autowired SettableClock clock;

  Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(database, site, clock, "{\"tagline\":\"Slow news\"}");
  }

  @Test
  void aPublishedArticleIsThereInTheSameSecond() throws Exception {
    var before = get(newsroom.path("hello"));
    assertThat(before.statusCode()).isEqualTo(404);
    assertThat(before.headers().firstValue("Cache-Control")).hasValue("no-cache");
    String emptyHome = etag(get(newsroom.path("")));

    newsroom.publish(article("Hello, world", "hello"));

    var home = get(newsroom.path(""), "If-None-Match", emptyHome);
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(home.body()).select("article h2 a").text()).isEqualTo("Hello, world");
    var page = get(newsroom.path("hello"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("Hello, world");
  }

  @Test
  void thePageSaysWhereItIsWithTheAddressItWasAskedAt() throws Exception {
    newsroom.publish(article("Canon", "canon"));
    Document page = Jsoup.parse(get(newsroom.path("canon")).body());
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://localhost:" + port + newsroom.path("canon"));
  }

  @Test
  void whatWasTakenDownIsGone() throws Exception {
    Publication one = newsroom.publish(article("One", "one"));
    Publication two = newsroom.publish(article("Two", "two"));
    newsroom.deliver(Action.UNPUBLISH, article("One", "one"), UUID.randomUUID(), one);
    newsroom.deliver(Action.DELETE, article("Two", "two"), UUID.randomUUID(), two);

    for (String slug : List.of("one", "two")) {
      var page = get(newsroom.path(slug));
      assertThat(page.statusCode()).isEqualTo(410);
      assertThat(Jsoup.parse(page.body()).select("meta[name=robots]").attr("content"))
          .isEqualTo("noindex");
    }
    assertThat(Jsoup.parse(get(newsroom.path("")).body()).select("article")).isEmpty();
    assertThat(get(newsroom.path("rss.xml")).body()).doesNotContain("<item>");
    assertThat(get(newsroom.path("sitemap.xml")).body()).doesNotContain("/one");
  }

  @Test
  void cachesAskAgainAndAreToldThatNothingChanged() throws Exception {
    newsroom.publish(article("Kept", "kept"));
    for (String path : List.of("", "kept", "rss.xml", "atom.xml", "feed.json", "sitemap.xml")) {
      clock.advance(Duration.ofMinutes(1));
      var first = get(newsroom.path(path));
      assertThat(first.headers().firstValue("Cache-Control"))
          .hasValue("max-age=0, must-revalidate, public");
      assertThat(first.headers().firstValue("Vary")).hasValue("Accept-Encoding");
      assertThat(etag(first)).startsWith("\"").endsWith("\"");
      String modified = first.headers().firstValue("Last-Modified").orElseThrow();

      var byEtag = get(newsroom.path(path), "If-None-Match", etag(first));
      assertThat(byEtag.statusCode()).as(path).isEqualTo(304);
      assertThat(byEtag.body()).isEmpty();
      assertThat(etag(byEtag)).isEqualTo(etag(first));
      assertThat(get(newsroom.path(path), "If-Modified-Since", modified).statusCode())
          .as(path)
          .isEqualTo(304);
    }
  }

  @Test
  void withinTheSecondOfAChangeTheDateProvesNothing() throws Exception {
    newsroom.publish(article("Now", "now"));
    assertThat(get(newsroom.path("now")).headers().firstValue("Last-Modified")).isEmpty();
    assertThat(
            get(newsroom.path("now"), "If-Modified-Since", "Tue, 20 Jan 2026 08:01:00 GMT")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void headAnswersLikeGetWithoutBody() throws Exception {
    newsroom.publish(article("Head", "head"));
    var get = get(newsroom.path("head"));
    var head =
        send(request(newsroom.path("head")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(etag(head)).isEqualTo(etag(get));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }

  @Test
  void compressedAnswersAreRepresentationsOfTheirOwn() throws Exception {
    newsroom.publish(article("Zip", "zip"));
    var plain = get(newsroom.path("zip"));
    var zipped =
        CLIENT.send(
            request(newsroom.path("zip")).header("Accept-Encoding", "br, gzip").build(),
            BodyHandlers.ofByteArray());
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(zipped.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
    assertThat(new String(unzipped, StandardCharsets.UTF_8)).isEqualTo(plain.body());
    assertThat(
            get(newsroom.path("zip"), "Accept-Encoding", "gzip;q=0")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void noScriptMayRun() throws Exception {
    newsroom.publish(article("Safe", "safe"));
    String policy =
        get(newsroom.path("safe")).headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).contains("default-src 'none'").doesNotContain("script-src");
  }

  @Test
  void theStylesheetIsKeptForEver() throws Exception {
    newsroom.publish(article("Style", "style"));
    String href =
        Jsoup.parse(get(newsroom.path("style")).body()).select("link[rel=stylesheet]").attr("href");
    var css = get(href);
    assertThat(css.body()).isEqualTo(Stylesheet.TEXT);
    assertThat(css.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
    assertThat(css.headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age=31536000", "immutable");
    assertThat(get("/sites/_/site-0123456789ab.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  @Test
  void anImageIsPublicWhileAPageShowsIt() throws Exception {
    assertThat(get(newsroom.path("media/" + Newsroom.IMAGE)).statusCode()).isEqualTo(404);
    Publication page = newsroom.publish(illustrated("Port", "port"));
    String src = Jsoup.parse(get(newsroom.path("port")).body()).select(".body img").attr("src");
    var image = get(src);
    assertThat(image.statusCode()).isEqualTo(200);
    assertThat(image.body()).hasSize(3);
    assertThat(image.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(image.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get(src, "If-None-Match", etag(image)).statusCode()).isEqualTo(304);

    newsroom.deliver(Action.UNPUBLISH, illustrated("Port", "port"), UUID.randomUUID(), page);
    assertThat(get(src).statusCode()).isEqualTo(404);
  }

  @Test
  void longListsHavePages() throws Exception {
    for (int number = 1; number <= 30; number++) {
      newsroom.publish(article("Article " + number, "article-" + number));
    }
    Document first = Jsoup.parse(get(newsroom.path("")).body());
    assertThat(first.select("article h2").eachText()).hasSize(13).startsWith("Article 30");
    String next = first.select("nav.paging a[rel=next]").attr("href");
    Document second = Jsoup.parse(get(next).body());
    assertThat(second.select("article h2").eachText()).startsWith("Article 17");
    assertThat(second.select("nav.paging a[rel=prev]").attr("href")).isEqualTo(newsroom.path(""));
    Document last = Jsoup.parse(get(newsroom.path("?page=3")).body());
    assertThat(last.select("article h2").eachText()).hasSize(4).endsWith("Article 1");
    assertThat(last.select("nav.paging a[rel=next]")).isEmpty();
    for (String page : List.of("4", "0", "-1", "x", "99999999999")) {
      assertThat(get(newsroom.path("?page=" + page)).statusCode()).as(page).isEqualTo(404);
    }
    assertThat(Jsoup.parse(get(newsroom.path("tag/first?page=3")).body()).select("article"))
        .hasSize(4);
  }

  @Test
  void tagsAndCategoriesLeadToTheirArticles() throws Exception {
    newsroom.publish(
        article("Sharp", "sharp", "<p>x</p>", List.of("CI/CD; 100%"), List.of("C#", "كتب")));
    newsroom.publish(article("Plus", "plus", "<p>x</p>", List.of("Other"), List.of("C++")));
    Document page = Jsoup.parse(get(newsroom.path("sharp")).body());
    for (String href : page.select("a[rel=tag], .article .kicker a").eachAttr("href")) {
      var list = get(href);
      assertThat(list.statusCode()).as(href).isEqualTo(200);
      assertThat(Jsoup.parse(list.body()).select("article h2").eachText()).containsExactly("Sharp");
    }
    assertThat(get(newsroom.path("tag/none")).statusCode()).isEqualTo(404);
  }

  @Test
  void neighboursAreThoseOfTheSameSite() throws Exception {
    newsroom.publish(article("First", "a"));
    newsroom.publish(article("Second", "b"));
    newsroom.publish(article("Third", "c"));
    Document page = Jsoup.parse(get(newsroom.path("b")).body());
    assertThat(page.select(".neighbours a[rel=prev] .title").text()).isEqualTo("First");
    assertThat(page.select(".neighbours a[rel=next] .title").text()).isEqualTo("Third");
  }

  @Test
  void theWorkspaceLeadsToItsSites() throws Exception {
    var one = get("/sites/" + newsroom.workspace);
    assertThat(one.statusCode()).isEqualTo(302);
    assertThat(URI.create(one.headers().firstValue("Location").orElseThrow()))
        .hasPath(newsroom.path(""));
    newsroom.newSite("Second", "{}");
    Document list = Jsoup.parse(get("/sites/" + newsroom.workspace).body());
    assertThat(list.select(".directory a").eachText())
        .containsExactly("The Morning Desk", "Second");
  }

  @Test
  void unknownPlacesAnswerWithAPage() throws Exception {
    Newsroom other = new Newsroom(database, site, clock, "{}");
    for (String path :
        List.of(
            newsroom.path("nothing"),
            newsroom.path("a/b/c"),
            "/sites/nobody",
            "/sites/" + newsroom.workspace + "/x/",
            "/sites/" + newsroom.workspace + "/999999999999999999999/",
            "/sites/" + newsroom.workspace + "/" + other.channel + "/")) {
      var page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("There is no such page");
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}

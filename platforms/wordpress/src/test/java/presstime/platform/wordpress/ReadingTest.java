package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Article;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Http;
import presstime.platform.Media;
import presstime.platform.Problem;
import presstime.platform.Publication;

/** How addresses, answers and texts are read. */
class ReadingTest {
  private static final String NOTICE =
      "<br />\n<b>Warning</b>: Undefined [0] {x} in <b>a.php</b> on line <b>3</b><br />\n";

  @Test
  void jsonIsFoundBehindANotice() {
    assertThat(Json.parse(NOTICE + "{\"id\":7}").path("id").asInt()).isEqualTo(7);
    assertThat(Json.parse(NOTICE + "[{\"id\":7}]").path(0).path("id").asInt()).isEqualTo(7);
    assertThat(Json.parse(NOTICE + "[]").isArray()).isTrue();
    assertThat(Json.parse("{\"id\":7}" + NOTICE).path("id").asInt()).isEqualTo(7);
  }

  @Test
  void jsonIsFoundBehindByteOrderMarks() {
    assertThat(Json.parse("\uFEFF[]").isArray()).isTrue();
    assertThat(Json.parse("\uFEFF\r\n\uFEFF[]").isArray()).isTrue();
    assertThat(Json.parse(NOTICE + "\uFEFF[]").isArray()).isTrue();
    assertThat(Json.parse("\uFEFF{\"id\":7}").path("id").asInt()).isEqualTo(7);
    assertThat(Json.parse("\uFEFF[\"a\uFEFFb\"]").path(0).asString()).isEqualTo("a\uFEFFb");
    assertThat(Json.parse("\uFEFF").isContainer()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><script>{\"id\":7}</script></html>",
        "{\"id\":7,\"title\":{\"raw\":\"x\"},\"con",
        "[{\"id\":7},{\"id\"",
        "\"text\"",
        NOTICE
      })
  void noPartOfSomethingElseIsTakenForTheAnswer(String body) {
    assertThat(Json.parse(body).isContainer()).isFalse();
  }

  @Test
  void theIdIsTakenFromLocationWhereTheBodyIsSpoilt() {
    Http.Response response =
        new Http.Response(
            201,
            Map.of("location", List.of("https://example.com/wp-json/wp/v2/posts/42")),
            "broken".getBytes(StandardCharsets.UTF_8));
    assertThat(Reply.of(response, text -> text).id()).isEqualTo(42);
    assertThat(Reply.of(new Http.Response(200, response.headers(), response.body()), t -> t).ok())
        .isFalse();
  }

  @Test
  void credentialsThatASiteRepeatsAreStruckOut() {
    Http.Response response =
        new Http.Response(
            401, Map.of(), "{\"message\":\"No: s3cret\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(Reply.of(response, said -> said.replace("s3cret", "***")).said())
        .contains("***")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, https://example.com/",
    "https://Example.com/blog/, https://example.com/blog/",
    "https://example.com/blog, https://example.com/blog/",
    "https://example.com/wp-admin/index.php, https://example.com/",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/",
    "http://wp.internal/x?y=1, http://wp.internal/x/"
  })
  void domainsAreReadGenerously(String domain, String base) {
    assertThat(Site.of(domain).base()).hasToString(base);
  }

  @ParameterizedTest
  @CsvSource({
    "'', wordpress.domain_missing",
    "two words, wordpress.domain_invalid",
    "ftp://example.com, wordpress.domain_invalid",
    "https://user:pass@example.com, wordpress.domain_invalid",
    "http://example.com, wordpress.https_required"
  })
  void domainsThatCannotBeUsedAreRefused(String domain, String code) {
    assertThatThrownBy(() -> Site.of(domain))
        .isInstanceOfSatisfying(
            Stop.class, stop -> assertThat(stop.problem().code()).isEqualTo(code));
  }

  @Test
  void theLinkHeaderNamesTheApi() {
    Http.Response response =
        new Http.Response(
            200,
            Map.of(
                "link",
                List.of(
                    "<https://example.com/x>; rel=\"alternate\","
                        + " <https://example.com/index.php?rest_route=/>;"
                        + " rel=\"https://api.w.org/\"")),
            new byte[0]);
    URI link = Discovery.link(response).orElseThrow();
    Root root = Root.named(link);
    assertThat(root.isByQuery()).isTrue();
    assertThat(root.route("/wp/v2/posts", Map.of("slug", "a,b")))
        .hasToString("https://example.com/index.php?rest_route=/wp/v2/posts&slug=a%2Cb");
    assertThat(Root.named(URI.create("https://example.com/wp-json/")).route("/x", Map.of("a", "b")))
        .hasToString("https://example.com/wp-json/x?a=b");
  }

  @Test
  void credentialsStayOnTheSite() {
    Site site = Site.of("https://example.com/blog");
    assertThat(site.owns(URI.create("https://example.com/wp-json/"))).isTrue();
    assertThat(site.owns(URI.create("https://example.com:443/"))).isTrue();
    assertThat(site.owns(URI.create("http://example.com/"))).isFalse();
    assertThat(site.owns(URI.create("https://www.example.com/"))).isFalse();
    assertThat(site.owns(URI.create("https://example.com:8443/"))).isFalse();
  }

  @Test
  void aMarkerIsReadBack() {
    Marker marker = new Marker(UUID.randomUUID(), "0123456789abcdef");
    String html = Body.of("<p>One</p><ul><li>Two</li></ul>").withMarker(marker).html();
    assertThat(html).contains("<li>Two<!--");
    assertThat(Marker.in(html)).contains(marker);
    assertThat(Marker.in("<p>no</p><!-- presstime:me -->")).isEmpty();
    assertThat(Marker.in(Body.of("<img src=\"/x.png\">").withMarker(marker).html()))
        .contains(marker);
  }

  @Test
  void aMarkerTellsWhetherThePostHasTheKeysNumber() {
    Marker marker = new Marker(UUID.randomUUID(), "0123456789abcdef");
    String html = Body.of("<p>One</p>").withMarker(marker.withNumber()).html();
    assertThat(Marker.in(html)).contains(marker.withNumber());
    assertThat(Marker.in(html).orElseThrow().names(marker)).isTrue();
    assertThat(Marker.in(html).orElseThrow()).isNotEqualTo(marker);
    assertThat(new Marker(UUID.randomUUID(), marker.revision()).names(marker)).isFalse();
  }

  @Test
  void anOriginalsNumberIsOfTheKeyAndExactInJson() {
    UUID key = UUID.fromString("00000000-0000-4000-8000-000000000007");
    assertThat(Igny8Door.number(key)).isEqualTo((1L << 52) + 7);
    for (int i = 0; i < 50; i++) {
      long number = Igny8Door.number(UUID.randomUUID());
      assertThat(number).isBetween(1L << 52, (1L << 53) - 1);
      assertThat((long) (double) number).isEqualTo(number);
    }
  }

  @Test
  void whatWordPressWillSurelyRefuseIsSaidBefore() {
    WordPress wordpress = new WordPress();
    assertThat(wordpress.check(named("x".repeat(200)))).isEmpty();
    assertThat(wordpress.check(named("日".repeat(200)))).isEmpty();
    assertThat(wordpress.check(named("x".repeat(201))))
        .extracting(Problem::code)
        .containsExactly("wordpress.name_too_long");
    assertThat(wordpress.check(named("R&D " + "x".repeat(195))))
        .extracting(Problem::code)
        .containsExactly("wordpress.name_too_long");
    Media image = LiveSite.image("a.png", 1);
    assertThat(wordpress.check(illustrated(Collections.nCopies(200, image)))).isEmpty();
    assertThat(wordpress.check(illustrated(Collections.nCopies(201, image))))
        .extracting(Problem::code)
        .containsExactly("wordpress.too_many_images");
  }

  private static Article named(String name) {
    return LiveSite.article("Named", "<p>x</p>", List.of(), null, List.of("Garden"), List.of(name));
  }

  private static Article illustrated(List<Media> images) {
    return LiveSite.article("Many", "<p>x</p>", images, null, List.of(), List.of());
  }

  @Test
  void lineBreaksDoNotBecomeBreaks() {
    assertThat(Body.of("<p>one\n  two <b>three</b>\nfour</p>\n<pre>a\n b</pre>").html())
        .isEqualTo("<p>one two <b>three</b> four</p>\n<pre>a\n b</pre>");
  }

  @Test
  void ourImagesGetTheSitesAddresses() {
    String sha256 = "a".repeat(64);
    Body body = Body.of("<p><img src=\"presstime-media:" + sha256 + "\" alt=\"x\"></p>");
    assertThat(body.images()).containsExactly(sha256);
    assertThat(body.withImages(Map.of(sha256, new Upload(9, "https://e.com/a.png"))).html())
        .isEqualTo("<p><img src=\"https://e.com/a.png\" alt=\"x\" class=\"wp-image-9\"></p>");
  }

  @ParameterizedTest
  @CsvSource({
    "Sport &amp; Fun, sport & fun, true",
    "R&#038;D, R&D, true",
    "Küche, Kuche, false",
    "A  b, A b, true"
  })
  void namesAreComparedAsPeopleReadThem(String stored, String wanted, boolean same) {
    assertThat(Text.sameName(stored, wanted)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "jane.doe, jane-doe",
    "Jane Doe, jane-doe",
    "jane@example.org, janeexample-org",
    "jane_doe, jane_doe",
    "jane-doe, jane-doe",
    ".jane., jane"
  })
  void loginsAreSeenAsWordPressShowsThem(String login, String nicename) {
    assertThat(Text.nicename(login)).isEqualTo(nicename);
  }

  @ParameterizedTest
  @CsvSource({"Sport & Fun, sport-fun", "Küche, kuche", "C++ 20, c-20", "日本, ''"})
  void slugsAreGuessed(String name, String slug) {
    assertThat(Terms.slug(name)).isEqualTo(slug);
  }

  @Test
  void whileTheSiteIsBusyNothingIsConcluded() {
    Dispatch dispatch = LiveSite.publish(LiveSite.article("Slow"));
    String busy = "{\"found\":true,\"in_progress\":true,\"post_id\":4,\"status\":\"draft\"}";
    assertThat(Claim.of(Json.parse(busy)).published(dispatch))
        .isInstanceOfSatisfying(
            Finding.Unclear.class,
            unclear -> assertThat(unclear.problem().code()).isEqualTo("wordpress.in_progress"));
    assertThat(
            Claim.of(Json.parse(busy.replace("true,\"post", "false,\"post"))).published(dispatch))
        .isInstanceOf(Finding.Partial.class);
    assertThat(Claim.of(Json.parse("{\"in_progress\":true}")).published(dispatch))
        .isInstanceOf(Finding.Unclear.class);
  }

  @ParameterizedTest
  @CsvSource({
    "phones, true",
    "phones-2, true",
    "phones-41, true",
    "phones-2024, false",
    "phones-1, false",
    "phones-02, false",
    "phones-x, false"
  })
  void onlyWordPresssOwnNumberingIsTheSameSlug(String stored, boolean same) {
    assertThat(Text.slugMadeOf(stored, "phones")).isEqualTo(same);
  }

  @Test
  void aPostThatReadersSeeComesBeforeAnOlderDraft() {
    Post draft = post(4, "draft");
    Post published = post(5, "publish");
    assertThat(Posts.first(List.of(draft, published))).contains(published);
    assertThat(Posts.first(List.of(post(9, "draft"), draft))).contains(draft);
  }

  /** Number 42 on the site, whose text or slug may be anybody's. */
  @ParameterizedTest
  @CsvSource({
    "herbs, <!-- presstime:KEY 0a -->, true",
    "renamed, <!-- presstime:KEY 0a -->, true",
    "herbs, <!-- presstime:ANOTHER 0a -->, false",
    "herbs, no marker, true",
    "herbs-2, no marker, true",
    "herbs__trashed, no marker, true",
    "older-slug, no marker, true",
    "theirs, no marker, false",
    "herbs-for-sale, no marker, false",
    "'', no marker, false"
  })
  void aNumberAloneDoesNotMakeAPostOurs(String slug, String text, boolean ours) {
    UUID key = UUID.randomUUID();
    String content =
        text.replace("KEY", key.toString()).replace("ANOTHER", UUID.randomUUID().toString());
    Post post = new Post(42, "publish", slug, "", "t", content, List.of(), List.of(), 0);
    Publication target =
        new Publication("42", URI.create("https://example.com/2026/older-slug/"), key);
    assertThat(Target.isOurs(post, target, LiveSite.article("Herbs"))).isEqualTo(ours);
  }

  @Test
  void anAddressByNumberDoesNotMakeAPostOurs() {
    Publication target =
        new Publication("42", URI.create("https://example.com/blog/?p=42"), UUID.randomUUID());
    Post post = new Post(42, "publish", "blog", "", "t", "c", List.of(), List.of(), 0);
    assertThat(Target.isOurs(post, target, LiveSite.article("Herbs"))).isFalse();
  }

  private static Post post(long id, String status) {
    return new Post(id, status, "s", "", "t", "c", List.of(), List.of(), 0);
  }
}

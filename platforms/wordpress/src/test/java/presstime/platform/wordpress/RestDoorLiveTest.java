package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Media;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;

/** The door without a plugin, before a real WordPress. */
class RestDoorLiveTest {
  private static LiveSite site;
  private final WordPress wordpress = new WordPress();

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @BeforeEach
  void reset() {
    if (site == null) {
      site = LiveSite.start(Map.of());
    }
    site.peer.reset();
  }

  @Test
  void publishesAWholeArticle() {
    Media cover = LiveSite.image("cover.png", 0xff0000);
    Media inline = LiveSite.image("sage leaf.png", 0x00ff00);
    Article article =
        LiveSite.article(
            "Herbs & <b>shade</b>",
            "<h2>One</h2><p>Text\nhere</p><p><img src=\"presstime-media:"
                + inline.sha256()
                + "\" alt=\"Sage\"></p><pre>a\n b</pre>",
            List.of(cover, inline),
            cover.sha256(),
            List.of("R&D", "Garden"),
            List.of("herbs", "Küche"));
    Dispatch dispatch = LiveSite.publish(article);

    Outcome.Published published = published(wordpress.deliver(dispatch, site.rest()));

    assertThat(published.notes()).isEmpty();
    assertThat(published.publication().key()).isEqualTo(dispatch.key());
    JsonNode post = site.onlyPost();
    assertThat(published.publication().externalId()).isEqualTo(post.path("id").asString());
    assertThat(published.publication().url()).hasToString(post.path("link").asString());
    assertThat(post.path("status").asString()).isEqualTo("publish");
    assertThat(post.path("slug").asString()).isEqualTo(article.slug());
    assertThat(post.path("title").path("raw").asString())
        .isEqualTo("Herbs &amp; &lt;b&gt;shade&lt;/b&gt;");
    assertThat(post.path("categories").size()).isEqualTo(2);
    assertThat(post.path("tags").size()).isEqualTo(2);
    assertThat(post.path("featured_media").asLong()).isPositive();
    String rendered = post.path("content").path("rendered").asString();
    assertThat(rendered).contains("Text here").contains("a\n b").doesNotContain("presstime-media:");
    assertThat(rendered).contains("/wp-content/uploads/").doesNotContain("<p><!--");
    assertThat(wordpress.find(dispatch, site.rest())).isInstanceOf(Finding.Present.class);
  }

  @Test
  void theSameDispatchAgainChangesNothing() {
    Media cover = LiveSite.image("cover.png", 0xff0000);
    Dispatch dispatch =
        LiveSite.publish(
            LiveSite.article(
                "Twice", "<p>x</p>", List.of(cover), cover.sha256(), List.of("A"), List.of("b")));
    Outcome.Published first = published(wordpress.deliver(dispatch, site.rest()));
    Outcome.Published second = published(wordpress.deliver(LiveSite.again(dispatch), site.rest()));
    assertThat(second).isEqualTo(first);
    site.onlyPost();
    assertThat(site.call("GET", "/wp/v2/media", null).size()).isEqualTo(1);
  }

  @Test
  void anImageIsSentOncePerSite() {
    Media cover = LiveSite.image("cover.png", 0xff0000);
    for (String title : List.of("First", "Second")) {
      Article article =
          LiveSite.article(
              title, "<p>x</p>", List.of(cover), cover.sha256(), List.of("A"), List.of());
      assertThat(published(wordpress.deliver(LiveSite.publish(article), site.rest())).notes())
          .isEmpty();
    }
    assertThat(site.call("GET", "/wp/v2/media", null).size()).isEqualTo(1);
    assertThat(site.call("GET", "/wp/v2/categories&search=A", null).size()).isLessThanOrEqualTo(2);
  }

  @Test
  void workersThatRaceEndInOnePost() throws Exception {
    for (int round = 0; round < 5; round++) {
      Media cover = LiveSite.image("cover.png", round);
      Dispatch dispatch =
          LiveSite.publish(
              LiveSite.article(
                  "Race " + round,
                  "<p>x</p>",
                  List.of(cover),
                  cover.sha256(),
                  List.of("Race"),
                  List.of()));
      List<Outcome> outcomes = atOnce(3, () -> wordpress.deliver(dispatch, site.rest()));
      List<JsonNode> posts =
          site.posts().stream()
              .filter(p -> p.path("content").path("raw").asString().contains("" + dispatch.key()))
              .toList();
      assertThat(posts).as("posts of round %s, %s", round, outcomes).hasSize(1);
      String id = posts.getFirst().path("id").asString();
      assertThat(posts.getFirst().path("status").asString()).isEqualTo("publish");
      assertThat(outcomes)
          .allSatisfy(o -> assertThat(published(o).publication().externalId()).isEqualTo(id));
    }
  }

  @Test
  void aDraftOfAnEarlierAttemptIsContinued() {
    Article article = LiveSite.article("Half done");
    Dispatch dispatch = LiveSite.publish(article);
    Marker marker = Marker.of(dispatch.key(), article);
    String content = Body.of("<p>Old</p>").withMarker(new Marker(marker.key(), "00")).html();
    JsonNode draft =
        site.call(
            "POST",
            "/wp/v2/posts",
            Json.object().put("title", "Old").put("slug", "half-done").put("content", content));

    assertThat(wordpress.find(dispatch, site.rest())).isInstanceOf(Finding.Partial.class);
    Outcome.Published published = published(wordpress.deliver(dispatch, site.rest()));

    assertThat(published.publication().externalId()).isEqualTo(draft.path("id").asString());
    assertThat(site.onlyPost().path("title").path("raw").asString()).isEqualTo("Half done");
    assertThat(wordpress.find(dispatch, site.rest())).isInstanceOf(Finding.Present.class);
  }

  @Test
  void aDoubleThatALostRequestLeftIsRemoved() {
    Article article = LiveSite.article("Doubled");
    Dispatch dispatch = LiveSite.publish(article);
    String content = Body.of("<p>x</p>").withMarker(Marker.of(dispatch.key(), article)).html();
    for (String status : List.of("draft", "draft", "publish")) {
      site.call(
          "POST",
          "/wp/v2/posts",
          Json.object()
              .put("title", "Doubled")
              .put("slug", "doubled")
              .put("status", status)
              .put("content", content));
    }
    assertThat(site.posts()).hasSize(3);
    published(wordpress.deliver(LiveSite.again(dispatch), site.rest()));
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");
  }

  @Test
  void aPostIsFoundUnderAnotherSlug() {
    Dispatch dispatch = LiveSite.publish(LiveSite.article("Renamed"));
    Publication publication = published(wordpress.deliver(dispatch, site.rest())).publication();
    site.call(
        "POST",
        "/wp/v2/posts/" + publication.externalId(),
        Json.object().put("slug", "quite-another"));
    assertThat(wordpress.find(dispatch, site.rest()))
        .isInstanceOfSatisfying(
            Finding.Present.class,
            present ->
                assertThat(present.publication().externalId()).isEqualTo(publication.externalId()));
  }

  @Test
  void aTakenSlugBecomesANote() {
    site.call(
        "POST",
        "/wp/v2/posts",
        Json.object().put("title", "x").put("slug", "taken").put("status", "publish"));
    Outcome.Published published =
        published(wordpress.deliver(LiveSite.publish(LiveSite.article("Taken")), site.rest()));
    assertThat(published.notes())
        .extracting(Problem::code)
        .containsExactly("wordpress.slug_changed");
    assertThat(published.publication().url().toString()).endsWith("/taken-2/");
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    site.call(
        "POST",
        "/wp/v2/posts",
        Json.object().put("title", "x").put("slug", "mine").put("status", "publish"));
    assertThat(wordpress.find(LiveSite.publish(LiveSite.article("Mine")), site.rest()))
        .isEqualTo(new Finding.Absent(false));
  }

  @Test
  void updatesWithdrawsAndBringsBack() {
    ChannelAccess channel = site.rest();
    Publication first = delivered("Cycle", channel);
    Article revised =
        LiveSite.article("Cycle", "<p>Revised</p>", List.of(), null, List.of("New"), List.of());
    Dispatch update = LiveSite.next(Action.UPDATE, revised, first);
    assertThat(wordpress.find(update, channel)).isInstanceOf(Finding.Partial.class);
    assertThat(published(wordpress.deliver(update, channel)).publication()).isEqualTo(first);
    assertThat(wordpress.find(update, channel)).isInstanceOf(Finding.Present.class);
    assertThat(site.onlyPost().path("content").path("raw").asString()).contains("Revised");

    Dispatch unpublish = LiveSite.next(Action.UNPUBLISH, revised, first);
    assertThat(wordpress.find(unpublish, channel)).isEqualTo(new Finding.Absent(false));
    assertThat(wordpress.deliver(unpublish, channel)).isInstanceOf(Outcome.Withdrawn.class);
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("draft");
    assertThat(wordpress.find(unpublish, channel)).isInstanceOf(Finding.Present.class);
    assertThat(wordpress.deliver(unpublish, channel)).isInstanceOf(Outcome.Withdrawn.class);

    Dispatch back = LiveSite.next(Action.PUBLISH, revised, first);
    assertThat(wordpress.find(back, channel)).isInstanceOf(Finding.Partial.class);
    assertThat(published(wordpress.deliver(back, channel)).publication().externalId())
        .isEqualTo(first.externalId());
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");

    Dispatch delete = LiveSite.next(Action.DELETE, revised, first);
    assertThat(wordpress.deliver(delete, channel)).isInstanceOf(Outcome.Withdrawn.class);
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("trash");
    assertThat(wordpress.find(delete, channel)).isInstanceOf(Finding.Present.class);
    assertThat(wordpress.deliver(delete, channel)).isInstanceOf(Outcome.Withdrawn.class);
  }

  @Test
  void unpublishesToTheTrashAndBackWhenToldSo() {
    ChannelAccess channel = site.rest("admin", Map.of("unpublish_to", "trash"));
    Publication first = delivered("Bin", channel);
    Article article = LiveSite.article("Bin");
    wordpress.deliver(LiveSite.next(Action.UNPUBLISH, article, first), channel);
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("trash");
    published(wordpress.deliver(LiveSite.next(Action.PUBLISH, article, first), channel));
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");
    assertThat(site.onlyPost().path("slug").asString()).isEqualTo("bin");
  }

  @Test
  void whatAPersonTookDownStaysDown() {
    ChannelAccess channel = site.rest();
    Article article = LiveSite.article("Gone");
    Publication first = delivered("Gone", channel);
    site.call("DELETE", "/wp/v2/posts/" + first.externalId(), null);
    for (Action action : List.of(Action.UPDATE, Action.PUBLISH)) {
      assertThat(rejected(wordpress.deliver(LiveSite.next(action, article, first), channel)))
          .isEqualTo("wordpress.taken_down");
    }
    site.call("DELETE", "/wp/v2/posts/" + first.externalId() + "&force=true", null);
    for (Action action : List.of(Action.UPDATE, Action.PUBLISH)) {
      assertThat(rejected(wordpress.deliver(LiveSite.next(action, article, first), channel)))
          .isEqualTo("wordpress.deleted_there");
    }
    assertThat(wordpress.deliver(LiveSite.next(Action.DELETE, article, first), channel))
        .isInstanceOf(Outcome.Withdrawn.class);
    assertThat(site.posts()).isEmpty();
  }

  @Test
  void aDraftWithAFutureDateGoesOutNow() {
    Article article = LiveSite.article("Future");
    Dispatch dispatch = LiveSite.publish(article);
    String content = Body.of("<p>x</p>").withMarker(Marker.of(dispatch.key(), article)).html();
    site.call(
        "POST",
        "/wp/v2/posts",
        Json.object()
            .put("title", "Future")
            .put("slug", "future")
            .put("status", "draft")
            .put("date_gmt", "2099-01-01T00:00:00")
            .put("content", content));
    published(wordpress.deliver(dispatch, site.rest()));
    assertThat(site.onlyPost().path("status").asString()).isEqualTo("publish");
  }

  @Test
  void anAuthorPublishesWhatTheFilterLeaves() {
    Article article =
        LiveSite.article(
            "By an author",
            "<p>Before</p><iframe src=\"https://example.com/\"></iframe><p>A &amp; B</p>",
            List.of(),
            null,
            List.of("Not there"),
            List.of("New tag"));
    Dispatch dispatch = LiveSite.publish(article);
    ChannelAccess channel = site.rest("author1", Map.of());
    Outcome.Published published = published(wordpress.deliver(dispatch, channel));
    assertThat(published.notes())
        .extracting(Problem::code)
        .containsExactly("wordpress.terms_dropped");
    assertThat(site.onlyPost().path("content").path("raw").asString()).doesNotContain("iframe");
    assertThat(wordpress.find(dispatch, channel)).isInstanceOf(Finding.Present.class);
  }

  @Test
  void aContributorIsRefusedAndLeavesNothing() {
    Outcome outcome =
        wordpress.deliver(
            LiveSite.publish(LiveSite.article("No")), site.rest("contrib1", Map.of()));
    assertThat(rejected(outcome)).isEqualTo("wordpress.not_allowed");
    assertThat(site.posts()).isEmpty();
  }

  @Test
  void aBadImageIsRejectedBeforeAnythingIsMade() {
    Media broken =
        LiveSite.file("a.png", "image/png", "not an image".getBytes(StandardCharsets.UTF_8));
    Article article =
        LiveSite.article(
            "Broken", "<p>x</p>", List.of(broken), broken.sha256(), List.of(), List.of());
    assertThat(rejected(wordpress.deliver(LiveSite.publish(article), site.rest())))
        .isEqualTo("wordpress.image_rejected");
    assertThat(site.posts()).isEmpty();
  }

  @Test
  void anotherAuthorIsSetByLogin() {
    Publication publication = delivered("Named", site.rest("admin", Map.of("author", "editor1")));
    assertThat(publication.externalId()).isEqualTo(site.onlyPost().path("id").asString());
    assertThat(site.onlyPost().path("author").asString()).isEqualTo(site.peer.env("WP_EDITOR1_ID"));
    Outcome unknown =
        wordpress.deliver(
            LiveSite.publish(LiveSite.article("Nobody")),
            site.rest("admin", Map.of("author", "nobody")));
    assertThat(rejected(unknown)).isEqualTo("wordpress.author_unknown");
  }

  private Publication delivered(String title, ChannelAccess channel) {
    return published(wordpress.deliver(LiveSite.publish(LiveSite.article(title)), channel))
        .publication();
  }

  static Outcome.Published published(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    return (Outcome.Published) outcome;
  }

  static String rejected(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected) outcome).problem().code();
  }

  private static <T> List<T> atOnce(int workers, Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(workers);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, workers)
              .mapToObj(worker ->
                  threads.submit(() -> {
                    start.await();
                    return work.call();
                  }))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        results.add(result.get());
      }
      return results;
    }
  }
}

package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Http;
import presstime.platform.Outcome;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose a post is, through every door into one real WordPress with the bridge plugin. */
class OwnershipLiveTest {
  private static Bridge bridge;
  private final WordPress wordpress = new WordPress();

  @AfterAll
  static void stop() {
    if (bridge != null) {
      bridge.close();
    }
  }

  @BeforeEach
  void reset() {
    if (bridge == null) {
      bridge = Bridge.start(Map.of());
    }
    bridge.site().peer.reset();
  }

  @AfterEach
  void clean() {
    if (bridge != null) {
      bridge.site().peer.removeMuPlugin("case");
    }
  }

  @Test
  void whatHasOurNumberAndIsNotOursIsLeftAlone() {
    JsonNode theirs = byHand("Theirs", "mine");
    for (ChannelAccess channel : List.of(bridge.site().rest(), bridge.channel())) {
      Article article = LiveSite.article("Ours by " + channel.setting("door"));
      Publication ours = delivered(article, channel);
      Publication moved = new Publication(theirs.path("id").asString(), ours.url(), ours.key());
      for (Action action : Action.values()) {
        Dispatch dispatch = LiveSite.next(action, article, moved);
        assertThat(RestDoorLiveTest.rejected(wordpress.deliver(dispatch, channel)))
            .as("%s by %s", action, channel.setting("door"))
            .isEqualTo("wordpress.not_ours");
        assertThat(wordpress.find(dispatch, channel)).isNotInstanceOf(Finding.Present.class);
      }
    }
    JsonNode now = post(theirs.path("id").asString());
    assertThat(now.path("content").path("raw").asString()).isEqualTo("mine");
    assertThat(now.path("status").asString()).isEqualTo("publish");
  }

  @Test
  void anotherPostOfOursIsNotTakenForIt() {
    for (ChannelAccess channel : List.of(bridge.site().rest(), bridge.channel())) {
      String door = channel.setting("door");
      Article article = LiveSite.article("First by " + door);
      Publication first = delivered(article, channel);
      Publication second = delivered(LiveSite.article("Second by " + door), channel);
      Publication mixed = new Publication(second.externalId(), first.url(), first.key());
      assertThat(
              RestDoorLiveTest.rejected(
                  wordpress.deliver(LiveSite.next(Action.UPDATE, article, mixed), channel)))
          .isEqualTo("wordpress.not_ours");
      assertThat(post(second.externalId()).path("title").path("raw").asString())
          .isEqualTo("Second by " + door);
    }
  }

  @Test
  void aPostMadeWithoutThePluginIsChangedAndTakenDownThroughIt() {
    Article article = LiveSite.article("By hand of rest");
    Publication made = delivered(article, bridge.site().rest());
    Article revised = LiveSite.article("By hand of rest", "<p>Revised</p>");
    assertThat(
            RestDoorLiveTest.published(
                    wordpress.deliver(
                        LiveSite.next(Action.UPDATE, revised, made), bridge.channel()))
                .publication())
        .isEqualTo(made);
    assertThat(post(made.externalId()).path("content").path("raw").asString())
        .isEqualTo("<p>Revised</p>");
    Dispatch away = LiveSite.next(Action.UNPUBLISH, revised, made);
    assertThat(wordpress.deliver(away, bridge.channel())).isInstanceOf(Outcome.Withdrawn.class);
    assertThat(wordpress.find(away, bridge.channel())).isInstanceOf(Finding.Present.class);
    assertThat(post(made.externalId()).path("status").asString()).isEqualTo("draft");
    RestDoorLiveTest.published(
        wordpress.deliver(LiveSite.next(Action.PUBLISH, revised, made), bridge.site().rest()));
    assertThat(post(made.externalId()).path("status").asString()).isEqualTo("publish");
  }

  @Test
  void aPostMadeWithoutThePluginIsTakenDownThroughItAtOnce() {
    Article article = LiveSite.article("Straight away");
    Publication made = delivered(article, bridge.site().rest());
    Dispatch away = LiveSite.next(Action.UNPUBLISH, article, made);
    assertThat(wordpress.find(away, bridge.channel())).isEqualTo(new Finding.Absent(false));
    assertThat(wordpress.deliver(away, bridge.channel())).isInstanceOf(Outcome.Withdrawn.class);
    assertThat(post(made.externalId()).path("status").asString()).isEqualTo("draft");
  }

  @Test
  void theOriginalsOwnPostsAreNotOverwritten() throws Http.Failure {
    Article article = LiveSite.article("Ours");
    String theirs = publishedByTheOriginal(article.contentId());
    hideOurRoutes();
    Publication ours = delivered(article, bridge.channel());
    assertThat(ours.externalId()).isNotEqualTo(theirs);
    assertThat(post(theirs).path("title").path("raw").asString()).isEqualTo("Theirs");

    Article revised = LiveSite.article("Ours", "<p>Revised</p>");
    Dispatch update = LiveSite.next(Action.UPDATE, revised, ours);
    assertThat(wordpress.find(update, bridge.channel())).isEqualTo(new Finding.Absent(false));
    assertThat(
            RestDoorLiveTest.published(wordpress.deliver(update, bridge.channel())).publication())
        .isEqualTo(ours);
    assertThat(wordpress.find(update, bridge.channel())).isEqualTo(new Finding.Present(ours));
    assertThat(post(ours.externalId()).path("content").path("raw").asString()).contains("Revised");
    assertThat(bridge.site().posts()).hasSize(2);
  }

  @Test
  void theOriginalIsGivenNoUpdateThatItWouldMakeAnewPostOf() throws Http.Failure {
    Article article = LiveSite.article("By rest");
    Publication made = delivered(article, bridge.site().rest());
    String theirs = publishedByTheOriginal(article.contentId());
    hideOurRoutes();
    assertThat(updated(article, made)).isEqualTo("wordpress.unsupported_by_bridge");
    assertThat(updated(article, new Publication(theirs, made.url(), made.key())))
        .isEqualTo("wordpress.not_ours");
    bridge
        .site()
        .call("POST", "/wp/v2/posts/" + made.externalId(), Json.object().put("status", "draft"));
    assertThat(updated(article, made)).isEqualTo("wordpress.taken_down");
    bridge.site().call("DELETE", "/wp/v2/posts/" + made.externalId() + "&force=true", null);
    assertThat(updated(article, made)).isEqualTo("wordpress.deleted_there");
    assertThat(bridge.site().onlyPost().path("title").path("raw").asString()).isEqualTo("Theirs");
  }

  private String updated(Article article, Publication target) {
    Dispatch update = LiveSite.next(Action.UPDATE, article, target);
    return RestDoorLiveTest.rejected(wordpress.deliver(update, bridge.channel()));
  }

  /** What somebody else sent there with the same number as ours. */
  private static String publishedByTheOriginal(long contentId) throws Http.Failure {
    ObjectNode theirs =
        Json.object()
            .put("content_id", contentId)
            .put("title", "Theirs")
            .put("content_html", "<p>mine</p>");
    URI route = URI.create(bridge.site().peer.url() + "/?rest_route=/igny8/v1/publish");
    Map<String, String> key = Map.of("X-IGNY8-API-KEY", bridge.key());
    Http.Request request = Http.Request.json("POST", route, key, theirs.toString());
    return Json.parse(bridge.site().http.send(request).text()).path("post_id").asString();
  }

  private static void hideOurRoutes() {
    bridge
        .site()
        .peer
        .muPlugin(
            "case",
            "add_filter('rest_endpoints', function ($all) { foreach (array_keys($all) as $route)"
                + " if (strpos($route, '/presstime/') === 0) unset($all[$route]); return $all; });");
  }

  private JsonNode byHand(String title, String text) {
    return bridge
        .site()
        .call(
            "POST",
            "/wp/v2/posts",
            Json.object().put("title", title).put("content", text).put("status", "publish"));
  }

  private static JsonNode post(String id) {
    return bridge.site().call("GET", "/wp/v2/posts/" + id + "&context=edit", null);
  }

  private Publication delivered(Article article, ChannelAccess channel) {
    return RestDoorLiveTest.published(wordpress.deliver(LiveSite.publish(article), channel))
        .publication();
  }
}

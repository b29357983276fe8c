package presstime.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Media;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.platform.testkit.Answer;
import presstime.platform.testkit.Fault;
import presstime.platform.testkit.FaultServer;
import presstime.platform.testkit.Match;

/** The bridge's door, and the original's, before a real WordPress with the plugin. */
class BridgeDoorLiveTest {
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
      bridge = Bridge.start(Map.of("PEER_PERMALINKS", "plain"));
    }
    bridge.site().peer.reset();
  }

  @AfterEach
  void clean() {
    if (bridge == null) {
      return;
    }
    bridge.site().peer.removeMuPlugin("case");
    bridge.site().peer.endMaintenance();
  }

  @Test
  void theConnectionTestTellsAboutTheSite() {
    ConnectionReport report = wordpress.test(bridge.channel());
    assertThat(report.problems()).isEmpty();
    assertThat(report.warnings())
        .extracting(Problem::code)
        .containsExactly("wordpress.plain_permalinks");
    assertThat(report.facts())
        .containsKeys("plugin", "php")
        .containsEntry("door", "bridge")
        .containsEntry("site", "Test site")
        .containsEntry("user", "admin")
        .containsEntry("wordpress", bridge.site().peer.env("WP_VERSION"));
  }

  @Test
  void theConnectionTestTellsFaultsApart() {
    URI at = bridge.site().peer.url();
    assertThat(problem(bridge.channel(at, "", Map.of()))).isEqualTo("wordpress.api_key_missing");
    assertThat(problem(bridge.channel(at, "wrong", Map.of()))).isEqualTo("wordpress.key_invalid");
    assertThat(problem(bridge.channel(at, Bridge.KEY, Map.of("domain", ""))))
        .isEqualTo("wordpress.domain_missing");
    bridge.site().peer.beginMaintenance();
    assertThat(problem(bridge.channel())).isEqualTo("wordpress.maintenance");
    bridge.site().peer.endMaintenance();
    bridge.site().peer.muPlugin("case", "unset($_SERVER['HTTP_X_PRESSTIME_KEY']);");
    assertThat(problem(bridge.channel())).isEqualTo("wordpress.key_not_seen");
    bridge
        .site()
        .peer
        .muPlugin(
            "case", "add_filter('option_active_plugins', function ($all) { return array(); });");
    assertThat(problem(bridge.channel())).isEqualTo("wordpress.plugin_inactive");
    assertThat(
            RestDoorLiveTest.rejected(
                wordpress.deliver(LiveSite.publish(LiveSite.article("No")), bridge.channel())))
        .isEqualTo("wordpress.plugin_inactive");
  }

  @Test
  void racingWorkersMakeOnePost() throws Exception {
    Media cover = LiveSite.image("cover.png", 3);
    Dispatch dispatch =
        LiveSite.publish(
            LiveSite.article(
                "Race", "<p>x</p>", List.of(cover), cover.sha256(), List.of("R&D"), List.of("t")));
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Outcome>> all = new ArrayList<>();
      for (int worker = 0; worker < 4; worker++) {
        all.add(threads.submit(() -> wordpress.deliver(dispatch, bridge.channel())));
      }
      for (Future<Outcome> one : all) {
        outcomes.add(one.get());
      }
    }
    assertThat(outcomes)
        .allSatisfy(
            o -> assertThat(o).isInstanceOfAny(Outcome.Published.class, Outcome.Retryable.class))
        .anySatisfy(o -> assertThat(o).isInstanceOf(Outcome.Published.class));
    Outcome.Published published =
        RestDoorLiveTest.published(wordpress.deliver(LiveSite.again(dispatch), bridge.channel()));
    assertThat(published.notes()).isEmpty();
    assertThat(published.publication().externalId())
        .isEqualTo(bridge.site().onlyPost().path("id").asString());
  }

  @Test
  void aLostAnswerIsHadBySendingAgainAtOnce() throws IOException {
    try (FaultServer server = FaultServer.before(bridge.site().peer.url())) {
      server.next(Match.post(".*"), Fault.dropAfterEffect());
      ChannelAccess channel = bridge.channel(server.uri(""), Bridge.KEY, Map.of());
      RestDoorLiveTest.published(
          wordpress.deliver(LiveSite.publish(LiveSite.article("Lost")), channel));
      bridge.site().onlyPost();
    }
  }

  @Test
  void whatAPersonTookDownStaysDown() {
    Article article = LiveSite.article("Gone");
    Dispatch publish = LiveSite.publish(article);
    Publication first = delivered(publish);
    bridge
        .site()
        .call("POST", "/wp/v2/posts/" + first.externalId(), Json.object().put("status", "draft"));
    assertThat(outcome(LiveSite.again(publish))).isEqualTo("wordpress.taken_down");
    assertThat(outcome(LiveSite.next(Action.UPDATE, article, first)))
        .isEqualTo("wordpress.taken_down");
    bridge.site().call("DELETE", "/wp/v2/posts/" + first.externalId(), null);
    assertThat(outcome(LiveSite.next(Action.PUBLISH, article, first)))
        .isEqualTo("wordpress.taken_down");
    bridge.site().call("DELETE", "/wp/v2/posts/" + first.externalId() + "&force=true", null);
    assertThat(outcome(LiveSite.next(Action.UPDATE, article, first)))
        .isEqualTo("wordpress.deleted_there");
    assertThat(outcome(LiveSite.again(publish))).isEqualTo("wordpress.deleted_there");
    assertThat(bridge.site().posts()).isEmpty();
  }

  @Test
  void aKeyUsedForOtherContentIsPublishedAlready() {
    Dispatch publish = LiveSite.publish(LiveSite.article("One"));
    delivered(publish);
    Dispatch other =
        new Dispatch(
            Action.PUBLISH, publish.key(), LiveSite.article("Two"), null, LiveSite.NOW, true);
    assertThat(outcome(other)).isEqualTo("wordpress.already_published");
  }

  @Test
  void theOriginalsBridgeIsUsedWhereOursIsNot() {
    hideOurRoutes();
    ConnectionReport report = wordpress.test(bridge.channel());
    assertThat(report.ok()).isTrue();
    assertThat(report.facts()).containsEntry("door", "igny8");
    assertThat(problem(bridge.channel(bridge.site().peer.url(), "wrong", Map.of())))
        .isEqualTo("wordpress.key_invalid");

    Media cover = LiveSite.image("cover.png", 5);
    Article article =
        LiveSite.article(
            "By the original",
            "<p>Text</p>",
            List.of(cover),
            cover.sha256(),
            List.of("R&D"),
            List.of());
    Dispatch publish = LiveSite.publish(article);
    assertThat(wordpress.find(publish, bridge.channel())).isEqualTo(new Finding.Absent(false));
    Outcome.Published published =
        RestDoorLiveTest.published(wordpress.deliver(publish, bridge.channel()));
    assertThat(published.notes())
        .extracting(Problem::code)
        .containsExactly("wordpress.cover_dropped");
    assertThat(bridge.site().onlyPost().path("status").asString()).isEqualTo("publish");
    assertThat(wordpress.find(publish, bridge.channel()))
        .isEqualTo(new Finding.Present(published.publication()));
    assertThat(wordpress.deliver(LiveSite.again(publish), bridge.channel())).isEqualTo(published);
    bridge.site().onlyPost();
    assertThat(outcome(LiveSite.next(Action.UNPUBLISH, article, published.publication())))
        .isEqualTo("wordpress.unsupported_by_bridge");
  }

  @Test
  void aPageInsteadOfAnAnswerIsNotASuccess() throws IOException {
    try (FaultServer server = FaultServer.before(bridge.site().peer.url())) {
      server.always(Match.post(".*"), Fault.answer(Answer.json(200, "{\"post_id\": 7}")));
      ChannelAccess channel = bridge.channel(server.uri(""), Bridge.KEY, Map.of());
      assertThat(wordpress.deliver(LiveSite.publish(LiveSite.article("Page")), channel))
          .isInstanceOf(Outcome.Unknown.class);
    }
  }

  /** Leaves only what the original's plugin serves. */
  private static void hideOurRoutes() {
    bridge
        .site()
        .peer
        .muPlugin(
            "case",
            "add_filter('rest_endpoints', function ($all) { foreach (array_keys($all) as $route)"
                + " if (strpos($route, '/presstime/') === 0) unset($all[$route]); return $all; });");
  }

  private Publication delivered(Dispatch dispatch) {
    return RestDoorLiveTest.published(wordpress.deliver(dispatch, bridge.channel())).publication();
  }

  private String outcome(Dispatch dispatch) {
    return RestDoorLiveTest.rejected(wordpress.deliver(dispatch, bridge.channel()));
  }

  private String problem(ChannelAccess channel) {
    List<Problem> problems = wordpress.test(channel).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst().code();
  }
}

package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static presstime.peers.Newsroom.ok;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.peers.Posts.Post;
import presstime.platform.testkit.peers.WordPressPeer;
import presstime.server.identity.Api;
import presstime.server.process.ServerProcess;
import tools.jackson.databind.JsonNode;

/**
 * One article on a real WordPress by both doors: published, replaced by a newer revision at a set
 * time, taken away for a period (to the trash), and back; one entry in the history for each.
 */
class LiveForAPeriodTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final String OLD = "The old bridge";
  private static final String NEW = "The old bridge, reopened";

  @TempDir Path home;

  @Test
  void isPublishedReplacedTakenAwayAndBack() throws Exception {
    try (Campaign database = new Campaign(0);
        WordPressPeer wordpress = Bridge.start(Map.of());
        ServerProcess server = ServerProcess.start(home, database.settings())) {
      Newsroom newsroom = Newsroom.open(server);
      Api api = newsroom.api();
      Posts posts = new Posts(wordpress);
      List<Long> channels =
          List.of(newsroom.byCoreRest(wordpress), newsroom.byBridge(wordpress, Bridge.KEY));
      long content = newsroom.anApprovedArticle(OLD, channels.getFirst());
      String path = "/api/v1/content/" + content;

      ok(api.post(path + "/publish", Map.of("channels", channels)));
      awaitStanding(api, path, on -> on.at("/live/revision").asInt() == 1);
      List<Post> first = posts.titled(OLD);
      assertThat(first).hasSize(2).allMatch(post -> post.status().equals("publish"));

      revise(api, path);
      ok(api.post(path + "/schedule", Map.of("at", in(25).toString(), "channels", channels)));
      for (JsonNode on : standing(api, path)) {
        assertThat(on.at("/live/revision").asInt()).isOne();
        assertThat(on.path("behind").asBoolean()).isTrue();
        assertThat(on.at("/pending/0/revisionNumber").asInt()).isEqualTo(2);
      }
      awaitStanding(api, path, on -> on.at("/live/revision").asInt() == 2);
      assertThat(posts.titled(OLD))
          .allMatch(post -> post.title().equals(NEW) && post.status().equals("publish"))
          .extracting(Post::id)
          .containsExactlyElementsOf(first.stream().map(Post::id).toList());

      JsonNode period =
          ok(
              api.post(
                  path + "/periods",
                  Map.of(
                      "kind",
                      "away",
                      "from",
                      in(15).toString(),
                      "to",
                      in(60).toString(),
                      "channels",
                      channels,
                      "unpublishTo",
                      "trash")));
      awaitStanding(api, path, on -> on.path("state").asString().equals("withdrawn"));
      assertThat(posts.titled(OLD)).hasSize(2).allMatch(post -> post.status().equals("trash"));
      awaitStanding(api, path, on -> on.path("state").asString().equals("live"));
      assertThat(posts.titled(OLD))
          .allMatch(post -> post.title().equals(NEW) && post.status().equals("publish"))
          .extracting(Post::id)
          .containsExactlyElementsOf(first.stream().map(Post::id).toList());
      assertThat(
              ok(api.get("/api/v1/periods/" + period.path("id").asLong()))
                  .path("channels")
                  .valueStream()
                  .map(on -> on.path("state").asString()))
          .containsExactly("over", "over");

      for (long channel : channels) {
        assertThat(history(api, path, channel))
            .containsExactly(
                "publish published 1",
                "publish published 1",
                "unpublish withdrawn 1",
                "publish published 1");
      }
    }
  }

  private static void revise(Api api, String path) {
    int version = ok(api.get(path)).path("version").asInt();
    ok(
        api.with("If-Match", "\"" + version + "\"")
            .send("PATCH", path, "{\"title\": \"" + NEW + "\"}"));
    ok(api.post(path + "/submit", Map.of()));
    ok(api.post(path + "/approve", Map.of()));
  }

  /** Action, state, and how often it was sent, in due order. */
  private static List<String> history(Api api, String path, long channel) {
    return ok(api.get(path + "/deliveries"))
        .path("items")
        .valueStream()
        .filter(delivery -> delivery.path("channelId").asLong() == channel)
        .map(delivery ->
            delivery.path("action").asString()
                + " "
                + delivery.path("state").asString()
                + " "
                + ok(api.get("/api/v1/deliveries/" + delivery.path("id").asLong()))
                    .path("timeline")
                    .valueStream()
                    .filter(entry -> entry.path("kind").asString().equals("send"))
                    .count())
        .toList();
  }

  private static JsonNode standing(Api api, String path) {
    return ok(api.get(path + "/standing")).path("channels");
  }

  private static void awaitStanding(
      Api api, String path, java.util.function.Predicate<JsonNode> wanted) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> standing(api, path).valueStream().allMatch(wanted));
  }

  private static Instant in(int seconds) {
    return CLOCK.instant().plusSeconds(seconds);
  }
}

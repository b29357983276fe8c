package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.server.identity.Api;
import presstime.server.process.ServerProcess;
import tools.jackson.databind.JsonNode;

/**
 * The disk with the database and the media fills up while articles are due. Nothing is lost and
 * nothing goes out twice; health says so; when there is space again it goes on by itself.
 */
class FullDiskTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int ARTICLES = 20;

  @TempDir Path folder;

  @Test
  void nothingIsLostOrDoubledAndItRecoversByItself() throws Exception {
    Path home = folder.resolve("home");
    try (SmallDisk disk = SmallDisk.mount(home, 500);
        ServerProcess server = ServerProcess.start(home, Map.of())) {
      Newsroom newsroom = Newsroom.open(server);
      long site = newsroom.api().get("/api/v1/channels").json().at("/items/0/id").asLong();
      List<Long> contents = new ArrayList<>();
      for (int i = 0; i < ARTICLES; i++) {
        contents.add(newsroom.anApprovedArticle("Full disk " + i, site));
      }
      Instant first = CLOCK.instant().plusSeconds(20);
      for (int i = 0; i < ARTICLES; i++) {
        newsroom.schedule(contents.get(i), first.plusMillis(i * 500L));
      }
      await().atMost(Duration.ofMinutes(2)).until(() -> published(newsroom, contents) >= 3);
      disk.fill();
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(health(server)).isEqualTo(503));
      Api.Answer upload = Pictures.tryUpload(server.port(), newsroom.key());
      assertThat(upload.status()).as(upload.body()).isIn(503, 507);
      assertThat(upload.problem()).isIn("no-space", "unavailable");
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> CLOCK.instant().isAfter(first.plusMillis(ARTICLES * 500L + 5_000)));

      disk.free();
      await()
          .atMost(Duration.ofMinutes(4))
          .pollInterval(Duration.ofSeconds(1))
          .ignoreExceptions()
          .until(() -> published(newsroom, contents) == ARTICLES);
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(health(server)).isEqualTo(200));
      for (long content : contents) {
        assertThat(ends(newsroom, content)).as("content " + content).isOne();
      }
      assertThat(server.api().get("/sites/newsroom/" + site + "/rss.xml").body().split("<item>"))
          .hasSize(ARTICLES + 1);
    }
  }

  private static int health(ServerProcess server) {
    return server.api().get("/actuator/health").status();
  }

  private static long published(Newsroom newsroom, List<Long> contents) {
    return contents.stream()
        .map(content -> deliveries(newsroom, content))
        .filter(items -> items.size() == 1)
        .filter(items -> items.get(0).path("state").asString().equals("published"))
        .count();
  }

  /** How many attempts ended with the article there. */
  private static long ends(Newsroom newsroom, long content) {
    long id = deliveries(newsroom, content).get(0).path("id").asLong();
    return Newsroom.ok(newsroom.api().get("/api/v1/deliveries/" + id))
        .path("timeline")
        .findValuesAsString("outcome")
        .stream()
        .filter(outcome -> outcome.equals("published") || outcome.equals("present"))
        .count();
  }

  private static JsonNode deliveries(Newsroom newsroom, long content) {
    return newsroom.api().get("/api/v1/content/" + content + "/deliveries").json().path("items");
  }
}

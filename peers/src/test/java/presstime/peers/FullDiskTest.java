package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.rig.PlantedJar;
import presstime.server.identity.Api;
import presstime.server.process.ServerProcess;
import presstime.server.process.ServerProcess.Program;
import tools.jackson.databind.JsonNode;

/**
 * The disk with the database and the media fills up while articles are due. Nothing is lost and
 * nothing goes out twice; health says so; when there is space again it goes on by itself.
 */
class FullDiskTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int ARTICLES = 20;
  private static final Map<String, String> QUICK = Map.of("presstime.engine.first-retry", "PT1S");

  /** With a bug: few, so that it takes no longer than it has to. */
  private static final int FEW = 8;

  /** Without the bug it takes two seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private static final int LONG = 8_000;

  @TempDir Path folder;

  @Test
  void nothingIsLostOrDoubledAndItRecoversByItself() throws Exception {
    Path home = folder.resolve("home");
    try (SmallDisk disk = SmallDisk.mount(home, 500);
        ServerProcess server = ServerProcess.start(home, Map.of())) {
      Newsroom newsroom = Newsroom.open(server);
      List<Long> contents = articles(newsroom, ARTICLES);
      Instant last = schedule(newsroom, contents, Duration.ofSeconds(20));
      await().atMost(Duration.ofMinutes(2)).until(() -> published(newsroom, contents) >= 3);
      fillUntil(last.plusSeconds(5), disk, server, newsroom);
      allGoOut(newsroom, contents, Duration.ofMinutes(4));
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(health(server)).isEqualTo(200));
      for (long content : contents) {
        assertThat(ends(newsroom, content)).as("content " + content).isOne();
      }
      long site = site(newsroom);
      assertThat(server.api().get("/sites/newsroom/" + site + "/rss.xml").body().split("<item>"))
          .hasSize(ARTICLES + 1);
    }
  }

  @Test
  void aServerThatDropsWhatWasRefusedIsFound() throws Exception {
    Path home = folder.resolve("home");
    try (SmallDisk disk = SmallDisk.mount(home, 500);
        ServerProcess server = new ServerProcess(home, QUICK, withBug())) {
      server.start();
      server.awaitReady();
      Newsroom newsroom = Newsroom.open(server);
      List<Long> contents = articles(newsroom, FEW);
      Instant last = schedule(newsroom, contents, Duration.ofSeconds(3));
      await().atMost(Duration.ofMinutes(2)).until(() -> published(newsroom, contents) >= 1);
      fillUntil(last, disk, server, newsroom);
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(health(server)).isEqualTo(200));

      assertThatThrownBy(() -> allGoOut(newsroom, contents, PATIENCE))
          .isInstanceOf(ConditionTimeoutException.class);
      assertThat(heldWithoutEnd(newsroom, contents)).as("what the server sits on").isPositive();
    }
  }

  private Program withBug() throws IOException {
    Program program = Program.ofThisTest();
    List<String> machine = new ArrayList<>(program.machine());
    machine.addAll(PlantedJar.options(PlantedBug.REFUSAL, folder));
    return new Program(program.classPath(), machine);
  }

  private static List<Long> articles(Newsroom newsroom, int count) {
    Random random = new Random(count);
    List<Long> contents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      contents.add(newsroom.anApprovedArticle("Full disk " + i, text(random), site(newsroom)));
    }
    return contents;
  }

  /** So long that there is no room for it in what the database has of the disk already. */
  private static String text(Random random) {
    byte[] noise = new byte[LONG];
    random.nextBytes(noise);
    return HexFormat.of().formatHex(noise).replaceAll("(.{8})", "$1 ");
  }

  private static long site(Newsroom newsroom) {
    return newsroom.api().get("/api/v1/channels").json().at("/items/0/id").asLong();
  }

  /** Two a second; answers when the last is due. */
  private static Instant schedule(Newsroom newsroom, List<Long> contents, Duration ahead) {
    Instant at = CLOCK.instant().plus(ahead);
    for (long content : contents) {
      newsroom.schedule(content, at);
      at = at.plusMillis(500);
    }
    return at;
  }

  /** Health and an upload say that there is no space; then there is again. */
  private static void fillUntil(
      Instant freed, SmallDisk disk, ServerProcess server, Newsroom newsroom) throws IOException {
    disk.fill();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(health(server)).isEqualTo(503));
    Api.Answer upload = Pictures.tryUpload(server.port(), newsroom.key());
    assertThat(upload.status()).as(upload.body()).isIn(503, 507);
    assertThat(upload.problem()).isIn("no-space", "unavailable");
    await().atMost(Duration.ofMinutes(2)).until(() -> CLOCK.instant().isAfter(freed));
    disk.free();
  }

  private static void allGoOut(Newsroom newsroom, List<Long> contents, Duration within) {
    await()
        .atMost(within)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptions()
        .until(() -> published(newsroom, contents) == contents.size());
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

  /** How many are due, wait for nothing, and are still in a server's hands. */
  private static long heldWithoutEnd(Newsroom newsroom, List<Long> contents) {
    Instant now = CLOCK.instant();
    return contents.stream()
        .map(content -> deliveries(newsroom, content).get(0))
        .filter(delivery -> delivery.path("publishing").asBoolean())
        .filter(delivery -> Instant.parse(delivery.path("runAt").asString()).isBefore(now))
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

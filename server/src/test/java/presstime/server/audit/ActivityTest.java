package presstime.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.context.TestPropertySource;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.history.HistoryRecorder;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.Activity;

/** Readers of the stream learn that something was carried out, on whichever server. */
@ServerTest
@TestPropertySource(
    properties = {
      "presstime.events.pace=PT0.02S",
      "presstime.events.heartbeat=PT0.2S",
      "presstime.events.activity=PT0.3S"
    })
class ActivityTest {

  private static final Instant NOON = Instant.parse("2026-01-20T12:00:00Z");

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired DataSource connections;
  @Autowired SettableClock clock;
  @Autowired Activity activity;
  @Autowired HistoryRecorder recorder;
  @Autowired EventStreams streams;
  Desk desk;
  final List<Stream> open = new ArrayList<>();

  @BeforeEach
  void aDesk() {
    clock.set(NOON);
    desk = Desk.open(database, port);
  }

  @AfterEach
  void everybodyLeaves() throws IOException {
    for (Stream stream : open) {
      stream.close();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> streams.open() == 0);
  }

  /** A reader who has heard that it begins, and that notices arrive. */
  private Stream follow(String key) throws IOException {
    Stream stream = Stream.open(port, key, null);
    open.add(stream);
    stream.next("ready");
    stream.next("activity");
    await().atMost(Duration.ofSeconds(30)).until(() -> listeners() > 0);
    silence(stream);
    return stream;
  }

  private int listeners() {
    return database.fetch(listening()).size();
  }

  private static String listening() {
    return "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
        + " AND query IN ('LISTEN presstime_activity', 'SELECT 1') AND state = 'idle'"
        + " AND pid <> pg_backend_pid()";
  }

  /** Reads on until there was nothing but heartbeats for longer than the pace. */
  private static int silence(Stream stream) throws IOException {
    int heard = 0;
    for (int quiet = 0; quiet < 4; ) {
      Stream.Message message = stream.next();
      assertThat(message).isNotNull();
      if (message.event().equals("activity")) {
        assertThat(message.id()).as("it must not move where the reader resumes").isEmpty();
        heard++;
        quiet = 0;
      } else if (message.event().isEmpty()) {
        quiet++;
      }
    }
    return heard;
  }

  private void publishSome(int number) {
    desk.aSite();
    for (int i = 0; i < number; i++) {
      long content = desk.anApprovedArticle("Story " + i);
      Desk.ok(
          desk.api()
              .post(
                  "/api/v1/content/" + content + "/schedule",
                  Map.of("at", NOON.plusSeconds(60).toString())));
    }
    clock.set(NOON.plusSeconds(61));
  }

  @Test
  void whatTheEngineConcludesIsToldAtMostOnceInEachPace() throws IOException {
    publishSome(12);
    Stream ours = follow(desk.owner().key());
    Stream theirs = follow(TestMember.create(database, Role.OWNER).key());
    silence(ours);
    long begun = System.nanoTime();
    desk.runWhatIsDue();
    ours.next("activity");
    int more = silence(ours);
    long paces = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 300;
    assertThat((long) more).isLessThanOrEqualTo(paces);
    assertThat(silence(theirs)).as("of another workspace").isZero();
  }

  @Test
  void theRecorderTellsWhatALostServerCouldNot() throws IOException {
    publishSome(1);
    desk.runWhatIsDue();
    Stream stream = follow(desk.owner().key());
    clock.set(NOON.plusSeconds(120));
    recorder.run();
    stream.next("activity");
    recorder.run();
    assertThat(silence(stream)).as("nothing new, nothing told").isLessThanOrEqualTo(1);
  }

  @Test
  void whileItCouldNotListenAnythingMayHaveHappened() throws IOException {
    Stream stream = follow(desk.owner().key());
    database.execute("SELECT pg_terminate_backend(pid) FROM (" + listening() + ") AS listeners");
    stream.next("activity");
    silence(stream);
    activity.changed(desk.owner().workspaceId());
    stream.next("activity");
  }

  @Test
  void whoMayNotReadSchedulesDoesNotLearnOfThem() throws IOException {
    String key =
        desk.api()
            .post("/api/v1/api-keys", Map.of("name", "k", "scopes", List.of("content.read")))
            .json()
            .path("key")
            .asString();
    Stream reader = Stream.open(port, key, null);
    open.add(reader);
    reader.next("ready");
    Stream owner = follow(desk.owner().key());
    activity.changed(desk.owner().workspaceId());
    owner.next("activity");
    assertThat(silence(reader)).isZero();
  }

  @Test
  void manyWorkspacesAtOnceAreOneNotice() throws IOException {
    Stream stream = follow(desk.owner().key());
    for (long id = 1_000_000; id < 1_005_000; id++) {
      activity.changed(id);
    }
    activity.tell();
    stream.next("activity");
  }

  @Test
  void whatCannotBeToldIsToldLater() throws IOException {
    Stream stream = follow(desk.owner().key());
    AtomicBoolean down = new AtomicBoolean(true);
    DataSource flaky =
        new DelegatingDataSource(connections) {
          @Override
          public Connection getConnection() throws SQLException {
            if (down.get()) {
              throw new SQLException("down");
            }
            return super.getConnection();
          }
        };
    Activity another = new Activity(flaky, Duration.ofDays(1));
    another.changed(desk.owner().workspaceId());
    another.tell();
    assertThat(silence(stream)).isZero();
    down.set(false);
    another.tell();
    stream.next("activity");
  }
}

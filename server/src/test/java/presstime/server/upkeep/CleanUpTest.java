package presstime.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.kernel.Home;
import presstime.server.upkeep.cleanup.Retention;
import tools.jackson.databind.JsonNode;

/** What is old goes, what a person or the engine still needs stays. A server of its own. */
@ServerTest
@TestPropertySource(
    properties = {
      "presstime.retention.attempts=P30D",
      "presstime.retention.finished-deliveries=P60D",
      "presstime.retention.events=forever"
    })
class CleanUpTest {

  private static final Instant OLD = TestClock.START.minus(Duration.ofDays(100));

  @Autowired DSLContext database;
  @Autowired DataSource source;
  @Autowired Home home;
  @Autowired SettableClock clock;
  @Autowired CleanUp cleanUp;
  @LocalServerPort int port;

  private Desk desk;
  private long site;

  @BeforeEach
  void aDesk() {
    database.execute("TRUNCATE workspace, account, attempt, publication CASCADE");
    database.execute("TRUNCATE upkeep_run");
    clock.set(OLD);
    desk = Desk.open(database, port);
    site = desk.aSite();
  }

  @AfterEach
  void today() {
    clock.set(TestClock.START);
  }

  /** PostgreSQL asks each table that refers to an image before it deletes one. */
  @Test
  void whoeverRefersToAnImageIsFoundByAnIndex() {
    assertThat(
            database.fetch(
                """
                SELECT c.conrelid::regclass || ' ' || c.conname FROM pg_constraint c
                WHERE c.contype = 'f' AND c.confrelid = 'media'::regclass AND NOT EXISTS (
                  SELECT FROM pg_index i WHERE i.indrelid = c.conrelid
                    AND (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(c.conkey)] @> c.conkey)
                """))
        .isEmpty();
  }

  @Test
  void attemptsGoFirstAndTheLastDeliveryOfAContentStays() throws Exception {
    long content = desk.anApprovedArticle("Long ago");
    for (int i = 0; i < 3; i++) {
      publish(content);
      edit(content, i);
    }
    long waiting = desk.anApprovedArticle("Not yet");
    schedule(waiting, TestClock.START.plus(Duration.ofDays(1)));
    clock.set(TestClock.START);
    long today = desk.anApprovedArticle("Today");
    publish(today);
    int attempts = count("attempt");

    assertThat(gone(cleanUp(true))).containsExactly(3L, 2L, 0L, 0L, 0L, 0L, 0L);
    assertThat(count("attempt")).as("only counted").isEqualTo(attempts);

    assertThat(gone(cleanUp(false))).containsExactly(3L, 2L, 0L, 0L, 0L, 0L, 0L);
    assertThat(count("attempt")).isEqualTo(attempts - 3);
    assertThat(desk.deliveriesOf(content)).hasSize(1);
    assertThat(desk.deliveriesOf(content).getFirst().path("state").asString())
        .isEqualTo("published");
    assertThat(desk.deliveriesOf(waiting)).hasSize(1);
    assertThat(desk.deliveriesOf(today).getFirst().path("attempts").asInt()).isOne();
    assertThat(count("domain_event")).isPositive();

    assertThat(gone(cleanUp(false))).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L);
    clock.set(TestClock.START.plus(Duration.ofDays(1)));
    desk.runWhatIsDue();
    assertThat(desk.deliveriesOf(waiting).getFirst().path("state").asString())
        .isEqualTo("published");
  }

  @Test
  void whatWaitsForAPersonIsNeverOld() throws Exception {
    List<String> states = List.of("held", "missed", "unconfirmed", "scheduled");
    for (String state : states) {
      for (int i = 0; i < 2; i++) {
        long content = desk.anApprovedArticle(state + i);
        schedule(content, OLD.plusSeconds(3600));
        database.execute(
            "UPDATE delivery SET state = ?, finished_at = due_at WHERE content_id = ?",
            state,
            content);
      }
    }
    // And one more of each content, so that none stays only because it is the last of its kind.
    database.execute(
        """
        INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time,
          time_zone, idempotency_key, reason, created_by, created_at, state_changed_at, run_at, finished_at)
        SELECT workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
          gen_random_uuid(), reason, created_by, created_at, state_changed_at, run_at, finished_at
        FROM delivery
        """);
    clock.set(TestClock.START);
    cleanUp(false);
    assertThat(count("delivery")).isEqualTo(4 * states.size());
  }

  @Test
  void moreThanOneStretchIsGoneThrough() throws Exception {
    long content = desk.anApprovedArticle("Many");
    publish(content);
    database.execute(
        """
        INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time,
          time_zone, idempotency_key, reason, created_by, created_at, state_changed_at, run_at, finished_at)
        SELECT workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
          gen_random_uuid(), reason, created_by, created_at, state_changed_at, run_at, finished_at
        FROM delivery CROSS JOIN generate_series(1, 7000)
        """);
    clock.set(TestClock.START);
    assertThat(gone(cleanUp(false)).get(1)).isEqualTo(6_999);
    assertThat(desk.deliveriesOf(content))
        .as("the first is what is live, the last is last")
        .hasSize(2);
  }

  @Test
  void onceADayOnOneServerOfAll() throws Exception {
    clock.set(TestClock.START);
    assertThat(cleanUp.runIfDue()).isTrue();
    assertThat(cleanUp.runIfDue()).as("done today").isFalse();
    clock.set(TestClock.START.plus(Duration.ofHours(25)));
    try (Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + 0x63_6c_65_61_6e_75_70L + ")");
      assertThat(cleanUp.runIfDue()).as("another server is at it").isFalse();
      assertThat(desk.api().post("/api/v1/operations/clean-up", Map.of()).problem())
          .isEqualTo("clean-up-running");
      statement.execute("SELECT pg_advisory_unlock_all()");
    }
    assertThat(cleanUp.runIfDue()).isTrue();
  }

  @Test
  void abandonedUploadsGo() throws Exception {
    Path incoming = Files.createDirectories(home.folder("media").resolve("incoming"));
    Path old = Files.createFile(incoming.resolve("old.tmp"));
    Path young = Files.createFile(incoming.resolve("young.tmp"));
    clock.set(TestClock.START);
    Files.setLastModifiedTime(old, FileTime.from(TestClock.START.minus(Duration.ofHours(25))));
    Files.setLastModifiedTime(young, FileTime.from(TestClock.START.minus(Duration.ofHours(23))));
    assertThat(gone(cleanUp(false)).getLast()).isOne();
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void aPeriodThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Retention.parse("presstime.retention.events", "90 days"))
        .hasMessageContaining("presstime.retention.events")
        .hasMessageContaining("P90D");
    assertThatThrownBy(() -> Retention.parse("x", "P0D")).hasMessageContaining("P0D");
    assertThat(Retention.parse("x", "P1M").before(Instant.parse("2026-03-31T12:00:00Z")))
        .contains(Instant.parse("2026-02-28T12:00:00Z"));
  }

  private JsonNode cleanUp(boolean dryRun) {
    return Desk.ok(desk.api().post("/api/v1/operations/clean-up", Map.of("dryRun", dryRun)));
  }

  /** How many of attempts, deliveries, events, visits, entries of the history, images, uploads. */
  private static List<Long> gone(JsonNode answer) {
    return answer.path("items").valueStream().map(item -> item.path("count").asLong()).toList();
  }

  private void publish(long content) {
    schedule(content, clock.instant().plusSeconds(3600));
    clock.set(clock.instant().plusSeconds(3600));
    desk.runWhatIsDue();
  }

  private void schedule(long content, Instant at) {
    Desk.ok(
        desk.api()
            .post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", at.toString(), "channels", List.of(site))));
  }

  /** A newer revision, approved: publishing it again is something else. */
  private void edit(long content, int number) {
    String path = "/api/v1/content/" + content;
    Desk.ok(
        desk.api()
            .with("If-Match", desk.api().get(path).header("ETag"))
            .send("PATCH", path, "{\"title\": \"Edit " + number + "\"}"));
    desk.approve(content);
  }

  private int count(String table) {
    return database.fetchCount(org.jooq.impl.DSL.table(table));
  }
}

package presstime.chaos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.Recovery;
import presstime.chaos.check.Violation;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Database;
import presstime.chaos.rig.Fault;

/** What takes long once all is healed is found, and what had to wait is not held against anyone. */
class RecoveryTest {

  private static final Instant HEALED = Instant.parse("2026-11-22T09:00:00Z");
  private static final Duration MOST = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void whatTookLongIsFound() throws Exception {
    try (Database database = Database.start(folder.resolve("postgres"))) {
      EngineCampaign.migrate(database);
      new Feed(database, 1, 1).write(6);
      done(database, 1, "08:59:00", "08:59:00", "09:00:19"); // healed was when it could go
      done(database, 2, "08:59:00", "08:59:00", "09:00:21");
      done(database, 3, "09:01:00", "08:59:00", "09:01:19"); // due later
      done(database, 4, "08:59:00", "09:01:00", "09:01:19"); // had to wait after a failure
      database.execute("UPDATE delivery SET content_id = 5, revision_id = 5 WHERE id = 6");
      done(database, 5, "08:58:00", "09:02:00", "09:02:01");
      done(database, 6, "08:59:00", "08:59:00", "09:02:19"); // behind the fifth

      assertThat(Recovery.slow(database, HEALED, MOST))
          .extracting(Violation::delivery)
          .containsExactly(2L);
      assertThat(Recovery.slow(database, HEALED, Duration.ofSeconds(18)))
          .extracting(Violation::delivery)
          .containsExactly(1L, 2L, 3L, 4L, 6L);
    }
  }

  @Test
  void aTransactionThatWasLeftBehindMayTakeUntilItIsEnded() {
    Chronicle done = new Chronicle();
    assertThat(Recovery.most(Duration.ofSeconds(2), Duration.ofSeconds(3), 1, done))
        .isEqualTo(Duration.ofSeconds(22));
    assertThat(Recovery.most(Duration.ofSeconds(2), Duration.ofSeconds(3), 4, done))
        .as("four processes for each core")
        .isEqualTo(Duration.ofSeconds(52));
    done.add(HEALED, Fault.NETWORK_PARTITION, "worker-1", "");
    assertThat(Recovery.most(Duration.ofSeconds(2), Duration.ofSeconds(3), 1, done))
        .isEqualTo(Duration.ofSeconds(82));
  }

  private static void done(Database database, int id, String due, String run, String finished)
      throws SQLException {
    database.execute(
        """
        UPDATE delivery SET state = 'published', due_at = ('2026-11-22T' || ? || 'Z')::timestamptz,
          run_at = ('2026-11-22T' || ? || 'Z')::timestamptz, finished_at = ('2026-11-22T' || ? || 'Z')::timestamptz
        WHERE id = ?
        """,
        due,
        run,
        finished,
        id);
  }
}

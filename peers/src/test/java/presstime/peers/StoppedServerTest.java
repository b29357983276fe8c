package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.migration.TestDatabase;
import presstime.server.process.ServerProcess;

/**
 * A server that is told to stop while it compares thousands of texts, as after an upgrade from
 * before there were conflicts: it stops, and the next one goes on where it was.
 */
class StoppedServerTest {

  private static final int ARTICLES = 20_000;

  /** Much less than what there is to do, and more than a stop takes on a busy machine. */
  private static final Duration SOON = Duration.ofSeconds(40);

  private static final String WANTED =
      "INSERT INTO conflict_sweep (workspace_id, channel_id) VALUES (1, 1)";

  @TempDir Path folder;

  @Test
  void aServerStopsInTheMiddleOfWhatTakesMinutes() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        ServerProcess server = ServerProcess.start(folder, Backlog.settings(database))) {
      Backlog.insert(database, ARTICLES, Duration.ofDays(1), Duration.ofMinutes(1));
      Backlog.execute(database, WANTED);
      await().atMost(Duration.ofMinutes(1)).until(() -> compared(database) > 0);

      server.askToStop();

      assertThat(server.endsWithin(SOON)).as("it has stopped").isTrue();
      long before = compared(database);
      assertThat(before).as("it was in the middle").isLessThan(ARTICLES);
      server.start();
      server.awaitReady();
      await().atMost(Duration.ofMinutes(1)).until(() -> compared(database) > before);
    }
  }

  private static long compared(TestDatabase database) throws SQLException {
    return Backlog.number(database, "SELECT count(*) FROM revision_signature");
  }
}

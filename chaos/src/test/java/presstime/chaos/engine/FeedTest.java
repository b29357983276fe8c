package presstime.chaos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.rig.Database;

/** What is written follows from the seed. */
class FeedTest {

  private static final String WRITTEN =
      """
      SELECT channel_id || ': ' || (extract(epoch FROM due_at - created_at) * 1000)::int FROM delivery
      ORDER BY content_id
      """;

  @TempDir Path folder;

  @Test
  void aSeedWritesTheSameAgain() throws Exception {
    try (Database database = Database.start(folder)) {
      EngineCampaign.migrate(database);
      List<String> first = written(database, 7);
      assertThat(first).hasSize(30);
      assertThat(written(database, 7)).isEqualTo(first);
      assertThat(written(database, 8)).isNotEqualTo(first);
    }
  }

  private static List<String> written(Database database, long seed) throws SQLException {
    database.execute("TRUNCATE workspace, account RESTART IDENTITY CASCADE");
    Feed feed = new Feed(database, 3, seed);
    feed.write(10);
    feed.write(20);
    return database.rows(WRITTEN, row -> row.getString(1));
  }
}

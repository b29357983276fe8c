package presstime.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.migration.TestDatabase;
import presstime.server.kernel.DatabasePool;
import presstime.server.upkeep.backup.Archive;
import presstime.server.upkeep.backup.Backup;
import presstime.server.upkeep.backup.Restoration;

/** Backups of a database alone: each is of one instant, and what is put back is what was there. */
class DatabaseBackupTest {

  /** The first table that is copied, and one that is copied after it and refers to it. */
  private static final String WRITE =
      """
      WITH made AS (
        INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('W', 'w-%1$d', 'UTC', now()) RETURNING id)
      INSERT INTO media (workspace_id, sha256, filename, mime_type, size, created_at)
      SELECT id, repeat('ab', 32), 'a.png', 'image/png', 1, now() FROM made
      """;

  private static final String ORPHANS =
      "SELECT id FROM workspace w WHERE NOT EXISTS (SELECT FROM media m WHERE m.workspace_id = w.id)";

  /** One statement of a migration is, one before the rows are put in, and the very last. */
  private static final String SLOW =
      """
      CREATE SCHEMA aside;
      CREATE FUNCTION aside.be_slow() RETURNS event_trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_query() LIKE ANY (ARRAY['%CREATE TABLE workspace (%', 'ALTER TABLE "workspace" DISABLE%',
            'ALTER TABLE presstime_unfinished_restore RENAME%', 'ALTER TABLE to_be_slow RENAME%']) THEN
          PERFORM pg_sleep(1.5);
        END IF;
      END $$;
      CREATE EVENT TRIGGER slow ON ddl_command_start EXECUTE FUNCTION aside.be_slow();
      """;

  @TempDir Path folder;

  @Test
  void eachIsOfOneInstant() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      AtomicBoolean stop = new AtomicBoolean();
      AtomicInteger written = new AtomicInteger();
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
              write(database, written.incrementAndGet());
            }
          });
      List<Path> archives = new ArrayList<>();
      try {
        Backup backup = new Backup(database.dataSource(), folder.resolve("home"));
        for (int i = 0; i < 5 || written.get() < 50; i++) {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          backup.write(bytes, null);
          archives.add(Files.write(folder.resolve(i + ".tar.gz"), bytes.toByteArray()));
        }
      } finally {
        stop.set(true);
        writer.join();
      }
      for (int i = 0; i < 5; i++) {
        assertThatItIsWhole(archives.get(archives.size() - 1 - i), folder.resolve("home-" + i));
      }
    }
  }

  @Test
  void whatMigrationsPutInIsNotThereTwice() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestDatabase restored = TestDatabase.empty()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new Backup(database.dataSource(), folder.resolve("home")).write(bytes, null);
      Path archive = Files.write(folder.resolve("fresh.tar.gz"), bytes.toByteArray());
      new Restoration(Archive.verify(archive), restored.dataSource(), folder.resolve("restored"))
          .run(new Restoration.Secrets.None(), true);
      assertThat(Tables.of(restored.dataSource())).isEqualTo(Tables.of(database.dataSource()));
    }
  }

  @Test
  void whatTheDatabaseIsLongSilentAboutIsRestored() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        TestDatabase restored = TestDatabase.empty();
        HikariDataSource hurried =
            DatabasePool.external(restored.jdbcUrl(), restored.user(), restored.password())) {
      hurried.addDataSourceProperty("socketTimeout", "1");
      Tables.execute(restored.dataSource(), SLOW);
      assertThatThrownBy(() -> Tables.execute(hurried, "ALTER TABLE to_be_slow RENAME TO other"))
          .as("what is slow elsewhere")
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new Backup(database.dataSource(), folder.resolve("home")).write(bytes, null);
      Path archive = Files.write(folder.resolve("slow.tar.gz"), bytes.toByteArray());
      new Restoration(Archive.verify(archive), hurried, folder.resolve("restored"))
          .run(new Restoration.Secrets.None(), true);
      assertThat(Tables.of(restored.dataSource())).isEqualTo(Tables.of(database.dataSource()));
      assertThat(networkTimeouts(hurried)).as("the pool's connections").containsOnly(1000);
    }
  }

  /** Of all connections that lie in the pool. */
  private static List<Integer> networkTimeouts(HikariDataSource pool) throws SQLException {
    List<Connection> connections = new ArrayList<>();
    List<Integer> timeouts = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        connections.add(pool.getConnection());
        timeouts.add(connections.getLast().getNetworkTimeout());
      }
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
    return timeouts;
  }

  /** Foreign keys are checked while it is restored, as in any database. */
  private static void assertThatItIsWhole(Path archive, Path home) throws Exception {
    try (TestDatabase restored = TestDatabase.empty()) {
      new Restoration(Archive.verify(archive), restored.dataSource(), home)
          .run(new Restoration.Secrets.None(), true);
      assertThat(Tables.column(restored.dataSource(), ORPHANS)).isEmpty();
    }
  }

  private static void write(TestDatabase database, int number) {
    try {
      Tables.execute(database.dataSource(), WRITE.formatted(number));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

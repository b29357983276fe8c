package presstime.server.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.migration.TestDatabase;
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

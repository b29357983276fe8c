package presstime.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Migrations while others work with the database. */
@Timeout(300)
class MigrationsTest {

  /** The next migration changes the table {@code revision}. */
  private static final String BEFORE = "17";

  private static final String READ = "SELECT count(*) FROM revision";

  private static final String MIGRATION_WAITS =
      "SELECT count(*) FROM pg_locks WHERE relation = 'revision'::regclass AND NOT granted";

  private static final Patience SHORT = new Patience(Duration.ofMillis(50), 3, () -> {});

  @Test
  void whoWritesPassesAMigrationThatWaitsForAReader() throws Exception {
    try (TestDatabase database = old()) {
      CompletableFuture<Void> migration;
      try (Connection reader = reading(database)) {
        Patience patience = new Patience(Duration.ofSeconds(1), Integer.MAX_VALUE, () -> {});
        migration =
            CompletableFuture.runAsync(() -> Migrations.apply(database.dataSource(), patience));
        try (Connection writer = database.dataSource().getConnection()) {
          while (value(writer, MIGRATION_WAITS).equals("0")) {
            assertThat(migration).as("the migration, while a table is read").isNotDone();
          }
          execute(writer, "SET statement_timeout = '20s'");
          execute(writer, "UPDATE revision SET title = title");
          execute(writer, "RESET statement_timeout");
        }
        assertThat(migration).as("the migration, while a table is read").isNotDone();
        reader.rollback();
      }
      migration.join();
      try (TestDatabase fresh = TestDatabase.fresh()) {
        assertThat(Migrations.version(database.dataSource()))
            .isEqualTo(Migrations.version(fresh.dataSource()));
      }
      assertThat(lockTimeouts(database.dataSource())).containsOnly("0");
    }
  }

  /** A backup goes from table to table; the twelfth migration changes two, this one first. */
  @Test
  void aBackupThatComesToATableTheMigrationHasIsNotStopped() throws Exception {
    try (TestDatabase database = TestDatabase.empty()) {
      Migrations.applyUpTo(database.dataSource(), "11");
      AtomicInteger pauses = new AtomicInteger();
      Patience patience = new Patience(Duration.ofSeconds(60), 3, pauses::incrementAndGet);
      CompletableFuture<Void> migration;
      try (Connection reader = reading(database)) {
        execute(reader, "SET LOCAL deadlock_timeout = '5min'");
        migration =
            CompletableFuture.runAsync(() -> Migrations.apply(database.dataSource(), patience));
        try (Connection other = database.dataSource().getConnection()) {
          while (value(other, MIGRATION_WAITS).equals("0")) {
            assertThat(migration).as("the migration, while a table is read").isNotDone();
          }
        }
        assertThat(value(reader, "SELECT count(*) FROM dependency")).isEqualTo("0");
        reader.rollback();
      }
      migration.join();
      assertThat(pauses).hasValue(1);
    }
  }

  @Test
  void whoHasATableInHandForTooLongIsNamed() throws Exception {
    try (TestDatabase database = old();
        Connection reader = reading(database)) {
      execute(reader, "SET application_name = 'a long backup'");
      AtomicInteger pauses = new AtomicInteger();
      Patience patience = new Patience(SHORT.lock(), SHORT.attempts(), pauses::incrementAndGet);
      MigrationBlocked blocked =
          catchThrowableOfType(
              MigrationBlocked.class, () -> Migrations.apply(database.dataSource(), patience));
      assertThat(blocked)
          .hasMessageContaining("process " + value(reader, "SELECT pg_backend_pid()"))
          .hasMessageContaining("a long backup");
      assertThat(blocked.solution()).contains("pg_terminate_backend");
      assertThat(pauses).hasValue(2);
      assertThat(Migrations.version(database.dataSource())).contains(BEFORE);
    }
  }

  @Test
  void whatFailsOtherwiseIsNotRepeated() throws Exception {
    try (TestDatabase database = old()) {
      try (Connection connection = database.dataSource().getConnection()) {
        execute(connection, "ALTER TABLE revision ADD COLUMN variants text");
      }
      AtomicInteger pauses = new AtomicInteger();
      Patience patience = new Patience(SHORT.lock(), SHORT.attempts(), pauses::incrementAndGet);
      assertThatThrownBy(() -> Migrations.apply(database.dataSource(), patience))
          .isInstanceOf(FlywayException.class)
          .isNotInstanceOf(MigrationBlocked.class);
      assertThat(pauses).hasValue(0);
      assertThat(Migrations.version(database.dataSource())).contains(BEFORE);
    }
  }

  private static TestDatabase old() {
    TestDatabase database = TestDatabase.empty();
    Migrations.applyUpTo(database.dataSource(), BEFORE);
    return database;
  }

  /** Has read a table and is not through, as a backup is; but nobody waits for it for ever. */
  private static Connection reading(TestDatabase database) throws SQLException {
    Connection reader = database.dataSource().getConnection();
    reader.setAutoCommit(false);
    execute(reader, "SET LOCAL idle_in_transaction_session_timeout = '60s'");
    value(reader, READ);
    return reader;
  }

  /** Of all connections that lie in the pool, and some more. */
  private static List<String> lockTimeouts(DataSource database) throws SQLException {
    List<Connection> connections = new ArrayList<>();
    List<String> timeouts = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        connections.add(database.getConnection());
        timeouts.add(value(connections.getLast(), "SHOW lock_timeout"));
      }
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
    return timeouts;
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import presstime.migration.TestDatabase;

/** A server that falls silent within a transaction does not stop the others for long. */
@Timeout(60)
class ForgottenTransactionTest {

  private static final String LOCK = "SELECT pg_advisory_xact_lock(4711)";

  private final TestDatabase database = TestDatabase.empty();
  private final HikariDataSource pool = DatabasePool.pool(Duration.ofMillis(300));

  @BeforeEach
  void connect() {
    pool.setJdbcUrl(database.jdbcUrl());
    pool.setUsername(database.user());
    pool.setPassword(database.password());
  }

  @AfterEach
  void close() {
    pool.close();
    database.close();
  }

  @Test
  void itsLocksAreGivenBack() throws SQLException {
    try (Connection silent = pool.getConnection();
        Connection other = pool.getConnection()) {
      silent.setAutoCommit(false);
      execute(silent, LOCK);

      execute(other, LOCK); // waits until the silent one is ended

      assertThatThrownBy(() -> execute(silent, "SELECT 1")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whoSaysSoMayTakeItsTime() throws SQLException {
    try (Connection slow = pool.getConnection();
        Connection other = pool.getConnection()) {
      slow.setAutoCommit(false);
      DatabasePool.unforgotten(slow);
      execute(slow, LOCK);

      execute(other, "SELECT pg_sleep(0.6)");

      execute(slow, "SELECT 1");
      slow.commit();
    }
  }

  @Test
  void aServersConnectionsHaveTheLimitOfALease() throws SQLException {
    try (HikariDataSource usual =
            DatabasePool.external(database.jdbcUrl(), database.user(), database.password());
        Connection connection = usual.getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("1min");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import presstime.migration.Migrations;
import presstime.migration.Patience;
import presstime.migration.TestDatabase;

/** A start without a database ends with what to do. */
class NoDatabaseTest {

  @Test
  void anAddressThatIsNone() {
    FailureAnalysis analysis =
        analysis(() -> DatabasePool.external("postgres://user:hunter2@a:b/presstime", "", ""));
    assertThat(analysis.getDescription()).contains("address cannot be read");
    assertThat(analysis.getAction()).contains("%40");
    assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("hunter2");
  }

  @Test
  void aMigrationThatCannotHaveItsTable() throws Exception {
    try (TestDatabase database = TestDatabase.empty()) {
      Migrations.applyUpTo(database.dataSource(), "17");
      try (Connection reader = database.dataSource().getConnection();
          var statement = reader.createStatement()) {
        reader.setAutoCommit(false);
        statement.execute("SET LOCAL idle_in_transaction_session_timeout = '60s'");
        statement.execute("SELECT FROM revision");
        FailureAnalysis analysis =
            analysis(() ->
                Migrations.apply(
                    database.dataSource(), new Patience(Duration.ofMillis(50), 1, () -> {})));
        assertThat(analysis.getDescription()).contains("in use by process");
        assertThat(analysis.getAction()).contains("pg_terminate_backend");
      }
    }
  }

  private static FailureAnalysis analysis(ThrowingCallable start) {
    return new NoDatabase().analyze(new IllegalStateException("a bean", catchThrowable(start)));
  }
}

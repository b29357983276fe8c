package presstime.server.kernel;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import presstime.migration.MigrationBlocked;
import presstime.postgres.PostgresStartException;

/** Says in two sentences why there is no database at the start, instead of a stack trace. */
final class NoDatabase extends AbstractFailureAnalyzer<Exception> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, Exception cause) {
    PostgresStartException embedded = findCause(failure, PostgresStartException.class);
    if (embedded != null) {
      return new FailureAnalysis(
          String.valueOf(embedded.getMessage()),
          "Mend what it says and start again. Another data folder: ./presstime up --home FOLDER. A"
              + " PostgreSQL of your own: PRESSTIME_DATABASE_URL.",
          embedded);
    }
    UnreadableAddress unreadable = findCause(failure, UnreadableAddress.class);
    if (unreadable != null) {
      return new FailureAnalysis(
          String.valueOf(unreadable.getMessage()), unreadable.solution(), unreadable);
    }
    MigrationBlocked blocked = findCause(failure, MigrationBlocked.class);
    if (blocked != null) {
      return new FailureAnalysis(String.valueOf(blocked.getMessage()), blocked.solution(), blocked);
    }
    SQLException refused = findCause(failure, SQLException.class);
    if (refused != null && isUnreachable(refused.getSQLState())) {
      return new FailureAnalysis(
          "The database does not work: " + refused.getMessage(),
          "Check PRESSTIME_DATABASE_URL, its user and password, and that the server is up and the"
              + " database exists.",
          refused);
    }
    return null;
  }

  /** No connection, no such user or a wrong password, no such database; not a fault of ours. */
  private static boolean isUnreachable(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D"));
  }
}

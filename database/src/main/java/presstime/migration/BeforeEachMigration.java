package presstime.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * A migration waits for its locks no longer than it should, and for PostgreSQL's answer as long as
 * it takes: to change a large table is one statement. Both end with it: the one with the
 * transaction, the other when the pool takes the connection back.
 */
final class BeforeEachMigration extends BaseCallback {

  private final Duration lock;

  /**
   * @param lock zero to wait for as long as it takes
   */
  BeforeEachMigration(Duration lock) {
    this.lock = lock;
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE;
  }

  @Override
  public void handle(Event event, Context context) {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, 0);
      statement.execute("SET LOCAL lock_timeout = " + lock.toMillis());
    } catch (SQLException e) {
      throw new FlywayException("cannot prepare the connection for a migration", e);
    }
  }
}

package presstime.server.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import presstime.server.kernel.Activity;

/**
 * Hears from all servers that something was carried out, as long as somebody wants to know. While
 * it did not listen, anything may have happened: so it says that of every workspace each time it
 * begins.
 */
final class ActivityNotices implements Runnable {

  /** Stands for every workspace. */
  static final long ALL = 0;

  private static final Logger LOG = LoggerFactory.getLogger(ActivityNotices.class);
  private static final int LISTENS_FOR = 1_000;
  private static final long AFTER_A_FAILURE = 1_000_000_000;

  /** Looks so often, in times listened, whether the connection is still one. */
  private static final int LOOKS_AFTER = 15;

  private final DataSource database;
  private final BooleanSupplier wanted;
  private final LongConsumer heard;

  /**
   * @param wanted asked once a second; after false it ends
   * @param heard is told the workspace, or {@link #ALL}
   */
  ActivityNotices(DataSource database, BooleanSupplier wanted, LongConsumer heard) {
    this.database = database;
    this.wanted = wanted;
    this.heard = heard;
  }

  @Override
  public void run() {
    while (wanted.getAsBoolean()) {
      try {
        listen();
        return;
      } catch (SQLException | RuntimeException e) {
        LOG.warn("live figures wait: no notices from the database. {}", e.getMessage());
        LockSupport.parkNanos(AFTER_A_FAILURE);
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + Activity.CHANNEL);
      heard.accept(ALL);
      PGConnection notices = connection.unwrap(PGConnection.class);
      for (int times = 1; wanted.getAsBoolean(); times++) {
        if (times % LOOKS_AFTER == 0) {
          statement.execute("SELECT 1");
        }
        PGNotification[] heardNow = notices.getNotifications(LISTENS_FOR);
        if (heardNow != null) {
          Arrays.stream(heardNow).map(PGNotification::getParameter).forEach(this::tell);
        }
      }
      statement.execute("UNLISTEN *");
    }
  }

  private void tell(String payload) {
    try {
      for (String id : payload.split(",")) {
        heard.accept(id.equals(Activity.ALL) ? ALL : Long.parseLong(id));
      }
    } catch (NumberFormatException e) {
      heard.accept(ALL);
    }
  }
}

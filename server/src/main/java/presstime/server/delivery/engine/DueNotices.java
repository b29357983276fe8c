package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's {@code LISTEN}/{@code NOTIFY}: a server that schedules something for very soon wakes
 * the engines of all servers when it commits. A lost notice costs at most one sweep.
 */
public final class DueNotices {

  private static final Logger LOG = LoggerFactory.getLogger(DueNotices.class);
  private static final String CHANNEL = "presstime_due";
  private static final long PAUSE_NANOS = 1_000_000_000;

  private final DataSource database;
  private final Consumer<Instant> heard;
  private volatile boolean running = true;
  private final Thread thread =
      Thread.ofPlatform().name("presstime-notices").daemon().unstarted(this::listen);

  /**
   * @param heard is told from which instant on to look
   */
  DueNotices(DataSource database, Consumer<Instant> heard) {
    this.database = database;
    this.heard = heard;
  }

  /** In the transaction that schedules; heard when that commits. */
  public static void send(Connection connection, Instant runAt) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
      statement.setString(1, runAt.toString());
      statement.execute();
    }
  }

  void start() {
    thread.start();
  }

  void stop() {
    running = false;
    thread.interrupt();
  }

  private void listen() {
    while (running) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("LISTEN " + CHANNEL);
        heard.accept(Instant.EPOCH);
        PGConnection notices = connection.unwrap(PGConnection.class);
        while (running) {
          PGNotification[] heardNow = notices.getNotifications(5_000);
          if (heardNow != null && heardNow.length > 0) {
            heard.accept(earliest(heardNow));
          }
        }
        statement.execute("UNLISTEN *");
      } catch (SQLException e) {
        if (running) {
          LOG.warn("due notices interrupted, sweeping until they are back: {}", e.getMessage());
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    }
  }

  private static Instant earliest(PGNotification[] notices) {
    return Arrays.stream(notices).map(DueNotices::runAt).min(Instant::compareTo).orElseThrow();
  }

  private static Instant runAt(PGNotification notice) {
    try {
      return Instant.parse(notice.getParameter());
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}

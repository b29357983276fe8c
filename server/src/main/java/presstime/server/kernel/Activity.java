package presstime.server.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells all servers that something was carried out in a workspace, at most once in each pace
 * however much it was: by PostgreSQL's {@code NOTIFY}, no row is written. It says "read again", not
 * what changed; it may come once too often, and a server that is lost takes along what it had not
 * told yet, which the history's recorder on another one then tells (ADR 30). Thread-safe.
 */
@Component
public class Activity extends PeriodicTask {

  /** What to {@code LISTEN} to. */
  public static final String CHANNEL = "presstime_activity";

  /** The payload that stands for every workspace. */
  public static final String ALL = "*";

  /** More numbers than this do not fit a notice. */
  private static final int MOST = 300;

  private static final Logger LOG = LoggerFactory.getLogger(Activity.class);

  private final Set<Long> changed = ConcurrentHashMap.newKeySet();
  private final DataSource database;

  /**
   * @param pace between two notices
   */
  public Activity(DataSource database, @Value("${presstime.events.activity:PT1S}") Duration pace) {
    super("activity", pace, pace, true);
    this.database = database;
  }

  /** Something was carried out there. Costs a look into a set; never waits. */
  public void changed(long workspaceId) {
    Long id = workspaceId;
    if (!changed.contains(id)) {
      changed.add(id);
    }
  }

  /** Tells what is to be told, on the calling thread. What cannot be told stays to be told. */
  public void tell() {
    if (changed.isEmpty()) {
      return;
    }
    Set<Long> told = new HashSet<>();
    // What is added from here on is told next time: taken out before it is told, never after.
    changed.removeIf(told::add);
    String payload =
        told.size() > MOST
            ? ALL
            : told.stream().map(String::valueOf).collect(Collectors.joining(","));
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
      statement.setString(1, payload);
      statement.execute();
    } catch (SQLException e) {
      changed.addAll(told);
      LOG.warn("live figures wait: the database did not answer. {}", e.getMessage());
    }
  }

  @Override
  protected void round() {
    tell();
  }

  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.warn("live figures wait", e);
  }

  @Override
  protected void stopped() {
    tell();
  }

  /** After the engine, which still concludes while it stops. */
  @Override
  public int getPhase() {
    return 0;
  }
}

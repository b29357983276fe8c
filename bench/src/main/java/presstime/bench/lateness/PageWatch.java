package presstime.bench.lateness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Sees pages of the built-in site when the public can: a trigger added to the throw-away database
 * gives notice of each new page, and PostgreSQL delivers a notice only after the page's commit is
 * on disk. What that delivery costs counts against the product.
 */
final class PageWatch implements Outside {

  private static final String TRIGGER =
      """
      CREATE FUNCTION bench_seen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('bench_seen', NEW.content_id::text);
        RETURN NULL;
      END $$;
      CREATE TRIGGER bench_seen AFTER INSERT ON site_page FOR EACH ROW EXECUTE FUNCTION bench_seen();
      """;

  private final Connection connection;
  private final InstantSource clock;
  private final Map<Long, Instant> seen = new ConcurrentHashMap<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Thread thread = Thread.ofPlatform().name("bench-watch").unstarted(this::watch);
  private volatile boolean running = true;

  private PageWatch(Connection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
  }

  static PageWatch open(DataSource database, InstantSource clock) throws SQLException {
    Connection connection = database.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(TRIGGER);
      statement.execute("LISTEN bench_seen");
    }
    PageWatch watch = new PageWatch(connection, clock);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      PGConnection notices = connection.unwrap(PGConnection.class);
      while (running) {
        PGNotification[] heard = notices.getNotifications(200);
        Instant now = clock.instant();
        for (PGNotification notice : heard == null ? new PGNotification[0] : heard) {
          if (seen.putIfAbsent(Long.parseLong(notice.getParameter()), now) != null) {
            repeated.incrementAndGet();
          }
        }
      }
    } catch (SQLException e) {
      System.err.println("the watch over the pages ended: " + e.getMessage());
    }
  }

  @Override
  public String label() {
    return "page committed and heard of";
  }

  @Override
  public Map<Long, Instant> seen() {
    return seen;
  }

  @Override
  public int repeated() {
    return repeated.get();
  }

  @Override
  public void close() {
    running = false;
    try (connection) {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      System.err.println("the watch's connection was not closed: " + e.getMessage());
    }
  }
}

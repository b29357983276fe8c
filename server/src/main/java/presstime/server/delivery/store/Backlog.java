package presstime.server.delivery.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much is due and not yet done, over all workspaces. Counted by the engine's own index, at most
 * every {@link #FRESH}, however often somebody asks.
 */
@Component
public class Backlog {

  static final Duration FRESH = Duration.ofSeconds(15);

  /** Enough to know that it is much, and bounded. */
  private static final String COUNT =
      """
      SELECT count(*), min(run_at), min(run_at) FILTER (WHERE NOT taken), clock_timestamp()
      FROM (SELECT run_at, coalesce(lease_until > clock_timestamp(), false) AS taken FROM delivery
            WHERE state = 'scheduled' AND run_at <= clock_timestamp() ORDER BY run_at, id LIMIT 100000) AS due
      """;

  private final JdbcClient database;
  private final LongSupplier nanos;
  private @Nullable Counted last;
  private long readAt;

  @Autowired
  Backlog(JdbcClient database) {
    this(database, System::nanoTime);
  }

  Backlog(JdbcClient database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
  }

  /**
   * The due and undone.
   *
   * @param due how many, those being sent now included; at most 100,000 are counted
   * @param oldest how long the first of them has been due; zero when there is none
   * @param oldestUntaken the same of those that no server has taken up
   */
  public record Counted(long due, Duration oldest, Duration oldestUntaken) {}

  /** What there was at most fifteen seconds ago. */
  public synchronized Counted look() {
    long now = nanos.getAsLong();
    if (last == null || now - readAt >= FRESH.toNanos()) {
      last = count();
      readAt = now;
    }
    return last;
  }

  private Counted count() {
    return database
        .sql(COUNT)
        .query((row, number) -> {
          OffsetDateTime now = row.getObject(4, OffsetDateTime.class);
          return new Counted(
              row.getLong(1),
              since(row.getObject(2, OffsetDateTime.class), now),
              since(row.getObject(3, OffsetDateTime.class), now));
        })
        .single();
  }

  private static Duration since(@Nullable OffsetDateTime then, OffsetDateTime now) {
    return then == null || then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
  }
}

package presstime.chaos;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import presstime.chaos.check.Violation;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Database;
import presstime.chaos.rig.Fault;
import presstime.server.kernel.DatabasePool;

/**
 * Once everything is healed, what waits goes out soon. How soon follows from what the product
 * promises: a lease that ends, a platform that settles, and both once more for whom that hit twice.
 */
public final class Recovery {

  /** For starting, and for each process more that wants the same core. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  /**
   * A delivery was free to go from the latest of these on: all was healed, it was due, its wait
   * after a failure was over; and the same for all that go before it.
   */
  private static final String SLOW =
      """
      SELECT id, free, finished_at FROM (
        SELECT id, state, finished_at,
          max(greatest(due_at, run_at, ?)) OVER (PARTITION BY content_id, channel_id ORDER BY due_at, id) AS free
        FROM delivery WHERE state <> 'cancelled') d
      WHERE state IN ('published', 'withdrawn', 'failed') AND finished_at > free + ? * interval '1 millisecond'
      ORDER BY id
      """;

  private Recovery() {}

  /**
   * How long it may take.
   *
   * @param crowd how many processes want one core; {@link #crowd()}
   * @param done with a pulled cable a process may die that leaves a transaction, and its locks,
   *     behind; PostgreSQL ends it after {@link DatabasePool#FORGOTTEN}
   */
  public static Duration most(Duration lease, Duration settle, int crowd, Chronicle done) {
    Duration usual =
        lease.multipliedBy(3).plus(settle.multipliedBy(2)).plus(SLACK.multipliedBy(crowd));
    return done.counts().containsKey(Fault.NETWORK_PARTITION)
        ? usual.plus(DatabasePool.FORGOTTEN)
        : usual;
  }

  /** How many processes want one of this machine's cores now, on average; at least one. */
  public static int crowd() {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    return Math.max(
        1, (int) Math.ceil(machine.getSystemLoadAverage() / machine.getAvailableProcessors()));
  }

  /**
   * What took longer.
   *
   * @param healed since when nothing is disturbed, by the servers' time
   */
  public static List<Violation> slow(Database database, Instant healed, Duration most)
      throws SQLException {
    return database.rows(
        SLOW,
        row ->
            new Violation(
                Violation.Kind.STUCK,
                row.getLong("id"),
                "free to go at %s, done at %s: more than %d s, and nothing was disturbed any more"
                    .formatted(
                        row.getString("free"), row.getString("finished_at"), most.toSeconds())),
        healed.atOffset(ZoneOffset.UTC),
        most.toMillis());
  }
}

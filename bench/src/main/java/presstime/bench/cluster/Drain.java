package presstime.bench.cluster;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Desk;
import presstime.bench.sink.RemoteSink;

/**
 * One herd, drained by all nodes together.
 *
 * @param perSecond deliveries a second, from the instant until all are recorded as done
 * @param leastShare of the node that sent the fewest, in percent
 */
record Drain(double perSecond, double leastShare) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String SHARE =
      """
      SELECT coalesce(min(n) * 1000 / nullif(sum(n), 0), 0)::bigint
      FROM (SELECT count(a.delivery_id) AS n
            FROM unnest(ARRAY(SELECT 'node-' || i FROM generate_series(1, ?) i)) AS node (name)
              LEFT JOIN attempt a ON a.server = node.name AND a.delivery_id >= ?
            GROUP BY node.name) sent
      """;

  /**
   * @param wrong hears of what was not sent exactly once
   */
  static Drain run(
      Db db,
      Desk desk,
      RemoteSink sink,
      int nodes,
      int count,
      InstantSource clock,
      List<String> wrong)
      throws Exception {
    sink.clear();
    Instant due = clock.instant().plusMillis(3_000 + count / 2L).truncatedTo(ChronoUnit.MICROS);
    long first = desk.due(count, due);
    if (clock.instant().isAfter(due)) {
      throw new IOException("this machine is too busy: scheduling ran into the measured time");
    }
    while (sink.received() < count || desk.open() > 0) {
      if (clock.instant().isAfter(due.plus(PATIENCE))) {
        wrong.add(nodes + " nodes: " + (count - sink.received()) + " were not sent");
        break;
      }
      LockSupport.parkNanos(5_000_000);
    }
    double seconds = Duration.between(due, clock.instant()).toNanos() / 1e9;
    if (sink.received() != count || sink.repeated() > 0) {
      wrong.add(
          nodes + " nodes: " + sink.received() + " keys arrived, " + sink.repeated() + " again");
    }
    int unpublished = desk.unpublished(first, count);
    if (unpublished > 0) {
      wrong.add(nodes + " nodes: " + unpublished + " were not published");
    }
    return new Drain(count / seconds, db.number(SHARE, nodes, first) / 10.0);
  }
}

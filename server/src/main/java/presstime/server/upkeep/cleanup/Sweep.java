package presstime.server.upkeep.cleanup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through a table by its primary key, a stretch at a time, and deletes in each what is old.
 * Each stretch is a statement and a transaction of its own, so nobody waits for it, and no index is
 * needed that the hot tables would have to keep.
 *
 * @param stretch the next ids: a query for ids above {@code :after}, at most {@code :limit}, in
 *     order, which stops where nothing old can follow {@code :before}
 * @param old which rows of the stretch are old: a condition on the table's alias {@code t}
 * @param target the table that is deleted from, aliased {@code t}
 * @param id the target's column that is compared with the stretch
 */
record Sweep(String stretch, String target, String id, String old) {

  /** Some thousand rows are deleted in some ten milliseconds. */
  private static final int LIMIT = 2_000;

  private static final String REST =
      """
      WITH stretch AS MATERIALIZED (%s),
        gone AS (%s)
      SELECT (SELECT count(*) FROM stretch), (SELECT max(id) FROM stretch), (SELECT count(*) FROM gone)
      """;

  private record Step(long seen, @Nullable Long last, long gone) {}

  /** Deletes; answers how many rows went. */
  long delete(JdbcClient database, Instant before) {
    return run(
        database,
        "DELETE FROM %s t USING stretch s WHERE t.%s = s.id AND %s RETURNING 1"
            .formatted(target, id, old),
        before);
  }

  /** Counts what {@link #delete} would. */
  long count(JdbcClient database, Instant before) {
    return run(
        database,
        "SELECT 1 FROM %s t JOIN stretch s ON t.%s = s.id WHERE %s".formatted(target, id, old),
        before);
  }

  private long run(JdbcClient database, String work, Instant before) {
    long total = 0;
    long after = 0;
    while (!Thread.currentThread().isInterrupted()) {
      Step step =
          database
              .sql(REST.formatted(stretch, work))
              .param("after", after)
              .param("limit", LIMIT)
              .param("before", utc(before))
              .query((row, number) ->
                  new Step(row.getLong(1), row.getObject(2, Long.class), row.getLong(3)))
              .single();
      total += step.gone();
      if (step.seen() < LIMIT || step.last() == null) {
        return total;
      }
      after = step.last();
    }
    return total;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}

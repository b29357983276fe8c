package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The cost of a tick depends on what is due, not on what is stored: with a million waiting rows.
 */
class QueryPlanTest {

  private static final Instant NOW = Instant.parse("2026-01-20T09:00:00Z");
  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  /** What the engine writes many rows at a time with. */
  private static final List<String> BATCHED =
      List.of(
          Claims.RENEW,
          Claims.RELEASE,
          Attempts.BEGIN,
          Attempts.BEGIN_AGAIN,
          Attempts.LOST,
          Conclusions.CONCLUDE,
          Conclusions.END_ATTEMPT);

  @Test
  void claimsAndLooksAheadByIndexAlone() throws Exception {
    try (Desk desk = new Desk()) {
      desk.schedule(1, NOW.minusSeconds(60));
      desk.execute(
          """
          INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
            idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
          SELECT 1, 1, 1, 1, 'publish', 'scheduled', t, t::timestamp, 'UTC', gen_random_uuid(), '', 'test', t, t, t
          FROM (SELECT timestamptz '2026-01-20 09:00:01Z' + n * interval '1 second' AS t FROM generate_series(1, 1000000) n) x
          """);
      desk.schedule(100, NOW.minusSeconds(30));
      desk.execute("VACUUM ANALYZE delivery");

      String claim = explain(desk, Claims.CLAIM, true);
      assertThat(claim)
          .doesNotContain("Seq Scan on delivery")
          .contains("Index Scan using delivery_due");
      assertThat(buffers(claim)).as(claim).isLessThan(3_000);
      assertThat(kept(desk, Claims.CLAIM, "('2026-01-20', '-infinity', 0, '{}', 500, 'plan', 1)"))
          .doesNotContain("Seq Scan on delivery", "Sort")
          .contains("Index Scan using delivery_due", "Tid Scan on delivery");

      String next = explain(desk, Claims.NEXT, false);
      assertThat(next).doesNotContain("Seq Scan");
      assertThat(buffers(next)).as(next).isLessThan(20);

      desk.execute(
          "INSERT INTO attempt (delivery_id, number, kind, server, fence, started_at, outcome)"
              + " SELECT id, 1, 'send', 'plan', 1, due_at, 'published' FROM delivery ORDER BY id LIMIT 200000");
      desk.execute("VACUUM ANALYZE attempt");
      for (String batched : BATCHED) {
        assertThat(planOfABatch(desk, batched))
            .contains("_pkey")
            .doesNotContain("Seq Scan on delivery", "Seq Scan on attempt");
      }
    }
  }

  private static String explain(Desk desk, String sql, boolean claim) throws Exception {
    try (Connection connection = desk.database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement =
          connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
        int at = 1;
        if (claim) {
          statement.setObject(at++, NOW.atOffset(ZoneOffset.UTC));
        }
        statement.setObject(at++, (claim ? Instant.EPOCH : NOW).atOffset(ZoneOffset.UTC));
        statement.setLong(at++, 0);
        if (claim) {
          statement.setArray(at++, connection.createArrayOf("bigint", new Object[] {7L}));
          statement.setInt(at++, 500);
          statement.setString(at++, "plan");
          statement.setLong(at, 1_000_000);
        }
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            plan.append(rows.getString(1)).append('\n');
          }
        }
        connection.rollback();
        return plan.toString();
      }
    }
  }

  /** The one plan for whatever values, as the engine has it made. */
  private static String kept(Desk desk, String sql, String values) throws Exception {
    Matcher places = Pattern.compile("\\?").matcher(sql);
    StringBuilder numbered = new StringBuilder();
    for (int i = 1; places.find(); i++) {
      places.appendReplacement(numbered, "\\$" + i);
    }
    places.appendTail(numbered);
    try (Connection connection = desk.database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      Plans.keep(connection);
      statement.execute("PREPARE kept AS " + numbered);
      StringBuilder plan = new StringBuilder();
      try (ResultSet rows = statement.executeQuery("EXPLAIN EXECUTE kept " + values)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      connection.rollback();
      return plan.toString();
    }
  }

  /** The plan for a batch of 500, with values in the places of the parameters. */
  private static String planOfABatch(Desk desk, String sql) throws Exception {
    String ids =
        IntStream.rangeClosed(1, 500).mapToObj(String::valueOf).collect(Collectors.joining(","));
    String nulls = "NULL,".repeat(499) + "NULL";
    String filled =
        sql.replaceAll("\\?::(bigint|int)\\[\\]", "'{" + ids + "}'::$1[]")
            .replaceAll("\\?::(\\w+)\\[\\]", "'{" + nulls + "}'::$1[]")
            .replace("ANY (?)", "ANY ('{" + ids + "}')")
            .replace("ended_at = ?", "ended_at = now()")
            .replace("?", "'1'");
    try (Connection connection = desk.database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement("EXPLAIN " + filled);
        ResultSet rows = statement.executeQuery()) {
      StringBuilder plan = new StringBuilder();
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
      return plan.toString();
    }
  }

  private static long buffers(String plan) {
    Matcher matcher = BUFFERS.matcher(plan);
    assertThat(matcher.find()).as(plan).isTrue();
    String read = matcher.group(2);
    return Long.parseLong(matcher.group(1)) + (read == null ? 0 : Long.parseLong(read));
  }
}

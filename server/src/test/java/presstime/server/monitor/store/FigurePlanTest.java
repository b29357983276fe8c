package presstime.server.monitor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import presstime.server.delivery.engine.Desk;

/** However much is stored, a look at the figures reads a bounded part of it: a million rows. */
class FigurePlanTest {

  private static final Instant NOW = Instant.parse("2026-01-20T09:00:00Z");
  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  /** Half of them before now, every tenth of these failed; the other half waits. */
  private static final String MILLION =
      """
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
        idempotency_key, reason, created_by, created_at, state_changed_at, run_at, started_at, finished_at, attempts)
      SELECT 1, 1, 1, 1, 'publish', CASE WHEN n > 500000 THEN 'scheduled' WHEN n % 10 = 0 THEN 'failed' ELSE 'published' END,
        t, t::timestamp, 'UTC', gen_random_uuid(), '', 'test', t, t, t, t, CASE WHEN n <= 500000 THEN t END, 1
      FROM (SELECT n, timestamptz '2026-01-20 09:00:00Z' + (n - 500000) * interval '1 second' AS t
            FROM generate_series(1, 1000000) n) x
      """;

  @Test
  void eachLookIsByAnIndexAndBounded() throws Exception {
    try (Desk desk = new Desk()) {
      desk.schedule(1, NOW.minusSeconds(60));
      // A million rows are quick when nobody looks at each.
      desk.execute("ALTER TABLE delivery DISABLE TRIGGER ALL");
      desk.execute(MILLION);
      desk.execute(
          "INSERT INTO attempt (delivery_id, number, kind, server, fence, started_at, outcome, problem)"
              + " SELECT id, 1, 'send', 'plan', 1, due_at, 'rejected', '{\"code\": \"x\"}' FROM delivery ORDER BY id LIMIT 300000");
      desk.execute("VACUUM ANALYZE delivery");
      desk.execute("VACUUM ANALYZE attempt");

      bounded(desk, FigureRows.SAMPLE, "delivery_calendar", 30_000);
      bounded(desk, FigureRows.NOW, "delivery_placed", 8_000);
      bounded(desk, FigureRows.PENDING, "delivery_placed", 12_000);
      bounded(desk, FigureRows.MISSES, "attempt_pkey", 12_000);
      // At most 20,000 deliveries, three pages of the attempts' index for each.
      bounded(desk, AttemptRows.ATTEMPTS, "delivery_calendar", 65_000);
      bounded(desk, ServerRows.LEASES, "delivery_due", 30_000);
    }
  }

  private static void bounded(Desk desk, String sql, String index, long most) throws Exception {
    StringBuilder ids = new StringBuilder("'{");
    for (int id = 1; id <= FigureRows.MOST_MISSED; id++) {
      ids.append(id == 1 ? "" : ",").append(id);
    }
    String filled =
        sql.replace(":workspace", "1")
            .replace(":from", "timestamptz '2026-01-13 09:00:00Z'")
            .replace(":to", "timestamptz '2026-01-20 09:00:01Z'")
            .replace(":until", "timestamptz '2026-01-20 10:00:00Z'")
            .replace(":now", "timestamptz '2026-01-20 09:00:00Z'")
            .replace(":most", String.valueOf(index.equals("delivery_placed") ? 10_001 : 20_000))
            .replace(":each", "5000")
            .replace(":attempts", "2000")
            .replace(":channel", "NULL")
            .replace(":platform", "NULL")
            .replace(":ids", ids + "}'::bigint[]")
            // Since it is long over by the real clock, all that waits would be due.
            .replace(
                "clock_timestamp() + interval '2 seconds'", "timestamptz '2026-01-20 09:00:02Z'");
    StringBuilder plan = new StringBuilder();
    try (Connection connection = desk.database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS) " + filled);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    String text = plan.toString();
    assertThat(text).contains(index).doesNotContain("Seq Scan on delivery", "Seq Scan on attempt");
    Matcher matcher = BUFFERS.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    String read = matcher.group(2);
    long buffers = Long.parseLong(matcher.group(1)) + (read == null ? 0 : Long.parseLong(read));
    assertThat(buffers).as(text).isLessThan(most);
  }
}

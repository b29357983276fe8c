package presstime.server.delivery;

/**
 * How dependencies stand, for queries over {@code dependency n}: {@code l.live_at}, when the one
 * that goes first was live where it must be and its delay had passed; {@code r.runs_at}, when that
 * comes at the soonest; null where it is not, and where nothing will make it so.
 *
 * <p>Everywhere means on each channel that it was given a time on, and that was not called off.
 */
public final class PredecessorSql {

  /** A publication that is owed on a channel where it is not live. */
  private static final String OWED =
      """
      SELECT FROM delivery o
      WHERE o.content_id = n.after_id AND o.action = 'publish' AND o.state = ANY (%s)
        AND NOT EXISTS (SELECT FROM publication q
          WHERE q.content_id = o.content_id AND q.channel_id = o.channel_id AND q.state = 'live')
      """;

  /** To be put after {@code FROM dependency n}. */
  public static final String STANDING =
      """
      CROSS JOIN LATERAL (
        SELECT CASE WHEN n.all_channels THEN max(b.published_at) ELSE min(b.published_at) END
          + n.delay_seconds * interval '1 second' AS live_at
        FROM publication b
        WHERE b.content_id = n.after_id AND b.state = 'live' AND (n.channel_id IS NULL OR b.channel_id = n.channel_id)
          AND NOT (n.all_channels AND EXISTS (%s))) l
      CROSS JOIN LATERAL (
        SELECT CASE WHEN n.all_channels THEN max(b.run_at) ELSE min(b.run_at) END
          + n.delay_seconds * interval '1 second' AS runs_at
        FROM delivery b
        WHERE b.content_id = n.after_id AND b.action = 'publish' AND b.state = 'scheduled'
          AND (n.channel_id IS NULL OR b.channel_id = n.channel_id)
          AND NOT (n.all_channels AND EXISTS (%s AND NOT EXISTS (SELECT FROM delivery s
            WHERE s.content_id = o.content_id AND s.channel_id = o.channel_id AND s.action = 'publish'
              AND s.state = 'scheduled')))) r
      """
          .formatted(
              OWED.formatted("'{scheduled,held,missed,failed,unconfirmed}'::text[]"),
              OWED.formatted("'{held,missed,failed,unconfirmed}'::text[]"));

  private PredecessorSql() {}
}

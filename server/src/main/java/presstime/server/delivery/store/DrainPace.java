package presstime.server.delivery.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.policy.DeliveryProblems;

/** The turns in which a channel's late deliveries go out; all servers share one pace. */
@Component
public class DrainPace {

  private static final String RESERVE =
      """
      INSERT INTO channel_pace AS p (channel_id, next_at) VALUES (:channel, :now + :step * interval '1 microsecond')
      ON CONFLICT (channel_id) DO UPDATE
      SET next_at = greatest(p.next_at, :now) + :step * interval '1 microsecond'
      RETURNING next_at - :step * interval '1 microsecond'
      """;

  private static final String ALONE =
      "SELECT next_at FROM channel_pace WHERE channel_id = :channel FOR UPDATE";

  private static final String TURN =
      "SELECT run_at, problem ->> 'code' = :limit AS slot FROM delivery WHERE id = :delivery";

  /**
   * What somebody changes or concludes at this moment keeps its turn. What waits for a slot or a
   * period with room has a time and no turn.
   */
  private static final String SHIFT =
      """
      UPDATE delivery SET run_at = run_at + (:now::timestamptz - :turn::timestamptz)
      WHERE id IN (
        SELECT id FROM delivery
        WHERE channel_id = :channel AND state = 'scheduled' AND paced AND started_at IS NULL AND run_at >= :turn
          AND problem ->> 'code' IS DISTINCT FROM :limit
        FOR UPDATE SKIP LOCKED)
      """;

  private static final String SHIFT_END =
      "UPDATE channel_pace SET next_at = next_at + (:now::timestamptz - :turn::timestamptz) WHERE channel_id = :channel AND next_at > :turn";

  /** When one was to go, and whether its limits gave it that time. */
  private record Turn(Instant at, boolean slot) {}

  private final JdbcClient database;

  DrainPace(JdbcClient database) {
    this.database = database;
  }

  /** Reserves the channel's next free turn for a late delivery. */
  public Instant reserve(long channelId, int perMinute, Instant now) {
    return database
        .sql(RESERVE)
        .param("channel", channelId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("step", Duration.ofMinutes(1).dividedBy(perMinute).toNanos() / 1_000)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /**
   * Goes on with a drain that was interrupted for longer than the channel's grace: all that still
   * waits in it moves by as much as the first one missed its turn, so that order and pace stay.
   * What missed the time at which its limits had room for it gets the next free turn.
   *
   * @return the delivery's new turn; {@code now} for the first
   */
  @Transactional
  public Instant resume(Claimed claimed, int perMinute, Instant now) {
    database.sql(ALONE).param("channel", claimed.channelId()).query().listOfRows();
    Turn missed =
        database
            .sql(TURN)
            .param("delivery", claimed.id())
            .param("limit", DeliveryProblems.LIMIT_REACHED)
            .query((row, number) ->
                new Turn(
                    row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean("slot")))
            .single();
    if (missed.slot()) {
      return reserve(claimed.channelId(), perMinute, now);
    }
    Instant turn = missed.at();
    if (turn.isAfter(claimed.runAt())) {
      return turn; // one before it has moved it already
    }
    Map<String, Object> shift =
        Map.of(
            "channel",
            claimed.channelId(),
            "now",
            now.atOffset(ZoneOffset.UTC),
            "turn",
            turn.atOffset(ZoneOffset.UTC),
            "limit",
            DeliveryProblems.LIMIT_REACHED);
    database.sql(SHIFT).params(shift).update();
    database.sql(SHIFT_END).params(shift).update();
    return now;
  }
}

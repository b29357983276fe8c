package presstime.server.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import presstime.platform.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a database that was put back from a backup must not believe: that what was due since has not
 * gone out. Every such delivery is ambiguous, so that its platform is asked before anything is sent
 * to it, and either held for a person or treated by its channel's late policy.
 */
public final class AfterRestore {

  /** On the timeline, as who decided. */
  private static final String ACTOR = "restore";

  private static final Problem RESTORED =
      new Problem(
          "delivery.restored",
          "It was due after the backup",
          "The server was restored from a backup, and at its time this delivery may have gone out.",
          "Look at the channel. Retry asks the platform first, where it can be asked; or call it"
              + " off.");

  /** The servers that made these attempts are gone. */
  private static final String LOST =
      "UPDATE attempt SET outcome = 'lost', ended_at = now() WHERE outcome IS NULL";

  /**
   * The late policy in one statement: lateness within the channel's grace and what is to be taken
   * from the public go at once, the rest is paced, held or skipped.
   */
  private static final String DECIDE =
      """
      WITH past AS (
        SELECT d.id, d.channel_id, d.due_at, c.drain_per_minute,
          CASE WHEN ? THEN 'held'
            WHEN d.action IN ('unpublish', 'delete') OR now() - d.due_at <= c.late_after THEN 'at-once'
            WHEN c.late_policy = 'skip' THEN 'missed'
            WHEN c.late_policy = 'hold' OR now() - d.due_at > c.late_at_most THEN 'held'
            ELSE 'paced' END AS fate
        FROM delivery d JOIN channel c ON c.id = d.channel_id
        WHERE d.state = 'scheduled' AND d.due_at <= now()),
      decided AS (
        SELECT id, channel_id, fate, interval '1 minute' / drain_per_minute AS step,
          now() + (row_number() OVER (PARTITION BY channel_id, fate ORDER BY due_at, id) - 1)
            * interval '1 minute' / drain_per_minute AS turn
        FROM past),
      changed AS (
        UPDATE delivery d
        SET state = CASE WHEN p.fate IN ('held', 'missed') THEN p.fate ELSE 'scheduled' END,
          state_changed_at = CASE WHEN p.fate IN ('held', 'missed') THEN now() ELSE d.state_changed_at END,
          finished_at = CASE WHEN p.fate IN ('held', 'missed') THEN now() END,
          problem = CASE WHEN p.fate IN ('held', 'missed') THEN ?::jsonb END,
          run_at = CASE p.fate WHEN 'paced' THEN p.turn WHEN 'at-once' THEN greatest(d.run_at, now()) ELSE d.run_at END,
          paced = d.paced OR p.fate = 'paced',
          ambiguous = true, lease_owner = NULL, lease_until = NULL, fence = d.fence + 1, version = d.version + 1,
          attempts = greatest(d.attempts, (SELECT max(a.number) FROM attempt a WHERE a.delivery_id = d.id))
        FROM decided p WHERE d.id = p.id
        RETURNING d.id, p.channel_id, p.fate, p.turn + p.step AS next),
      pace AS (
        INSERT INTO channel_pace (channel_id, next_at)
        SELECT channel_id, max(next) FROM changed WHERE fate = 'paced' GROUP BY channel_id
        ON CONFLICT (channel_id) DO UPDATE SET next_at = greatest(channel_pace.next_at, excluded.next_at)),
      told AS (
        INSERT INTO delivery_change (delivery_id, kind, actor, at, data)
        SELECT id, CASE WHEN fate IN ('held', 'missed') THEN fate ELSE 'restored' END, ?, now(),
          CASE WHEN fate IN ('held', 'missed') THEN jsonb_build_object('problem', ?::jsonb) ELSE '{}'::jsonb END
        FROM changed)
      SELECT count(*) FILTER (WHERE fate = 'held'), count(*) FILTER (WHERE fate IN ('at-once', 'paced')),
        count(*) FILTER (WHERE fate = 'missed')
      FROM changed
      """;

  /** A person may have tried these again since. */
  private static final String DOUBT =
      """
      UPDATE delivery SET ambiguous = true, version = version + 1
      WHERE state IN ('held', 'missed', 'failed') AND due_at <= now() AND NOT ambiguous
      """;

  private AfterRestore() {}

  /**
   * How many of the past-due deliveries are left to a person, how many go out by themselves after
   * their platform was asked, and how many are not to go out any more.
   */
  public record Counted(int held, int asked, int missed) {}

  /**
   * Goes through what was waiting, in the caller's transaction. Past due is what was due before the
   * database's present.
   *
   * @param hold true to leave all of it to a person; false for the channels' late policies
   */
  public static Counted apply(Connection connection, boolean hold) throws SQLException {
    execute(connection, LOST);
    String problem = JsonMapper.shared().writeValueAsString(RESTORED);
    Counted counted;
    try (PreparedStatement statement = connection.prepareStatement(DECIDE)) {
      statement.setBoolean(1, hold);
      statement.setString(2, problem);
      statement.setString(3, ACTOR);
      statement.setString(4, problem);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        counted = new Counted(row.getInt(1), row.getInt(2), row.getInt(3));
      }
    }
    execute(connection, DOUBT);
    return counted;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}

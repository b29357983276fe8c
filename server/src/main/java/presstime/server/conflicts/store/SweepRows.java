package presstime.server.conflicts.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONFLICT;
import static presstime.database.Tables.CONFLICT_ROUND;
import static presstime.database.Tables.CONFLICT_SWEEP;
import static presstime.database.Tables.DELIVERY;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which channels are to be looked at again; shared by all servers. */
@Component
public class SweepRows {

  private final DSLContext database;

  SweepRows(DSLContext database) {
    this.database = database;
  }

  /** A channel to look at. */
  public record Wanted(long workspaceId, long channelId) {}

  /** Asks for channels to be looked at, once the transaction is committed. */
  public void want(long workspaceId, Collection<Long> channels) {
    database
        .insertInto(CONFLICT_SWEEP, CONFLICT_SWEEP.WORKSPACE_ID, CONFLICT_SWEEP.CHANNEL_ID)
        .select(
            select(CHANNEL.WORKSPACE_ID, CHANNEL.ID)
                .from(CHANNEL)
                .where(CHANNEL.WORKSPACE_ID.eq(workspaceId), CHANNEL.ID.in(channels)))
        .execute();
  }

  /** Asks for every channel of a workspace. */
  public void wantAll(long workspaceId) {
    database
        .insertInto(CONFLICT_SWEEP, CONFLICT_SWEEP.WORKSPACE_ID, CONFLICT_SWEEP.CHANNEL_ID)
        .select(
            select(CHANNEL.WORKSPACE_ID, CHANNEL.ID)
                .from(CHANNEL)
                .where(CHANNEL.WORKSPACE_ID.eq(workspaceId), CHANNEL.DELETED_AT.isNull()))
        .execute();
  }

  /** The channel that waits longest; what another server has taken is passed over. */
  public Optional<Wanted> first() {
    return database
        .selectFrom(CONFLICT_SWEEP)
        .orderBy(CONFLICT_SWEEP.ID)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional()
        .map(first -> new Wanted(first.getWorkspaceId(), first.getChannelId()));
  }

  /**
   * Takes every request for a channel; within the transaction, so that what a lost server took is
   * there again.
   *
   * @return false when another server has taken it
   */
  public boolean take(Wanted channel) {
    var all =
        select(CONFLICT_SWEEP.ID)
            .from(CONFLICT_SWEEP)
            .where(CONFLICT_SWEEP.CHANNEL_ID.eq(channel.channelId()))
            .forUpdate()
            .skipLocked();
    return database.deleteFrom(CONFLICT_SWEEP).where(CONFLICT_SWEEP.ID.in(all)).execute() > 0;
  }

  /** From now until the end of the transaction no other server looks at the channel. */
  public void lockChannel(long channelId) {
    lock("conflicts/channel/" + channelId);
  }

  /**
   * From now until the end of the transaction nobody else looks for conflicts of what they place.
   */
  public void lockWorkspace(long workspaceId) {
    lock("conflicts/workspace/" + workspaceId);
  }

  private void lock(String name) {
    database
        .select(
            field(
                "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                Object.class, org.jooq.impl.DSL.val(name)))
        .fetch();
  }

  /** When a round is due, asks for every channel with something waiting; one server wins. */
  public void round(Instant now, Duration every) {
    int due =
        database
            .update(CONFLICT_ROUND)
            .set(CONFLICT_ROUND.NEXT_AT, now.plus(every))
            .where(CONFLICT_ROUND.NEXT_AT.le(now))
            .execute();
    if (due > 0) {
      database
          .insertInto(CONFLICT_SWEEP, CONFLICT_SWEEP.WORKSPACE_ID, CONFLICT_SWEEP.CHANNEL_ID)
          .select(
              selectDistinct(DELIVERY.WORKSPACE_ID, DELIVERY.CHANNEL_ID)
                  .from(DELIVERY)
                  .where(DELIVERY.STATE.in("scheduled", "held"))
                  .union(
                      selectDistinct(CONFLICT.WORKSPACE_ID, CONFLICT.CHANNEL_ID)
                          .from(CONFLICT)
                          .where(CONFLICT.STATE.in("open", "ignored"))))
          .execute();
    }
  }
}

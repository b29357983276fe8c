package presstime.server.periods.store;

import static presstime.database.Tables.PERIOD;
import static presstime.database.Tables.PERIOD_CHANNEL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.PeriodChannelRecord;
import presstime.database.tables.records.PeriodRecord;
import presstime.server.kernel.Cursor;
import presstime.server.periods.PeriodKind;

/** The tables {@code period} and {@code period_channel}. */
@Component
public class PeriodRows {

  private final DSLContext database;

  PeriodRows(DSLContext database) {
    this.database = database;
  }

  /** Adds a period without channels. */
  public PeriodRecord insert(
      long workspaceId, long contentId, PeriodKind kind, String actor, Instant now) {
    PeriodRecord row = database.newRecord(PERIOD);
    row.setWorkspaceId(workspaceId);
    row.setContentId(contentId);
    row.setKind(kind.word());
    row.setVersion(0);
    row.setCreatedBy(actor);
    row.setCreatedAt(now);
    row.setUpdatedAt(now);
    row.store();
    return row;
  }

  /** Ties a period to its two deliveries on a channel. */
  public void add(PeriodRecord period, long channelId, long begin, long end) {
    database
        .insertInto(PERIOD_CHANNEL)
        .set(PERIOD_CHANNEL.PERIOD_ID, period.getId())
        .set(PERIOD_CHANNEL.WORKSPACE_ID, period.getWorkspaceId())
        .set(PERIOD_CHANNEL.CHANNEL_ID, channelId)
        .set(PERIOD_CHANNEL.BEGIN_ID, begin)
        .set(PERIOD_CHANNEL.END_ID, end)
        .execute();
  }

  /** One of the workspace's. */
  public Optional<PeriodRecord> find(long workspaceId, long id) {
    return database
        .selectFrom(PERIOD)
        .where(PERIOD.WORKSPACE_ID.eq(workspaceId), PERIOD.ID.eq(id))
        .fetchOptional();
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<PeriodRecord> lock(long workspaceId, long id) {
    return database
        .selectFrom(PERIOD)
        .where(PERIOD.WORKSPACE_ID.eq(workspaceId), PERIOD.ID.eq(id))
        .forUpdate()
        .fetchOptional();
  }

  /** A part of the workspace's, the newest first. */
  public List<PeriodRecord> page(
      long workspaceId, @Nullable Long contentId, @Nullable Cursor before, int rows) {
    Condition which = PERIOD.WORKSPACE_ID.eq(workspaceId);
    return database
        .selectFrom(PERIOD)
        .where(contentId == null ? which : which.and(PERIOD.CONTENT_ID.eq(contentId)))
        .and(before == null ? DSL.noCondition() : PERIOD.ID.lt(before.id()))
        .orderBy(PERIOD.ID.desc())
        .limit(rows)
        .fetch();
  }

  /** Where periods are, by their numbers. */
  public Map<Long, List<PeriodChannelRecord>> channels(Collection<Long> periods) {
    return database
        .selectFrom(PERIOD_CHANNEL)
        .where(PERIOD_CHANNEL.PERIOD_ID.in(periods))
        .orderBy(PERIOD_CHANNEL.CHANNEL_ID)
        .fetchGroups(PERIOD_CHANNEL.PERIOD_ID, row -> row);
  }

  /** Ends of the periods that these deliveries begin: the number of the beginning by theirs. */
  public Map<Long, Long> endsAfter(Collection<Long> begins) {
    return database
        .select(PERIOD_CHANNEL.END_ID, PERIOD_CHANNEL.BEGIN_ID)
        .from(PERIOD_CHANNEL)
        .where(PERIOD_CHANNEL.BEGIN_ID.in(begins), PERIOD_CHANNEL.END_ID.isNotNull())
        .orderBy(PERIOD_CHANNEL.END_ID)
        .fetchMap(PERIOD_CHANNEL.END_ID, PERIOD_CHANNEL.BEGIN_ID);
  }

  /**
   * One delivery stands for another from now on, unless it stands for the same end of another
   * period already.
   */
  public void replace(long former, long now) {
    for (var end : List.of(PERIOD_CHANNEL.BEGIN_ID, PERIOD_CHANNEL.END_ID)) {
      if (!database.fetchExists(PERIOD_CHANNEL, end.eq(now))) {
        database.update(PERIOD_CHANNEL).set(end, now).where(end.eq(former)).execute();
      }
    }
  }

  /** Counts its version up. */
  public void changed(PeriodRecord row, Instant now) {
    row.setVersion(row.getVersion() + 1);
    row.setUpdatedAt(now);
    row.update();
  }
}

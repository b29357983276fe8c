package presstime.server.bundles.store;

import static org.jooq.impl.DSL.noCondition;
import static presstime.database.Tables.MILESTONE;
import static presstime.database.Tables.MILESTONE_CONTENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.MilestoneRecord;
import presstime.server.bundles.Milestone;

/** The tables {@code milestone} and {@code milestone_content}. */
@Component
public class MilestoneRows {

  private final DSLContext database;

  MilestoneRows(DSLContext database) {
    this.database = database;
  }

  public MilestoneRecord fresh() {
    return database.newRecord(MILESTONE);
  }

  public Optional<MilestoneRecord> lock(long workspaceId, long id) {
    return database
        .selectFrom(MILESTONE)
        .where(MILESTONE.WORKSPACE_ID.eq(workspaceId), MILESTONE.ID.eq(id))
        .forUpdate()
        .fetchOptional();
  }

  public Optional<Milestone> find(long workspaceId, long id) {
    return database
        .selectFrom(MILESTONE)
        .where(MILESTONE.WORKSPACE_ID.eq(workspaceId), MILESTONE.ID.eq(id))
        .fetchOptional()
        .map(row -> view(row, contents(List.of(id))));
  }

  /** Those of a workspace, by date; of one campaign, or within a span, where that is said. */
  public List<Milestone> list(
      long workspaceId,
      @Nullable String campaign,
      @Nullable Instant from,
      @Nullable Instant to,
      int limit) {
    List<MilestoneRecord> rows =
        database
            .selectFrom(MILESTONE)
            .where(MILESTONE.WORKSPACE_ID.eq(workspaceId))
            .and(campaign == null ? noCondition() : MILESTONE.CAMPAIGN.eq(campaign))
            .and(from == null ? noCondition() : MILESTONE.DUE_AT.ge(from))
            .and(to == null ? noCondition() : MILESTONE.DUE_AT.lt(to))
            .orderBy(MILESTONE.DUE_AT, MILESTONE.ID)
            .limit(limit)
            .fetch();
    Map<Long, List<Long>> contents = contents(rows.stream().map(MilestoneRecord::getId).toList());
    return rows.stream().map(row -> view(row, contents)).toList();
  }

  public void tie(long workspaceId, long id, long contentId) {
    database
        .insertInto(MILESTONE_CONTENT)
        .set(MILESTONE_CONTENT.MILESTONE_ID, id)
        .set(MILESTONE_CONTENT.WORKSPACE_ID, workspaceId)
        .set(MILESTONE_CONTENT.CONTENT_ID, contentId)
        .onConflictDoNothing()
        .execute();
  }

  public void untie(long workspaceId, long id, long contentId) {
    database
        .deleteFrom(MILESTONE_CONTENT)
        .where(
            MILESTONE_CONTENT.WORKSPACE_ID.eq(workspaceId),
            MILESTONE_CONTENT.MILESTONE_ID.eq(id),
            MILESTONE_CONTENT.CONTENT_ID.eq(contentId))
        .execute();
  }

  private Map<Long, List<Long>> contents(Collection<Long> ids) {
    return database
        .select(MILESTONE_CONTENT.MILESTONE_ID, MILESTONE_CONTENT.CONTENT_ID)
        .from(MILESTONE_CONTENT)
        .where(MILESTONE_CONTENT.MILESTONE_ID.in(ids))
        .orderBy(MILESTONE_CONTENT.CONTENT_ID)
        .fetchGroups(MILESTONE_CONTENT.MILESTONE_ID, MILESTONE_CONTENT.CONTENT_ID);
  }

  private static Milestone view(MilestoneRecord row, Map<Long, List<Long>> contents) {
    return new Milestone(
        row.getId(),
        row.getName(),
        row.getCampaign(),
        row.getDueAt(),
        row.getWallTime(),
        row.getTimeZone(),
        row.getNote(),
        contents.getOrDefault(row.getId(), List.of()),
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getVersion());
  }
}

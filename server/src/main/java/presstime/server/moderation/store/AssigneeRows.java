package presstime.server.moderation.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.ASSIGNEE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.AssigneeRecord;
import presstime.server.moderation.Assignee;

/** The table {@code assignee}. */
@Component
public class AssigneeRows {

  private final DSLContext sql;

  AssigneeRows(DSLContext sql) {
    this.sql = sql;
  }

  /** A content's, oldest first. */
  public List<Assignee> of(long workspaceId, long contentId) {
    return read(ASSIGNEE.WORKSPACE_ID.eq(workspaceId).and(ASSIGNEE.CONTENT_ID.eq(contentId)));
  }

  /** All of a member, oldest first. */
  public List<Assignee> ofMember(long workspaceId, long accountId) {
    return read(ASSIGNEE.WORKSPACE_ID.eq(workspaceId).and(ASSIGNEE.ACCOUNT_ID.eq(accountId)));
  }

  /** One of a content's. */
  public Optional<Assignee> find(long workspaceId, long contentId, long id) {
    return of(workspaceId, contentId).stream().filter(one -> one.id() == id).findFirst();
  }

  /** Until the transaction ends nobody else asks anybody to do something with the content. */
  public void lockAsking(long contentId) {
    sql.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        "assignees of content/" + contentId);
  }

  /** The one of a content with that person and that duty, kept from others. */
  public Optional<AssigneeRecord> lock(long contentId, long accountId, String duty) {
    return sql.selectFrom(ASSIGNEE)
        .where(
            ASSIGNEE.CONTENT_ID.eq(contentId),
            ASSIGNEE.ACCOUNT_ID.eq(accountId),
            ASSIGNEE.DUTY.eq(duty))
        .forUpdate()
        .fetchOptional();
  }

  /** Adds a row and reads back its id. */
  public AssigneeRecord insert(AssigneeRecord row) {
    row.attach(sql.configuration());
    row.insert();
    return row;
  }

  /** Writes a changed row and counts its version up. */
  public void update(AssigneeRecord row) {
    row.attach(sql.configuration());
    row.setVersion(row.getVersion() + 1);
    row.update();
  }

  /** Takes one away. */
  public void remove(long workspaceId, long id) {
    sql.deleteFrom(ASSIGNEE)
        .where(ASSIGNEE.WORKSPACE_ID.eq(workspaceId), ASSIGNEE.ID.eq(id))
        .execute();
  }

  private List<Assignee> read(Condition wanted) {
    return sql.select(ASSIGNEE, ACCOUNT.NAME, ACCOUNT.EMAIL)
        .from(ASSIGNEE)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(ASSIGNEE.ACCOUNT_ID))
        .where(wanted)
        .orderBy(ASSIGNEE.ID)
        .fetch(found -> {
          AssigneeRecord row = found.value1();
          return new Assignee(
              row.getId(),
              row.getContentId(),
              row.getAccountId(),
              found.value2(),
              found.value3(),
              row.getDuty(),
              row.getDueAt(),
              row.getNote(),
              row.getCreatedBy(),
              row.getCreatedAt(),
              row.getUpdatedAt(),
              row.getVersion());
        });
  }
}

package presstime.server.clients.store;

import static presstime.database.Tables.CLIENT_COMMENT;
import static presstime.database.Tables.CLIENT_LINK;
import static presstime.database.Tables.CLIENT_VERDICT;
import static presstime.database.Tables.REVISION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ClientCommentRecord;
import presstime.database.tables.records.ClientVerdictRecord;
import presstime.server.clients.ClientComment;
import presstime.server.clients.ClientVerdict;

/** The tables {@code client_comment} and {@code client_verdict}: rows are added, never changed. */
@Component
public class FeedbackRows {

  /** More of one content are not answered at once. */
  private static final int MOST = 1_000;

  private final DSLContext sql;

  FeedbackRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds a comment; answers its number. */
  public long insert(ClientCommentRecord row) {
    row.attach(sql.configuration());
    row.insert();
    return row.getId();
  }

  /** Adds a verdict; answers its number. */
  public long insert(ClientVerdictRecord row) {
    row.attach(sql.configuration());
    row.insert();
    return row.getId();
  }

  /** How many a client has written by a link. */
  public int countComments(long linkId) {
    return sql.fetchCount(
        CLIENT_COMMENT, CLIENT_COMMENT.LINK_ID.eq(linkId), CLIENT_COMMENT.ACCOUNT_ID.isNull());
  }

  /** How many answers a comment has. */
  public int countAnswers(long commentId) {
    return sql.fetchCount(CLIENT_COMMENT, CLIENT_COMMENT.ANSWERS_ID.eq(commentId));
  }

  /** One of a content. */
  public Optional<ClientCommentRecord> find(long workspaceId, long contentId, long id) {
    return sql.selectFrom(CLIENT_COMMENT).where(isOne(workspaceId, contentId, id)).fetchOptional();
  }

  /** One of a content that is there. */
  public ClientComment comment(long workspaceId, long contentId, long id) {
    return comments(isOne(workspaceId, contentId, id)).getFirst();
  }

  private static Condition isOne(long workspaceId, long contentId, long id) {
    return CLIENT_COMMENT
        .WORKSPACE_ID
        .eq(workspaceId)
        .and(CLIENT_COMMENT.CONTENT_ID.eq(contentId))
        .and(CLIENT_COMMENT.ID.eq(id));
  }

  /** All of a content, oldest first. */
  public List<ClientComment> commentsOfContent(long workspaceId, long contentId) {
    return comments(
        CLIENT_COMMENT.WORKSPACE_ID.eq(workspaceId).and(CLIENT_COMMENT.CONTENT_ID.eq(contentId)));
  }

  /** Those by one link, oldest first. */
  public List<ClientComment> commentsByLink(long linkId, long contentId) {
    return comments(CLIENT_COMMENT.LINK_ID.eq(linkId).and(CLIENT_COMMENT.CONTENT_ID.eq(contentId)));
  }

  private List<ClientComment> comments(Condition which) {
    return sql.select(
            CLIENT_COMMENT.ID,
            CLIENT_COMMENT.CONTENT_ID,
            REVISION.NUMBER,
            CLIENT_COMMENT.LINK_ID,
            CLIENT_LINK.NAME,
            CLIENT_COMMENT.AUTHOR_NAME,
            CLIENT_COMMENT.TEXT,
            CLIENT_COMMENT.CREATED_AT,
            CLIENT_COMMENT.ACCOUNT_ID,
            CLIENT_COMMENT.ANSWERS_ID)
        .from(CLIENT_COMMENT)
        .join(CLIENT_LINK)
        .on(CLIENT_LINK.ID.eq(CLIENT_COMMENT.LINK_ID))
        .join(REVISION)
        .on(REVISION.ID.eq(CLIENT_COMMENT.REVISION_ID))
        .where(which)
        .orderBy(CLIENT_COMMENT.ID)
        .limit(MOST)
        .fetch(row ->
            new ClientComment(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                row.value10()));
  }

  /** All of a content, oldest first. */
  public List<ClientVerdict> verdictsOfContent(long workspaceId, long contentId) {
    return verdicts(
            CLIENT_VERDICT
                .WORKSPACE_ID
                .eq(workspaceId)
                .and(CLIENT_VERDICT.CONTENT_ID.eq(contentId)))
        .orderBy(CLIENT_VERDICT.ID)
        .limit(MOST)
        .fetch(FeedbackRows::verdict);
  }

  /** The last one by a link, whichever revision it is about. */
  public Optional<ClientVerdict> lastVerdict(long linkId, long contentId) {
    return verdicts(CLIENT_VERDICT.LINK_ID.eq(linkId).and(CLIENT_VERDICT.CONTENT_ID.eq(contentId)))
        .orderBy(CLIENT_VERDICT.ID.desc())
        .limit(1)
        .fetchOptional(FeedbackRows::verdict);
  }

  private SelectConditionStep<? extends Record> verdicts(Condition which) {
    return sql.select(
            CLIENT_VERDICT.ID,
            CLIENT_VERDICT.CONTENT_ID,
            REVISION.NUMBER,
            CLIENT_VERDICT.LINK_ID,
            CLIENT_LINK.NAME,
            CLIENT_VERDICT.VERDICT,
            CLIENT_VERDICT.CLIENT_NAME,
            CLIENT_VERDICT.NOTE,
            CLIENT_VERDICT.EFFECT,
            CLIENT_VERDICT.REASON,
            CLIENT_VERDICT.CREATED_AT)
        .from(CLIENT_VERDICT)
        .join(CLIENT_LINK)
        .on(CLIENT_LINK.ID.eq(CLIENT_VERDICT.LINK_ID))
        .join(REVISION)
        .on(REVISION.ID.eq(CLIENT_VERDICT.REVISION_ID))
        .where(which);
  }

  private static ClientVerdict verdict(Record row) {
    return new ClientVerdict(
        get(row, CLIENT_VERDICT.ID),
        get(row, CLIENT_VERDICT.CONTENT_ID),
        get(row, REVISION.NUMBER),
        get(row, CLIENT_VERDICT.LINK_ID),
        get(row, CLIENT_LINK.NAME),
        get(row, CLIENT_VERDICT.VERDICT),
        get(row, CLIENT_VERDICT.CLIENT_NAME),
        get(row, CLIENT_VERDICT.NOTE),
        get(row, CLIENT_VERDICT.EFFECT),
        get(row, CLIENT_VERDICT.REASON),
        get(row, CLIENT_VERDICT.CREATED_AT));
  }

  private static <T> T get(Record row, Field<T> field) {
    return row.get(field);
  }
}

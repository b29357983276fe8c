package presstime.server.clients.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.CLIENT_LINK;
import static presstime.database.Tables.CLIENT_LINK_CONTENT;
import static presstime.database.Tables.CLIENT_VISIT;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.MEMBER;
import static presstime.database.Tables.WORKSPACE;

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
import presstime.database.tables.records.ClientLinkRecord;
import presstime.server.identity.Permission;
import presstime.server.identity.Role;
import presstime.server.kernel.Cursor;

/** The tables {@code client_link} and {@code client_link_content}. */
@Component
public class LinkRows {

  /** So many wrong passcodes in a row shut a link. */
  public static final int MOST_FAILURES = 50;

  private final DSLContext sql;

  LinkRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Whose contents they are, and in which zone they plan. */
  public record House(String name, String slug, String timeZone) {}

  /** How many links that open now a member has made. */
  public long openOf(long workspaceId, long accountId, Instant now) {
    return sql.fetchCount(
        CLIENT_LINK,
        CLIENT_LINK.WORKSPACE_ID.eq(workspaceId),
        CLIENT_LINK.CREATED_BY.eq(accountId),
        CLIENT_LINK.REVOKED_AT.isNull(),
        CLIENT_LINK.EXPIRES_AT.gt(now));
  }

  /** How often a link was opened, and when last. */
  public record Opened(int visits, Instant last) {}

  /** Adds a link; answers it with its number. */
  public ClientLinkRecord insert(ClientLinkRecord row, List<Long> contents) {
    row.attach(sql.configuration());
    row.insert();
    for (int i = 0; i < contents.size(); i++) {
      sql.insertInto(CLIENT_LINK_CONTENT)
          .set(CLIENT_LINK_CONTENT.LINK_ID, row.getId())
          .set(CLIENT_LINK_CONTENT.WORKSPACE_ID, row.getWorkspaceId())
          .set(CLIENT_LINK_CONTENT.CONTENT_ID, contents.get(i))
          .set(CLIENT_LINK_CONTENT.POSITION, i + 1)
          .execute();
    }
    return row;
  }

  /** The link of a token, good or not. */
  public Optional<ClientLinkRecord> byToken(byte[] hash) {
    return sql.selectFrom(CLIENT_LINK).where(CLIENT_LINK.TOKEN_HASH.eq(hash)).fetchOptional();
  }

  /** One of the workspace's. */
  public Optional<ClientLinkRecord> find(long workspaceId, long id) {
    return sql.selectFrom(CLIENT_LINK)
        .where(CLIENT_LINK.WORKSPACE_ID.eq(workspaceId), CLIENT_LINK.ID.eq(id))
        .fetchOptional();
  }

  /** The same, for this transaction to change or to decide by. */
  public Optional<ClientLinkRecord> lock(long workspaceId, long id) {
    return sql.selectFrom(CLIENT_LINK)
        .where(CLIENT_LINK.WORKSPACE_ID.eq(workspaceId), CLIENT_LINK.ID.eq(id))
        .forNoKeyUpdate()
        .fetchOptional();
  }

  /** A part of the workspace's, newest first. */
  public List<ClientLinkRecord> page(
      long workspaceId,
      @Nullable Long contentId,
      Condition more,
      @Nullable Cursor after,
      int rows) {
    Condition wanted = CLIENT_LINK.WORKSPACE_ID.eq(workspaceId).and(more);
    if (contentId != null) {
      wanted =
          wanted.and(
              CLIENT_LINK.ID.in(
                  DSL.select(CLIENT_LINK_CONTENT.LINK_ID)
                      .from(CLIENT_LINK_CONTENT)
                      .where(
                          CLIENT_LINK_CONTENT.WORKSPACE_ID.eq(workspaceId),
                          CLIENT_LINK_CONTENT.CONTENT_ID.eq(contentId))));
    }
    return sql.selectFrom(CLIENT_LINK)
        .where(wanted, after == null ? DSL.noCondition() : CLIENT_LINK.ID.lt(after.id()))
        .orderBy(CLIENT_LINK.ID.desc())
        .limit(rows)
        .fetch();
  }

  /** What a link shows, in order. */
  public List<Long> contents(long linkId) {
    return contents(List.of(linkId)).getOrDefault(linkId, List.of());
  }

  /** The same of several. */
  public Map<Long, List<Long>> contents(Collection<Long> linkIds) {
    return sql.select(CLIENT_LINK_CONTENT.LINK_ID, CLIENT_LINK_CONTENT.CONTENT_ID)
        .from(CLIENT_LINK_CONTENT)
        .where(CLIENT_LINK_CONTENT.LINK_ID.in(linkIds))
        .orderBy(CLIENT_LINK_CONTENT.POSITION)
        .fetchGroups(CLIENT_LINK_CONTENT.LINK_ID, CLIENT_LINK_CONTENT.CONTENT_ID);
  }

  /** Visits by link; those never opened are left out. */
  public Map<Long, Opened> opened(Collection<Long> linkIds) {
    return sql.select(CLIENT_VISIT.LINK_ID, DSL.count(), DSL.max(CLIENT_VISIT.LAST_AT))
        .from(CLIENT_VISIT)
        .where(CLIENT_VISIT.LINK_ID.in(linkIds))
        .groupBy(CLIENT_VISIT.LINK_ID)
        .fetchMap(CLIENT_VISIT.LINK_ID, row -> new Opened(row.value2(), row.value3()));
  }

  public void update(ClientLinkRecord row) {
    row.attach(sql.configuration());
    row.update();
  }

  /**
   * Counts a wrong passcode before it is looked at, so that many at once gain nothing.
   *
   * @return false when there were too many
   */
  public boolean countFailure(long linkId) {
    return sql.update(CLIENT_LINK)
            .set(CLIENT_LINK.PASSCODE_FAILURES, CLIENT_LINK.PASSCODE_FAILURES.plus(1))
            .where(CLIENT_LINK.ID.eq(linkId), CLIENT_LINK.PASSCODE_FAILURES.lt(MOST_FAILURES))
            .execute()
        == 1;
  }

  /** It was the right one. */
  public void forgetFailures(long linkId) {
    sql.update(CLIENT_LINK)
        .set(CLIENT_LINK.PASSCODE_FAILURES, 0)
        .where(CLIENT_LINK.ID.eq(linkId))
        .execute();
  }

  public House house(long workspaceId) {
    return sql.select(WORKSPACE.NAME, WORKSPACE.SLUG, WORKSPACE.TIME_ZONE)
        .from(WORKSPACE)
        .where(WORKSPACE.ID.eq(workspaceId))
        .fetchSingle(row -> new House(row.value1(), row.value2(), row.value3()));
  }

  /** Those of these numbers that the workspace has and has not deleted. */
  public List<Long> present(long workspaceId, Collection<Long> contents) {
    return sql.select(CONTENT.ID)
        .from(CONTENT)
        .where(
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            CONTENT.ID.in(contents),
            CONTENT.DELETED_AT.isNull())
        .fetch(CONTENT.ID);
  }

  /** Whether the account may still approve in the workspace. */
  public boolean mayApprove(long workspaceId, long accountId) {
    return sql.select(MEMBER.ROLE)
        .from(MEMBER)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID))
        .where(
            MEMBER.WORKSPACE_ID.eq(workspaceId),
            MEMBER.ACCOUNT_ID.eq(accountId),
            ACCOUNT.DISABLED_AT.isNull())
        .fetchOptional(row -> Role.of(row.value1()))
        .filter(role -> role.permissions().contains(Permission.CONTENT_APPROVE))
        .isPresent();
  }
}

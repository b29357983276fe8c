package presstime.server.identity.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.API_KEY;
import static presstime.database.Tables.MEMBER;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import presstime.server.identity.Role;

/** Who is a member of what, as those who manage members see and change it. */
@Repository
public class MemberStore {

  /** A membership of an account that is not disabled. */
  public record Entry(
      long accountId, String email, String name, Role role, Instant since, int version) {}

  private final DSLContext database;

  MemberStore(DSLContext database) {
    this.database = database;
  }

  /** All of a workspace, by name. */
  public List<Entry> all(long workspaceId) {
    return entries(MEMBER.WORKSPACE_ID.eq(workspaceId));
  }

  /** One of them. */
  public Optional<Entry> find(long workspaceId, long accountId) {
    return entries(MEMBER.WORKSPACE_ID.eq(workspaceId).and(MEMBER.ACCOUNT_ID.eq(accountId)))
        .stream()
        .findFirst();
  }

  private List<Entry> entries(Condition which) {
    return database
        .select(
            ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.NAME, MEMBER.ROLE, MEMBER.CREATED_AT, MEMBER.VERSION)
        .from(MEMBER)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID))
        .where(which, ACCOUNT.DISABLED_AT.isNull())
        .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
        .fetch(row ->
            new Entry(
                row.value1(),
                row.value2(),
                row.value3(),
                Role.of(row.value4()),
                row.value5(),
                row.value6()));
  }

  /** Until this transaction ends nobody else changes who is a member of the workspace. */
  public void lock(long workspaceId) {
    database
        .select(WORKSPACE.ID)
        .from(WORKSPACE)
        .where(WORKSPACE.ID.eq(workspaceId))
        .forNoKeyUpdate()
        .fetch();
  }

  /** How many owners can sign in. */
  public int owners(long workspaceId) {
    return database.fetchCount(
        DSL.selectOne()
            .from(MEMBER)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID))
            .where(
                MEMBER.WORKSPACE_ID.eq(workspaceId),
                MEMBER.ROLE.eq(Role.OWNER.id()),
                ACCOUNT.DISABLED_AT.isNull()));
  }

  public void setRole(long workspaceId, long accountId, Role role) {
    database
        .update(MEMBER)
        .set(MEMBER.ROLE, role.id())
        .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
        .where(MEMBER.WORKSPACE_ID.eq(workspaceId), MEMBER.ACCOUNT_ID.eq(accountId))
        .execute();
  }

  public void remove(long workspaceId, long accountId) {
    database
        .deleteFrom(MEMBER)
        .where(MEMBER.WORKSPACE_ID.eq(workspaceId), MEMBER.ACCOUNT_ID.eq(accountId))
        .execute();
  }

  /** True when the account is a member of any workspace. */
  public boolean belongsSomewhere(long accountId) {
    return database.fetchExists(MEMBER, MEMBER.ACCOUNT_ID.eq(accountId));
  }

  /** Ends the account's sessions, on every server. */
  public void endSessions(long accountId) {
    database.execute("DELETE FROM spring_session WHERE principal_name = ?", "account/" + accountId);
  }

  /** How many keys of the account would open the workspace. */
  public long keys(long workspaceId, long accountId) {
    return database.fetchCount(API_KEY, keysOf(workspaceId, accountId));
  }

  /** Revokes the account's keys to the workspace; their numbers. */
  public List<Long> revokeKeys(long workspaceId, long accountId, Instant now) {
    return database
        .update(API_KEY)
        .set(API_KEY.REVOKED_AT, now)
        .where(keysOf(workspaceId, accountId))
        .returningResult(API_KEY.ID)
        .fetch(row -> row.value1());
  }

  private static Condition keysOf(long workspaceId, long accountId) {
    return API_KEY
        .WORKSPACE_ID
        .eq(workspaceId)
        .and(API_KEY.ACCOUNT_ID.eq(accountId))
        .and(API_KEY.REVOKED_AT.isNull());
  }
}

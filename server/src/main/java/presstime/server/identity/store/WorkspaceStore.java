package presstime.server.identity.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.MEMBER;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import presstime.server.identity.Member;
import presstime.server.identity.Role;
import presstime.server.identity.Workspace;

/** Rows of {@code workspace} and {@code member}. */
@Repository
public class WorkspaceStore {

  private final DSLContext database;

  WorkspaceStore(DSLContext database) {
    this.database = database;
  }

  public boolean slugTaken(String slug) {
    return database.fetchExists(WORKSPACE, WORKSPACE.SLUG.eq(slug));
  }

  public long insert(String name, String slug, String timeZone, Instant now) {
    return database
        .insertInto(WORKSPACE)
        .set(WORKSPACE.NAME, name)
        .set(WORKSPACE.SLUG, slug)
        .set(WORKSPACE.TIME_ZONE, timeZone)
        .set(WORKSPACE.CREATED_AT, now)
        .returningResult(WORKSPACE.ID)
        .fetchSingle()
        .value1();
  }

  /** IANA name of its time zone. */
  public String timeZone(long workspaceId) {
    return database
        .select(WORKSPACE.TIME_ZONE)
        .from(WORKSPACE)
        .where(WORKSPACE.ID.eq(workspaceId))
        .fetchSingle()
        .value1();
  }

  public void set(long workspaceId, String name, String timeZone) {
    database
        .update(WORKSPACE)
        .set(WORKSPACE.NAME, name)
        .set(WORKSPACE.TIME_ZONE, timeZone)
        .where(WORKSPACE.ID.eq(workspaceId))
        .execute();
  }

  public String name(long workspaceId) {
    return database
        .select(WORKSPACE.NAME)
        .from(WORKSPACE)
        .where(WORKSPACE.ID.eq(workspaceId))
        .fetchSingle()
        .value1();
  }

  public void addMember(long workspaceId, long accountId, Role role, Instant now) {
    database
        .insertInto(MEMBER)
        .set(MEMBER.WORKSPACE_ID, workspaceId)
        .set(MEMBER.ACCOUNT_ID, accountId)
        .set(MEMBER.ROLE, role.id())
        .set(MEMBER.CREATED_AT, now)
        .execute();
  }

  /** The account's workspaces, oldest first; none when the account is disabled. */
  public List<Workspace> of(long accountId) {
    return database
        .select(WORKSPACE.ID, WORKSPACE.NAME, WORKSPACE.SLUG, WORKSPACE.TIME_ZONE, MEMBER.ROLE)
        .from(MEMBER)
        .join(WORKSPACE)
        .on(WORKSPACE.ID.eq(MEMBER.WORKSPACE_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID))
        .where(MEMBER.ACCOUNT_ID.eq(accountId), ACCOUNT.DISABLED_AT.isNull())
        .orderBy(WORKSPACE.ID)
        .fetch(row ->
            new Workspace(
                row.value1(), row.value2(), row.value3(), row.value4(), Role.of(row.value5())));
  }

  /** The workspace's members with an account that is not disabled, by name. */
  public List<Member> members(long workspaceId) {
    return database
        .select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.NAME, MEMBER.ROLE)
        .from(MEMBER)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID))
        .where(MEMBER.WORKSPACE_ID.eq(workspaceId), ACCOUNT.DISABLED_AT.isNull())
        .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
        .fetch(row -> new Member(row.value1(), row.value2(), row.value3(), Role.of(row.value4())));
  }

  /** The role of an account that is not disabled in a workspace. */
  public Optional<Role> role(long workspaceId, long accountId) {
    return database
        .select(MEMBER.ROLE)
        .from(MEMBER)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID))
        .where(
            MEMBER.WORKSPACE_ID.eq(workspaceId),
            MEMBER.ACCOUNT_ID.eq(accountId),
            ACCOUNT.DISABLED_AT.isNull())
        .fetchOptional(row -> Role.of(row.value1()));
  }
}

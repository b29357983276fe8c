package presstime.server.identity;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.API_KEY;
import static presstime.database.Tables.MEMBER;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import presstime.server.identity.policy.Tokens;

/** A member of a workspace of their own, with an API key that may do all the role may. */
public record TestMember(
    long workspaceId, String slug, long accountId, String email, Role role, String key) {

  public static final String PASSWORD = "a quiet meadow in autumn";

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

  /** Somebody with that role in a new workspace. */
  public static TestMember create(DSLContext database, Role role) {
    int number = COUNT.incrementAndGet();
    String slug = "workspace-" + number;
    String email = "member" + number + "@example.com";
    long workspaceId =
        database
            .insertInto(WORKSPACE)
            .columns(WORKSPACE.NAME, WORKSPACE.SLUG, WORKSPACE.TIME_ZONE, WORKSPACE.CREATED_AT)
            .values("Workspace " + number, slug, "Europe/Paris", LONG_AGO)
            .returningResult(WORKSPACE.ID)
            .fetchSingle()
            .value1();
    long accountId =
        database
            .insertInto(ACCOUNT)
            .columns(ACCOUNT.EMAIL, ACCOUNT.NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.CREATED_AT)
            .values(email, "Member " + number, Hash.OF_PASSWORD, LONG_AGO)
            .returningResult(ACCOUNT.ID)
            .fetchSingle()
            .value1();
    return join(database, workspaceId, slug, accountId, email, role);
  }

  /** The same person, in that workspace too. */
  public TestMember joins(DSLContext database, TestMember other, Role as) {
    return join(database, other.workspaceId, other.slug, accountId, email, as);
  }

  /** As the services know them. */
  public Caller caller() {
    return new Caller(workspaceId, accountId, "account/" + accountId, role.permissions());
  }

  private static TestMember join(
      DSLContext database, long workspaceId, String slug, long accountId, String email, Role role) {
    database
        .insertInto(MEMBER)
        .columns(MEMBER.WORKSPACE_ID, MEMBER.ACCOUNT_ID, MEMBER.ROLE, MEMBER.CREATED_AT)
        .values(workspaceId, accountId, role.id(), LONG_AGO)
        .execute();
    String key = ApiKeys.MARK + Tokens.random(40);
    String[] scopes =
        role.permissions().stream().map(Permission::scope).sorted().toArray(String[]::new);
    database
        .insertInto(API_KEY)
        .set(API_KEY.WORKSPACE_ID, workspaceId)
        .set(API_KEY.ACCOUNT_ID, accountId)
        .set(API_KEY.NAME, "test")
        .set(API_KEY.PREFIX, key.substring(0, 9))
        .set(API_KEY.HASH, Tokens.hash(key))
        .set(API_KEY.SCOPES, scopes)
        .set(API_KEY.CREATED_AT, LONG_AGO)
        .execute();
    return new TestMember(workspaceId, slug, accountId, email, role, key);
  }

  /** Hashed once: it takes a while, on purpose. */
  private static final class Hash {
    static final String OF_PASSWORD =
        new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
  }
}

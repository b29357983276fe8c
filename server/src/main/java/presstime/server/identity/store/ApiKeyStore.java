package presstime.server.identity.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.API_KEY;
import static presstime.database.Tables.MEMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import presstime.database.tables.records.ApiKeyRecord;
import presstime.server.identity.ApiKey;
import presstime.server.identity.Role;

/** Rows of {@code api_key}. */
@Repository
public class ApiKeyStore {

  /** A write per request would be a hot row; "about when" is what people ask. */
  private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

  /** Whom a good key speaks for. */
  public record Holder(
      long keyId,
      long workspaceId,
      long accountId,
      List<String> scopes,
      Role role,
      @Nullable Instant lastUsedAt) {}

  private final DSLContext database;

  ApiKeyStore(DSLContext database) {
    this.database = database;
  }

  public ApiKey insert(
      long workspaceId,
      long accountId,
      String name,
      String prefix,
      byte[] hash,
      List<String> scopes,
      Instant now,
      @Nullable Instant expiresAt) {
    ApiKeyRecord row = database.newRecord(API_KEY);
    row.setWorkspaceId(workspaceId);
    row.setAccountId(accountId);
    row.setName(name);
    row.setPrefix(prefix);
    row.setHash(hash);
    row.setScopes(scopes.toArray(String[]::new));
    row.setCreatedAt(now);
    row.setExpiresAt(expiresAt);
    row.store();
    return view(row);
  }

  /**
   * @param accountId whose; null for everybody's
   */
  public List<ApiKey> list(long workspaceId, @Nullable Long accountId) {
    var query = database.selectFrom(API_KEY).where(API_KEY.WORKSPACE_ID.eq(workspaceId));
    return (accountId == null ? query : query.and(API_KEY.ACCOUNT_ID.eq(accountId)))
        .orderBy(API_KEY.ID)
        .fetch(ApiKeyStore::view);
  }

  /** A key that is neither revoked nor expired, of a member who still is one. */
  public Optional<Holder> holder(byte[] hash, Instant now) {
    return database
        .select(API_KEY, MEMBER.ROLE)
        .from(API_KEY)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(API_KEY.ACCOUNT_ID))
        .join(MEMBER)
        .on(MEMBER.ACCOUNT_ID.eq(API_KEY.ACCOUNT_ID), MEMBER.WORKSPACE_ID.eq(API_KEY.WORKSPACE_ID))
        .where(
            API_KEY.HASH.eq(hash),
            API_KEY.REVOKED_AT.isNull(),
            API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)),
            ACCOUNT.DISABLED_AT.isNull())
        .fetchOptional(row -> holder(row.value1(), Role.of(row.value2())));
  }

  /** True when a key opens now; nobody revokes it until this transaction ends. */
  public boolean hold(long id, Instant now) {
    return database
        .select(API_KEY.ID)
        .from(API_KEY)
        .where(
            API_KEY.ID.eq(id),
            API_KEY.REVOKED_AT.isNull(),
            API_KEY.EXPIRES_AT.isNull().or(API_KEY.EXPIRES_AT.gt(now)))
        .forShare()
        .fetchOptional()
        .isPresent();
  }

  /** Notes that the key was used, unless that was noted less than a minute ago. */
  public void used(Holder key, Instant now) {
    Instant noted = key.lastUsedAt();
    if (noted == null || noted.plus(LAST_USED_PRECISION).isBefore(now)) {
      database
          .update(API_KEY)
          .set(API_KEY.LAST_USED_AT, now)
          .where(API_KEY.ID.eq(key.keyId()))
          .execute();
    }
  }

  /**
   * @param accountId whose; null for anybody's
   * @return false when there is no such key or it was revoked before
   */
  public boolean revoke(long workspaceId, @Nullable Long accountId, long id, Instant now) {
    var change =
        database
            .update(API_KEY)
            .set(API_KEY.REVOKED_AT, now)
            .where(
                API_KEY.WORKSPACE_ID.eq(workspaceId),
                API_KEY.ID.eq(id),
                API_KEY.REVOKED_AT.isNull());
    return (accountId == null ? change : change.and(API_KEY.ACCOUNT_ID.eq(accountId))).execute()
        == 1;
  }

  private static Holder holder(ApiKeyRecord row, Role role) {
    return new Holder(
        row.getId(),
        row.getWorkspaceId(),
        row.getAccountId(),
        List.of(row.getScopes()),
        role,
        row.getLastUsedAt());
  }

  private static ApiKey view(ApiKeyRecord row) {
    return new ApiKey(
        row.getId(),
        row.getName(),
        row.getPrefix(),
        List.of(row.getScopes()),
        row.getAccountId(),
        row.getCreatedAt(),
        row.getLastUsedAt(),
        row.getExpiresAt(),
        row.getRevokedAt());
  }
}

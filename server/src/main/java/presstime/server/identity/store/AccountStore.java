package presstime.server.identity.store;

import static presstime.database.Tables.ACCOUNT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of {@code account}. */
@Repository
public class AccountStore {

  /** What signing in needs to know. */
  public record Credential(long id, String email, String name, @Nullable String passwordHash) {}

  private final DSLContext database;

  AccountStore(DSLContext database) {
    this.database = database;
  }

  public boolean none() {
    return !database.fetchExists(ACCOUNT);
  }

  /** Waits for others that create accounts, and makes them wait until the transaction ends. */
  public void lock() {
    database.execute("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE");
  }

  public long insert(String email, String name, String passwordHash, Instant now) {
    return database
        .insertInto(ACCOUNT)
        .set(ACCOUNT.EMAIL, email)
        .set(ACCOUNT.NAME, name)
        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
        .set(ACCOUNT.CREATED_AT, now)
        .returningResult(ACCOUNT.ID)
        .fetchSingle()
        .value1();
  }

  /** Of an account that is not disabled. */
  public Optional<Credential> byEmail(String email) {
    return database
        .selectFrom(ACCOUNT)
        .where(ACCOUNT.EMAIL.eq(email), ACCOUNT.DISABLED_AT.isNull())
        .fetchOptional(row ->
            new Credential(row.getId(), row.getEmail(), row.getName(), row.getPasswordHash()));
  }

  /** Of an account that is not disabled. */
  public Optional<Credential> byId(long id) {
    return database
        .selectFrom(ACCOUNT)
        .where(ACCOUNT.ID.eq(id), ACCOUNT.DISABLED_AT.isNull())
        .fetchOptional(row ->
            new Credential(row.getId(), row.getEmail(), row.getName(), row.getPasswordHash()));
  }

  /** True also for one that is disabled. */
  public boolean exists(String email) {
    return database.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(email));
  }

  /** False when it is not the one that is kept any more. */
  public boolean replacePasswordHash(long id, String before, String hash) {
    return database
            .update(ACCOUNT)
            .set(ACCOUNT.PASSWORD_HASH, hash)
            .where(ACCOUNT.ID.eq(id), ACCOUNT.PASSWORD_HASH.eq(before))
            .execute()
        == 1;
  }

  public void setPasswordHash(long id, String hash) {
    database.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, hash).where(ACCOUNT.ID.eq(id)).execute();
  }
}

package presstime.server.identity.store;

import static presstime.database.Tables.SETUP_LINK;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rows of {@code setup_link}. */
@Repository
public class SetupLinkStore {

  private final DSLContext database;

  SetupLinkStore(DSLContext database) {
    this.database = database;
  }

  /** Makes this the only link. */
  public void replace(byte[] hash, Instant now, Instant expiresAt) {
    database.deleteFrom(SETUP_LINK).where(SETUP_LINK.USED_AT.isNull()).execute();
    database
        .insertInto(SETUP_LINK)
        .set(SETUP_LINK.HASH, hash)
        .set(SETUP_LINK.CREATED_AT, now)
        .set(SETUP_LINK.EXPIRES_AT, expiresAt)
        .execute();
  }

  /** True when the link is good. */
  public boolean good(byte[] hash, Instant now) {
    return database.fetchExists(SETUP_LINK, isGood(hash, now));
  }

  /** True for the one caller that used it while it was good. */
  public boolean use(byte[] hash, Instant now) {
    return database
            .update(SETUP_LINK)
            .set(SETUP_LINK.USED_AT, now)
            .where(isGood(hash, now))
            .execute()
        == 1;
  }

  private static Condition isGood(byte[] hash, Instant now) {
    return SETUP_LINK
        .HASH
        .eq(hash)
        .and(SETUP_LINK.USED_AT.isNull())
        .and(SETUP_LINK.EXPIRES_AT.gt(now));
  }
}

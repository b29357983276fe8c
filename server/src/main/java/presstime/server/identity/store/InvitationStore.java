package presstime.server.identity.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.API_KEY;
import static presstime.database.Tables.INVITATION;
import static presstime.database.Tables.MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import presstime.database.tables.records.InvitationRecord;

/** Rows of {@code invitation}. */
@Repository
public class InvitationStore {

  private static final Condition PENDING =
      INVITATION.ACCEPTED_AT.isNull().and(INVITATION.REVOKED_AT.isNull());

  private final DSLContext database;

  InvitationStore(DSLContext database) {
    this.database = database;
  }

  /** Adds a row and reads back its id. */
  public InvitationRecord insert(InvitationRecord row) {
    row.attach(database.configuration());
    row.insert();
    return row;
  }

  /** Those that were neither accepted nor revoked, newest first. */
  public List<InvitationRecord> pending(long workspaceId) {
    return database
        .selectFrom(INVITATION)
        .where(INVITATION.WORKSPACE_ID.eq(workspaceId), PENDING)
        .orderBy(INVITATION.ID.desc())
        .fetch();
  }

  /** One that would open now. */
  public Optional<InvitationRecord> good(byte[] token, Instant now) {
    return database.selectFrom(INVITATION).where(isGood(token, now)).fetchOptional();
  }

  /** True for the one caller that used it while it was good. */
  public boolean use(byte[] token, long accountId, Instant now) {
    return database
            .update(INVITATION)
            .set(INVITATION.ACCEPTED_AT, now)
            .set(INVITATION.ACCEPTED_BY, accountId)
            .where(isGood(token, now))
            .execute()
        == 1;
  }

  /** Revokes one that is pending. */
  public Optional<InvitationRecord> revoke(long workspaceId, long id, Instant now) {
    return revoke(INVITATION.WORKSPACE_ID.eq(workspaceId).and(INVITATION.ID.eq(id)), now).stream()
        .findFirst();
  }

  /** Revokes the pending one for this e-mail. */
  public List<InvitationRecord> revokeFor(long workspaceId, String email, Instant now) {
    return revoke(INVITATION.WORKSPACE_ID.eq(workspaceId).and(INVITATION.EMAIL.eq(email)), now);
  }

  /** Revokes all pending ones that an account, or a key of it, has made. */
  public List<InvitationRecord> revokeOf(long workspaceId, long accountId, Instant now) {
    return revoke(INVITATION.WORKSPACE_ID.eq(workspaceId).and(madeBy(accountId)), now);
  }

  /** How many pending ones an account, or a key of it, has made. */
  public long countOf(long workspaceId, long accountId) {
    return database.fetchCount(
        INVITATION, INVITATION.WORKSPACE_ID.eq(workspaceId), madeBy(accountId), PENDING);
  }

  /** True when somebody with this e-mail is a member. */
  public boolean isMember(long workspaceId, String email) {
    return database.fetchExists(
        DSL.selectOne()
            .from(MEMBER)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(MEMBER.ACCOUNT_ID))
            .where(MEMBER.WORKSPACE_ID.eq(workspaceId), ACCOUNT.EMAIL.eq(email)));
  }

  private List<InvitationRecord> revoke(Condition which, Instant now) {
    return database
        .update(INVITATION)
        .set(INVITATION.REVOKED_AT, now)
        .where(which, PENDING)
        .returning()
        .fetch();
  }

  private static Condition madeBy(long accountId) {
    return INVITATION
        .INVITED_BY
        .eq("account/" + accountId)
        .or(
            INVITATION.INVITED_BY.in(
                DSL.select(DSL.concat(DSL.inline("api-key/"), API_KEY.ID))
                    .from(API_KEY)
                    .where(API_KEY.ACCOUNT_ID.eq(accountId))));
  }

  private static Condition isGood(byte[] token, Instant now) {
    return INVITATION.TOKEN_HASH.eq(token).and(PENDING).and(INVITATION.EXPIRES_AT.gt(now));
  }
}

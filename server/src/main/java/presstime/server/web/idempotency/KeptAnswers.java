package presstime.server.web.idempotency;

import static presstime.database.Tables.IDEMPOTENT_REQUEST;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.IdempotentRequestRecord;
import presstime.server.kernel.Json;

/**
 * Answers by Idempotency-Key, in the database, so that it does not matter which server a repeat
 * reaches. The row is there before the request is carried out; the primary key lets one in.
 */
@Component
class KeptAnswers {

  private static final Duration KEPT = Duration.ofHours(24);

  /**
   * A request that has no answer after this long died with its server. A repeat may try again if it
   * changed nothing.
   */
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

  /** In place of a status: something was changed, and the answer is not there yet. */
  private static final int CHANGED = -1;

  /** In place of a status: something was changed, and there will be no answer. */
  private static final int LOST = -2;

  /** Of the headers' column, while there is no answer. */
  private static final String SUBJECTS = "changed";

  /** What a key turned out to be. */
  sealed interface Claim {}

  /** Carry it out, then {@link #keep} the answer or {@link #free} the key. */
  record First(long workspaceId, String key, Instant at) implements Claim {}

  /** The same request is being carried out. */
  record Running() implements Claim {}

  /** The key belongs to another request. */
  record Other() implements Claim {}

  /** Carried out before, but the answer is gone. */
  record Unanswered(List<String> changed) implements Claim {}

  /** Carried out before, with this answer. */
  record Kept(int status, Map<String, String> headers, byte[] body) implements Claim {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Kept kept
          && status == kept.status
          && headers.equals(kept.headers)
          && Arrays.equals(body, kept.body);
    }

    @Override
    public int hashCode() {
      return status;
    }
  }

  private final DSLContext database;
  private final InstantSource clock;
  private final Json json;
  private final AtomicReference<Instant> nextCleaning = new AtomicReference<>(Instant.MIN);

  KeptAnswers(DSLContext database, InstantSource clock, Json json) {
    this.database = database;
    this.clock = clock;
    this.json = json;
  }

  Claim claim(long workspaceId, String key, byte[] requestHash) {
    Instant now = clock.instant();
    clean(now);
    database.deleteFrom(IDEMPOTENT_REQUEST).where(row(workspaceId, key), forgotten(now)).execute();
    int inserted =
        database
            .insertInto(IDEMPOTENT_REQUEST)
            .set(IDEMPOTENT_REQUEST.WORKSPACE_ID, workspaceId)
            .set(IDEMPOTENT_REQUEST.KEY, key)
            .set(IDEMPOTENT_REQUEST.REQUEST_HASH, requestHash)
            .set(IDEMPOTENT_REQUEST.CREATED_AT, now)
            .onConflictDoNothing()
            .execute();
    if (inserted == 1) {
      return new First(workspaceId, key, now);
    }
    IdempotentRequestRecord row =
        database.selectFrom(IDEMPOTENT_REQUEST).where(row(workspaceId, key)).fetchOne();
    if (row == null) { // freed just now; the caller may repeat
      return new Running();
    }
    if (!Arrays.equals(row.getRequestHash(), requestHash)) {
      return new Other();
    }
    Integer status = row.getStatus();
    if (status == null || status == CHANGED && row.getCreatedAt().isAfter(now.minus(ABANDONED))) {
      return new Running();
    }
    Map<String, String> headers = json.strings(row.getHeaders().data());
    return status < 0
        ? new Unanswered(List.of(headers.getOrDefault(SUBJECTS, "").split(" ")))
        : new Kept(status, headers, row.getBody());
  }

  /**
   * Says, in the transaction that changes it, what a request has changed.
   *
   * @throws IdempotencyFault when the key was taken over: the change is undone, another makes it
   */
  void changed(First claim, Collection<String> subjects) {
    int noted =
        database
            .update(IDEMPOTENT_REQUEST)
            .set(IDEMPOTENT_REQUEST.STATUS, CHANGED)
            .set(
                IDEMPOTENT_REQUEST.HEADERS,
                json.column(Map.of(SUBJECTS, String.join(" ", subjects))))
            .set(IDEMPOTENT_REQUEST.BODY, new byte[0])
            .where(mine(claim))
            .execute();
    if (noted == 0) {
      throw IdempotencyFault.inProgress();
    }
  }

  void keep(First claim, Kept answer) {
    database
        .update(IDEMPOTENT_REQUEST)
        .set(IDEMPOTENT_REQUEST.STATUS, answer.status())
        .set(IDEMPOTENT_REQUEST.HEADERS, json.column(answer.headers()))
        .set(IDEMPOTENT_REQUEST.BODY, answer.body())
        .where(mine(claim))
        .execute();
  }

  /** After a request without an answer: a repeat may try again if it changed nothing. */
  void free(First claim) {
    Condition untouched = IDEMPOTENT_REQUEST.STATUS.isNull();
    if (database.deleteFrom(IDEMPOTENT_REQUEST).where(mine(claim), untouched).execute() == 0) {
      database
          .update(IDEMPOTENT_REQUEST)
          .set(IDEMPOTENT_REQUEST.STATUS, LOST)
          .where(mine(claim))
          .execute();
    }
  }

  private void clean(Instant now) {
    Instant due = nextCleaning.get();
    if (!now.isBefore(due) && nextCleaning.compareAndSet(due, now.plus(BETWEEN_CLEANINGS))) {
      database
          .deleteFrom(IDEMPOTENT_REQUEST)
          .where(IDEMPOTENT_REQUEST.CREATED_AT.le(now.minus(KEPT)))
          .execute();
    }
  }

  private static Condition row(long workspaceId, String key) {
    return IDEMPOTENT_REQUEST.WORKSPACE_ID.eq(workspaceId).and(IDEMPOTENT_REQUEST.KEY.eq(key));
  }

  private static Condition forgotten(Instant now) {
    return IDEMPOTENT_REQUEST
        .CREATED_AT
        .le(now.minus(KEPT))
        .or(
            IDEMPOTENT_REQUEST
                .STATUS
                .isNull()
                .and(IDEMPOTENT_REQUEST.CREATED_AT.le(now.minus(ABANDONED))));
  }

  /** Not another server's that took an abandoned key over. */
  private static Condition mine(First claim) {
    return row(claim.workspaceId(), claim.key()).and(IDEMPOTENT_REQUEST.CREATED_AT.eq(claim.at()));
  }
}

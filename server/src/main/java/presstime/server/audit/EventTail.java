package presstime.server.audit;

import static presstime.database.Tables.DOMAIN_EVENT;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log in the order of its ids and never past one that may still appear.
 *
 * <p>Ids come from a sequence and are taken before the commit, so 6 can be seen before 5. A missing
 * id is either still to come or was rolled back. Whoever takes an id holds a lock on the table from
 * before that until after the commit, and PostgreSQL shows who: when all who held it when the gap
 * was seen have ended, what is still missing never comes.
 *
 * <p>For one thread.
 */
final class EventTail {

  private final DSLContext database;

  /** Every id up to here is final, and has been answered. */
  private long passed;

  /** Up to here every id is final once {@link #writers} have ended. */
  private long horizon;

  /** Transactions that may still bring an id up to the horizon; null while no gap is waited for. */
  private @Nullable Set<String> writers;

  EventTail(DSLContext database) {
    this.database = database;
  }

  /**
   * Finds the end of the log, to read on from there. To be called until it answers; what was being
   * written at the first call decides how long that is.
   */
  OptionalLong begin() {
    if (writers == null) {
      horizon = newest();
    }
    if (!settled()) {
      return OptionalLong.empty();
    }
    writers = null;
    passed = horizon;
    return OptionalLong.of(passed);
  }

  /** The next events of all workspaces, oldest first; empty also while a gap is waited for. */
  List<LoggedEvent> next(int most) {
    if (writers == null) {
      List<LoggedEvent> found = read(DOMAIN_EVENT.ID.gt(passed), most);
      List<LoggedEvent> whole = unbroken(found);
      if (!whole.isEmpty() || found.isEmpty()) {
        return pass(whole);
      }
      horizon = found.getLast().id();
    }
    if (!settled()) {
      return List.of();
    }
    writers = null;
    // Read after the writers have ended, so what they committed is seen.
    List<LoggedEvent> last = read(DOMAIN_EVENT.ID.between(passed + 1, horizon), most);
    if (last.size() < most) {
      passed = horizon;
    }
    return pass(last);
  }

  /** The newest id that can be seen, whether or not earlier ones are missing. */
  long newest() {
    return database.fetchSingle("SELECT coalesce(max(id), 0) FROM domain_event").get(0, long.class);
  }

  /**
   * Of one workspace, oldest first; both ends exclusive and inclusive as in {@code (after, upTo]}.
   */
  List<LoggedEvent> between(long workspaceId, long after, long upTo, int most) {
    return read(
        DOMAIN_EVENT
            .WORKSPACE_ID
            .eq(workspaceId)
            .and(DOMAIN_EVENT.ID.gt(after))
            .and(DOMAIN_EVENT.ID.le(upTo)),
        most);
  }

  private List<LoggedEvent> pass(List<LoggedEvent> events) {
    if (!events.isEmpty()) {
      passed = Math.max(passed, events.getLast().id());
    }
    return events;
  }

  private List<LoggedEvent> unbroken(List<LoggedEvent> found) {
    int end = 0;
    while (end < found.size() && found.get(end).id() == passed + 1 + end) {
      end++;
    }
    return found.subList(0, end);
  }

  /** True when everybody who wrote to the log when this was first asked has ended. */
  private boolean settled() {
    Set<String> now = writing();
    Set<String> waitedFor = writers;
    if (waitedFor == null) {
      waitedFor = now;
    } else {
      waitedFor.retainAll(now);
    }
    writers = waitedFor;
    return waitedFor.isEmpty();
  }

  private Set<String> writing() {
    return new HashSet<>(
        database
            .fetch(
                """
                SELECT virtualtransaction FROM pg_locks
                WHERE locktype = 'relation' AND relation = 'domain_event'::regclass
                  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                  AND mode = 'RowExclusiveLock' AND granted\
                """)
            .getValues(0, String.class));
  }

  private List<LoggedEvent> read(Condition which, int most) {
    return database
        .selectFrom(DOMAIN_EVENT)
        .where(which)
        .orderBy(DOMAIN_EVENT.ID)
        .limit(most)
        .fetch(row ->
            new LoggedEvent(
                row.getWorkspaceId(),
                row.getId(),
                row.getType(),
                row.getSubject(),
                row.getActor(),
                row.getOccurredAt(),
                row.getData()));
  }
}

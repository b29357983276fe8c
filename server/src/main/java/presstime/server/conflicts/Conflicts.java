package presstime.server.conflicts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ConflictRecord;
import presstime.server.conflicts.store.ConflictReads;
import presstime.server.conflicts.store.ConflictReads.Counts;
import presstime.server.conflicts.store.ConflictReads.Filter;
import presstime.server.conflicts.store.ConflictReads.Mark;
import presstime.server.conflicts.store.ConflictRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** What is in the way of a workspace's schedule. */
@Component
public class Conflicts {

  /** More than a year of marks is no calendar any more. */
  private static final Duration LONGEST = Duration.ofDays(400);

  private final ConflictReads reads;
  private final ConflictRows rows;
  private final Suggestions suggestions;

  Conflicts(ConflictReads reads, ConflictRows rows, Suggestions suggestions) {
    this.reads = reads;
    this.rows = rows;
    this.suggestions = suggestions;
  }

  /** A part of them, in the order in which their deliveries are due. */
  @Transactional(readOnly = true)
  public Page<Conflict> page(Caller caller, Filter filter, int limit, @Nullable Cursor after) {
    return Page.of(
        reads.list(caller.workspaceId(), filter, after, limit + 1),
        limit,
        conflict -> Cursor.of(conflict.dueAt(), conflict.id()));
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public Conflict get(Caller caller, long id) {
    return reads.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("conflict", id));
  }

  /** Its history, oldest first. */
  @Transactional(readOnly = true)
  public List<ConflictChange> history(Caller caller, long id) {
    get(caller, id);
    return rows.history(id);
  }

  /** Its ways out, as they are free now; none when it is over. */
  @Transactional
  public List<Suggestion> suggestions(Caller caller, long id) {
    ConflictRecord row = rows.lock(caller.workspaceId(), id);
    return switch (ConflictState.of(row.getState())) {
      case OPEN, IGNORED -> suggestions.of(caller, row);
      case RESOLVED, CLOSED -> List.of();
    };
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  public Counts counts(Caller caller) {
    return reads.counts(caller.workspaceId());
  }

  /** Which deliveries due in a period have conflicts. */
  @Transactional(readOnly = true)
  public List<Mark> marks(Caller caller, @Nullable Long channel, Instant from, Instant to) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new InvalidField(
          "to", "The period is empty or longer than 400 days.", "Ask for a shorter one.");
    }
    return reads.marks(caller.workspaceId(), channel, from, to);
  }
}

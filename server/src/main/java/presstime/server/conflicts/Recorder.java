package presstime.server.conflicts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ConflictRecord;
import presstime.server.conflicts.policy.Finding;
import presstime.server.conflicts.store.ConflictRows;

/** Keeps what was found, and its history. Takes part in the caller's transaction. */
@Component
class Recorder {

  private final ConflictRows rows;
  private final InstantSource clock;

  Recorder(ConflictRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * A finding and the row it is kept in.
   *
   * @param ignored somebody wants it so
   */
  record Kept(Finding finding, long id, boolean ignored) {}

  /** Keeps findings; what is known already is not told twice. */
  List<Kept> keep(long workspaceId, List<Finding> findings, String actor) {
    if (findings.isEmpty()) {
      return List.of();
    }
    Map<String, ConflictRecord> known =
        rows.known(workspaceId, findings.stream().map(Finding::key).toList());
    Set<String> ignored =
        rows.ignored(workspaceId, findings.stream().map(Finding::memory).distinct().toList());
    Instant now = clock.instant();
    Map<String, Kept> kept = new HashMap<>();
    // In one order, whoever writes: two who find the same would wait for each other otherwise.
    for (Finding finding : findings.stream().sorted(Comparator.comparing(Finding::key)).toList()) {
      boolean wanted = ignored.contains(finding.memory());
      ConflictRecord row = known.get(finding.key());
      if (row == null) {
        row = insert(workspaceId, finding, wanted, actor, now);
      } else {
        refresh(row, finding, wanted, actor, now);
      }
      kept.put(finding.key(), new Kept(finding, row.getId(), wanted));
    }
    return findings.stream().map(finding -> kept.get(finding.key())).toList();
  }

  private ConflictRecord insert(
      long workspaceId, Finding finding, boolean wanted, String actor, Instant now) {
    ConflictState state = wanted ? ConflictState.IGNORED : ConflictState.OPEN;
    var inserted = rows.insert(workspaceId, finding, state, now);
    if (inserted.isEmpty()) {
      // Another server has just kept the same, and told of it.
      return java.util.Objects.requireNonNull(
          rows.known(workspaceId, List.of(finding.key())).get(finding.key()));
    }
    rows.tell(inserted.get().getId(), "found", actor, now, Map.of("detail", finding.detail()));
    return inserted.get();
  }

  private void refresh(
      ConflictRecord row, Finding finding, boolean wanted, String actor, Instant now) {
    ConflictState state = ConflictState.of(row.getState());
    boolean there = state == ConflictState.OPEN || state == ConflictState.IGNORED;
    boolean changed = rows.describe(row, finding);
    if (!there) {
      row.setState((wanted ? ConflictState.IGNORED : ConflictState.OPEN).word());
      row.setEnding(null);
      rows.tell(row.getId(), "found-again", actor, now, Map.of("detail", finding.detail()));
    }
    if (!there || changed) {
      rows.store(row, now);
    }
  }

  /** Tells of conflicts that were avoided before they came to be. */
  void avoided(List<Kept> kept, String actor, Instant instead) {
    Instant now = clock.instant();
    for (Kept one : kept) {
      rows.byId(one.id())
          .ifPresent(row -> {
            String ending = "Avoided: set to " + instead + " instead.";
            row.setState(ConflictState.RESOLVED.word());
            row.setEnding(ending);
            rows.store(row, now);
            rows.tell(
                row.getId(),
                "avoided",
                actor,
                now,
                Map.of("before", one.finding().subject().dueAt(), "after", instead));
          });
    }
  }

  /**
   * Closes what is no longer found, with the reason.
   *
   * @param there as they were before the situation was read, so that none is closed that came since
   */
  void close(List<ConflictRecord> there, Map<String, Finding> found, Endings endings) {
    Instant now = clock.instant();
    Map<Long, String> reasons = new HashMap<>();
    for (ConflictRecord row : there) {
      if (!found.containsKey(row.getKey())) {
        reasons.put(row.getId(), endings.of(row));
      }
    }
    for (ConflictRecord row : there) {
      String reason = reasons.get(row.getId());
      if (reason != null) {
        row.setState(ConflictState.CLOSED.word());
        row.setEnding(reason);
        rows.store(row, now);
        rows.tell(row.getId(), "closed", "engine", now, Map.of("why", reason));
      }
    }
  }
}

package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.BulkChanges.Step;
import presstime.server.delivery.store.ChangeRows;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.NotFound;

/** Takes many changes back, within the caller's transaction. */
@Component
class BulkUndo {

  private final ChangeRows changeRows;
  private final DeliveryRows rows;
  private final Timelines timelines;
  private final BulkWriting writing;
  private final InstantSource clock;

  BulkUndo(
      ChangeRows changeRows,
      DeliveryRows rows,
      Timelines timelines,
      BulkWriting writing,
      InstantSource clock) {
    this.changeRows = changeRows;
    this.rows = rows;
    this.timelines = timelines;
    this.writing = writing;
    this.clock = clock;
  }

  void undo(
      Caller caller, List<Step> steps, Collection<Long> contents, Instant since, String what) {
    Instant now = clock.instant();
    ChangeRows.Locked locked =
        changeRows.lock(
            caller.workspaceId(), steps.stream().map(Step::delivery).toList(), contents);
    List<DeliveryRecord> back = new ArrayList<>();
    List<Timelines.Line> story = new ArrayList<>();
    for (Step step : steps) {
      DeliveryRecord row = locked.rows().get(step.delivery());
      if (row == null) {
        throw new NotFound("delivery", step.delivery());
      }
      refuse(row, step, locked.beingSent().contains(row.getId()), since, now);
      putBack(row, step, locked.contents().get(row.getContentId()), now);
      back.add(row);
      story.add(
          new Timelines.Line(
              row.getId(),
              "undone",
              caller.actor(),
              now,
              Map.of("why", what, "attempts", row.getAttempts())));
    }
    changeRows.store(back);
    timelines.addAll(story);
    for (DeliveryRecord row : back) {
      writing.tell(caller, row, DeliveryState.of(row.getState()), what + " was undone");
    }
    back.stream()
        .filter(row -> row.getState().equals(DeliveryState.SCHEDULED.word()))
        .map(DeliveryRecord::getRunAt)
        .min(Instant::compareTo)
        .ifPresent(runAt -> rows.announce(runAt, now));
  }

  private static void refuse(
      DeliveryRecord row, Step step, boolean beingSent, Instant since, Instant now) {
    if (row.getVersion() != step.after().version()) {
      throw new DeliveryFaults.ChangedSince(row.getId(), DeliveryState.of(row.getState()));
    }
    if (beingSent) {
      throw new DeliveryFaults.BeingSent(row.getId());
    }
    Standing before = step.before();
    if (before != null
        && before.state() == DeliveryState.SCHEDULED
        && before.dueAt().isAfter(since)
        && !before.dueAt().isAfter(now)) {
      throw new DeliveryFaults.FormerTimePassed(row.getId(), before.dueAt());
    }
  }

  private static void putBack(
      DeliveryRecord row, Step step, ChangeRows.@Nullable ContentFacts content, Instant now) {
    Standing before = step.before();
    if (before == null) {
      row.setState(DeliveryState.CANCELLED.word());
      row.setStateChangedAt(now);
      row.setFinishedAt(now);
    } else {
      Standings.restore(row, before, content == null ? null : content.approvedRevisionId());
    }
  }
}

package presstime.server.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.BulkChanges.Step;
import presstime.server.delivery.store.ChangeRows.ContentFacts;
import presstime.server.delivery.store.Timelines;
import presstime.server.kernel.Fault;

/** One change of a draft as far as it has come. */
final class DraftEntry {

  final Change change;

  /** Called off because this one was. */
  final List<DraftEntry> followers = new ArrayList<>();

  @Nullable DeliveryRecord row;
  @Nullable Standing before;
  @Nullable Decision decision;
  @Nullable Fault refused;

  DraftEntry(Change change) {
    this.change = change;
  }

  boolean isDone() {
    return row != null && !Standings.of(row).equals(before);
  }

  /** True when it was there and is otherwise now. */
  boolean isMoved() {
    return before != null && isDone();
  }

  /** True when a delivery that waited is called off. */
  boolean isCalledOff() {
    return refused == null
        && before != null
        && row != null
        && row.getState().equals(DeliveryState.CANCELLED.word())
        && before.state() != DeliveryState.CANCELLED;
  }

  /** Itself and its followers. */
  Stream<DraftEntry> all() {
    return Stream.concat(Stream.of(this), followers.stream());
  }

  /** As its delivery's story tells it; nothing where nothing has changed. */
  Stream<Timelines.Line> story(String actor, Instant at) {
    DeliveryRecord told = row;
    Decision decided = decision;
    if (told == null || decided == null || !isDone()) {
      return Stream.empty();
    }
    Timelines.Line line =
        new Timelines.Line(
            told.getId(),
            decided.kind(),
            actor,
            at,
            BulkChanges.withAttempts(told, decided.data()));
    return isPlacedHeld() && change instanceof Change.Place place && place.like() != null
        ? Stream.of(
            line,
            new Timelines.Line(
                told.getId(),
                "held-by-person",
                actor,
                at,
                Map.of("note", "as delivery " + place.like().delivery() + " was")))
        : Stream.of(line);
  }

  /** True when it was not there before. */
  boolean isNew() {
    return refused == null && before == null && row != null;
  }

  /** True when it is new and stands for one that a person holds. */
  boolean isPlacedHeld() {
    return before == null && row != null && row.getState().equals(DeliveryState.HELD.word());
  }

  /**
   * What became of it.
   *
   * @param content that it is of; null where that is not known
   */
  Changed answer(@Nullable ContentFacts content) {
    DeliveryRecord told = row;
    List<String> notes = new ArrayList<>();
    if (decision != null) {
      notes.addAll(decision.notes());
    }
    if (told != null
        && before == null
        && content != null
        && content.approvedRevisionId() == null
        && Sense.actionOf(told).makesPublic()) {
      notes.add("Not approved yet: it waits for the approval, also past its time.");
    }
    followers.forEach(follower -> notes.add(follower.note()));
    return new Changed(
        change,
        told == null ? null : told.getId(),
        before,
        told == null || refused != null ? null : Standings.of(told),
        refused,
        notes,
        followers.stream().map(DraftEntry::step).toList());
  }

  private String note() {
    return "Delivery "
        + Objects.requireNonNull(row).getId()
        + " is called off with it: "
        + why()
        + ".";
  }

  private Step step() {
    DeliveryRecord told = Objects.requireNonNull(row);
    return new Step(told.getId(), before, Standings.of(told));
  }

  /** Why it was called off, for its story. */
  String why() {
    return switch (change) {
      case Change.Cancel cancel -> cancel.why();
      case Change.Skip skip -> skip.note().isEmpty() ? "skipped" : "skipped: " + skip.note();
      default -> "";
    };
  }
}

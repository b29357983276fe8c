package presstime.server.assignment.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import presstime.server.scheduling.Candidate;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.Refusal;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.SlotRules;

/**
 * The slots of a channel that may still be free, found in order and looked at once each: one that
 * is closed to everybody is never offered again. Slots kept for the same categories lie together,
 * so that a content never looks through slots that cannot be its.
 */
final class FreeSlots {

  private final PublishingCalendar calendar;
  private final Placed placed;
  private final Instant now;
  private final Iterator<Slot> ahead;
  private final Map<Set<String>, Lane> lanes = new LinkedHashMap<>();
  private boolean beyond;

  /** Slots kept for the same categories, and what closed those that are gone. */
  private static final class Lane {
    private final NavigableMap<Instant, Slot> open = new TreeMap<>();
    private final Story story = new Story();
    private @Nullable Instant firstClosed;

    private void close(Slot slot, Refusal refusal) {
      open.remove(slot.instant());
      story.add(refusal);
      if (firstClosed == null || slot.instant().isBefore(firstClosed)) {
        firstClosed = slot.instant();
      }
    }
  }

  /** A slot for a content, and when within it. */
  record Found(Slot slot, Instant at) {}

  /**
   * What came of a search.
   *
   * @param found null when nothing is free
   * @param told clauses about what was not free
   */
  record Search(@Nullable Found found, List<String> told) {}

  /**
   * @param placed grows while slots are taken
   * @param from no slot before it is looked at
   */
  FreeSlots(PublishingCalendar calendar, Placed placed, Instant from, Instant now) {
    this.calendar = calendar;
    this.placed = placed;
    this.now = now;
    this.ahead = calendar.timetable(from).iterator();
  }

  /**
   * The first free slot for a content.
   *
   * @param seed of the content on the channel, for its place within the spread
   */
  Search first(Set<String> categories, long seed) {
    Story own = new Story();
    Instant cursor = Instant.MIN;
    while (true) {
      Slot slot = next(categories, cursor);
      if (slot == null) {
        return new Search(null, clauses(categories, own, Instant.MAX));
      }
      cursor = slot.instant();
      Instant at = Spread.within(slot, calendar.settings().spacing().spread(), seed);
      Candidate candidate = new Candidate(slot, at, categories, calendar, placed, now);
      Optional<Refusal> closed = SlotRules.refuseSlot(candidate);
      if (closed.isPresent()) {
        lane(slot.categories()).close(slot, closed.get());
        continue;
      }
      Optional<Refusal> refused = SlotRules.refuse(candidate);
      if (refused.isEmpty()) {
        return new Search(new Found(slot, at), clauses(categories, own, slot.instant()));
      }
      own.add(refused.get());
    }
  }

  /** Gives a found slot away; it is told as taken from now on. */
  void take(Found found) {
    placed.add(found.at());
    Lane lane = lane(found.slot().categories());
    SlotRules.refuseSlot(new Candidate(found.slot(), found.at(), Set.of(), calendar, placed, now))
        .ifPresent(refusal -> lane.close(found.slot(), refusal));
  }

  /** Offers a found slot no more, and leaves it free. */
  void pass(Found found) {
    lane(found.slot().categories()).open.remove(found.slot().instant());
  }

  private @Nullable Slot next(Set<String> categories, Instant after) {
    while (true) {
      Slot earliest = null;
      for (Map.Entry<Set<String>, Lane> lane : lanes.entrySet()) {
        Map.Entry<Instant, Slot> entry =
            fits(lane.getKey(), categories) ? lane.getValue().open.higherEntry(after) : null;
        if (entry != null && (earliest == null || entry.getKey().isBefore(earliest.instant()))) {
          earliest = entry.getValue();
        }
      }
      if (earliest != null || !draw()) {
        return earliest;
      }
    }
  }

  /** One more slot of the timetable; false beyond the horizon. */
  private boolean draw() {
    if (beyond || !ahead.hasNext()) {
      return false;
    }
    Slot slot = ahead.next();
    beyond = slot.instant().isAfter(now.plus(calendar.settings().spacing().horizon()));
    if (!beyond) {
      lane(slot.categories()).open.put(slot.instant(), slot);
    }
    return !beyond;
  }

  private Lane lane(Set<String> categories) {
    return lanes.computeIfAbsent(categories, any -> new Lane());
  }

  private static boolean fits(Set<String> kept, Set<String> categories) {
    return kept.isEmpty()
        || kept.stream().anyMatch(one -> categories.stream().anyMatch(one::equalsIgnoreCase));
  }

  /** What was closed to everybody, what to this content alone, and what was kept for others. */
  private List<String> clauses(Set<String> categories, Story own, Instant until) {
    List<String> clauses = new ArrayList<>();
    lanes.forEach((kept, lane) -> {
      boolean before = lane.firstClosed != null && lane.firstClosed.isBefore(until);
      if (fits(kept, categories) && before) {
        clauses.addAll(lane.story.clauses());
      }
    });
    clauses.addAll(own.clauses());
    Story others = new Story();
    lanes.forEach((kept, lane) -> {
      if (!fits(kept, categories) && !lane.open.isEmpty()) {
        Slot slot = lane.open.firstEntry().getValue();
        if (slot.instant().isBefore(until)) {
          SlotRules.refuse(new Candidate(slot, slot.instant(), categories, calendar, placed, now))
              .ifPresent(others::add);
        }
      }
    });
    clauses.addAll(others.clauses());
    return clauses.stream().distinct().toList();
  }
}

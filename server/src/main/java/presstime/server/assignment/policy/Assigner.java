package presstime.server.assignment.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import presstime.server.assignment.Assigned;
import presstime.server.assignment.Placement;
import presstime.server.assignment.Unplaced;
import presstime.server.assignment.Waiting;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.Spacing;

/**
 * Gives waiting contents the free slots of one channel. A pure function of what waits, the
 * calendar, what is placed and the time; what is written and what is previewed come from the same
 * call.
 */
public final class Assigner {

  /** How far beyond its horizon a channel is searched for a free slot that can be told of. */
  private static final Duration OUTLOOK = Duration.ofDays(60);

  private final PublishingCalendar calendar;
  private final long channelId;
  private final Instant now;

  /**
   * @param channelId seeds the spread
   */
  public Assigner(PublishingCalendar calendar, long channelId, Instant now) {
    this.calendar = calendar;
    this.channelId = channelId;
    this.now = now;
  }

  /**
   * Places what can be placed, in order.
   *
   * @param placed what the channel has already
   * @param waiting in any order
   */
  public Assigned assign(Placed placed, List<Waiting> waiting) {
    Placed growing = placed.copy();
    FreeSlots slots = new FreeSlots(calendar, growing, now, now);
    List<Placement> placements = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Waiting item : waiting.stream().sorted(Waiting.order(now)).toList()) {
      FreeSlots.Search search = slots.first(item.categories(), seed(item));
      FreeSlots.Found found = search.found();
      if (found == null) {
        left.add(new Left(item, search.told()));
      } else {
        slots.take(found);
        placements.add(placement(item, found, search.told()));
      }
    }
    return new Assigned(placements, unplaced(left, growing));
  }

  private record Left(Waiting item, List<String> told) {}

  private static Placement placement(Waiting item, FreeSlots.Found found, List<String> told) {
    Slot slot = found.slot();
    List<String> clauses = new ArrayList<>(told);
    long into = Duration.between(slot.instant(), found.at()).toMinutes();
    clauses.add(
        (told.isEmpty() ? "first slot: " : "next: ")
            + slot.text()
            + (into == 0 ? "" : ", spread by " + into + " min")
            + (slot.note() == null ? "" : ". " + slot.note()));
    return new Placement(item, slot, found.at(), String.join("; ", clauses));
  }

  /** Contents of the same categories hear of the same slot beyond the horizon. */
  private List<Unplaced> unplaced(List<Left> left, Placed placed) {
    Map<Set<String>, String> outlooks = new HashMap<>();
    return left.stream()
        .map(one -> {
          List<String> clauses = new ArrayList<>(one.told);
          clauses.add(
              outlooks.computeIfAbsent(
                  one.item.categories(), categories -> outlook(categories, placed)));
          return new Unplaced(one.item, String.join("; ", clauses));
        })
        .toList();
  }

  private String outlook(Set<String> categories, Placed placed) {
    Spacing spacing = calendar.settings().spacing();
    if (calendar.timetable(now).findFirst().isEmpty()) {
      return "this channel has no slots";
    }
    String none = "nothing free within " + spacing.horizonDays() + " days";
    PublishingCalendar farther =
        new PublishingCalendar(
            calendar
                .settings()
                .withSpacing(
                    new Spacing(
                        spacing.minimumGapMinutes(),
                        spacing.leadTimeMinutes(),
                        spacing.horizonDays() + (int) OUTLOOK.toDays(),
                        spacing.spreadMinutes())),
            calendar.zone());
    FreeSlots.Found found =
        new FreeSlots(farther, placed, now.plus(spacing.horizon()), now)
            .first(categories, 0)
            .found();
    return found == null ? none : none + "; next: " + found.slot().text();
  }

  private long seed(Waiting item) {
    return Spread.seed(item.contentId(), channelId);
  }

  /**
   * The next free times for one content; each is free, not all of them together.
   *
   * @param from none before it
   */
  public List<Placement> free(Placed placed, Waiting item, Instant from, int many) {
    FreeSlots slots = new FreeSlots(calendar, placed, from.isBefore(now) ? now : from, now);
    List<Placement> free = new ArrayList<>();
    while (free.size() < many) {
      FreeSlots.Search search = slots.first(item.categories(), seed(item));
      FreeSlots.Found found = search.found();
      if (found == null) {
        return free;
      }
      slots.pass(found);
      free.add(placement(item, found, search.told()));
    }
    return free;
  }
}

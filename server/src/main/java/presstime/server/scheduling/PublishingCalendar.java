package presstime.server.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A channel's calendar: which instants are allowed and why others are not, its slots, and the
 * periods its limits count in. It knows nothing of what is placed. A pure value; thread-safe.
 */
public final class PublishingCalendar {

  private final PublishingSettings settings;
  private final ZoneId zone;

  /**
   * @param settings with all blackouts that count, those of holiday calendars among them
   * @param zone the channel's
   */
  public PublishingCalendar(PublishingSettings settings, ZoneId zone) {
    this.settings = settings;
    this.zone = zone;
  }

  public PublishingSettings settings() {
    return settings;
  }

  public ZoneId zone() {
    return zone;
  }

  /** Why nothing is published by itself at this instant; empty when it is allowed. */
  public Optional<Refusal> closed(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
    return blackout(local).or(() -> noPublishingDay(local.toLocalDate()));
  }

  private Optional<Refusal> blackout(LocalDateTime local) {
    return settings.blackouts().stream()
        .filter(blackout -> blackout.covers(local))
        .findFirst()
        .map(blackout ->
            new Refusal(
                Refusal.Kind.BLACKOUT, Say.day(local.toLocalDate()) + ": " + blackout.text()));
  }

  private Optional<Refusal> noPublishingDay(LocalDate day) {
    return settings.publishDays().contains(day.getDayOfWeek())
        ? Optional.empty()
        : Optional.of(
            new Refusal(Refusal.Kind.DAY, Say.day(day) + " is not a day of this channel"));
  }

  /** The slots from an instant on that are not in a blackout, in order; ends after 20 years. */
  public Stream<Slot> slots(Instant from) {
    return timetable(from).filter(slot -> closed(slot.instant()).isEmpty());
  }

  /** All slots from an instant on, those in a blackout too, in order; ends after 20 years. */
  public Stream<Slot> timetable(Instant from) {
    if (settings.publishDays().isEmpty() || settings.publishTimeSlots().isEmpty()) {
      return Stream.empty();
    }
    LocalDate first = day(from);
    return first
        .datesUntil(LocalDate.ofInstant(from.plus(ScheduleTime.HORIZON), zone))
        .filter(day -> settings.publishDays().contains(day.getDayOfWeek()))
        .flatMap(day -> slotsOf(day).stream())
        .dropWhile(slot -> slot.instant().isBefore(from));
  }

  /**
   * A slot whose reading is skipped by the clocks moves behind the change. It is left out where
   * that is another day, or the time of another slot.
   */
  private List<Slot> slotsOf(LocalDate day) {
    List<Slot> slots = new ArrayList<>();
    for (LocalTime time : settings.publishTimeSlots()) {
      WallTime wall = new WallTime(day.atTime(time), zone);
      WallTime.Resolved resolved = wall.resolve();
      boolean sameDay = day(resolved.instant()).equals(day);
      boolean moved = resolved.clocks() == WallTime.Clocks.GAP;
      boolean twice = !slots.isEmpty() && !slots.getLast().instant().isBefore(resolved.instant());
      if (sameDay && !twice && !(moved && isSlot(resolved.instant()))) {
        slots.add(
            new Slot(
                wall, resolved.instant(), categories(day.getDayOfWeek(), time), resolved.note()));
      }
    }
    return slots;
  }

  private boolean isSlot(Instant instant) {
    return settings.publishTimeSlots().contains(LocalTime.ofInstant(instant, zone));
  }

  private Set<String> categories(java.time.DayOfWeek day, LocalTime time) {
    Set<String> categories = new TreeSet<>();
    settings.slotCategories().stream()
        .filter(kept -> kept.speaksOf(day, time))
        .forEach(kept -> categories.addAll(kept.categories()));
    return categories;
  }

  /** The day on the channel's wall calendar. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The day, week or month that the instant is counted in. */
  public CountedPeriod period(LimitPeriod unit, Instant instant) {
    return CountedPeriod.of(unit, day(instant));
  }

  /** Most publications per period of that length; null for no limit. */
  public @Nullable Integer limit(LimitPeriod unit) {
    return settings.limits().of(unit);
  }
}

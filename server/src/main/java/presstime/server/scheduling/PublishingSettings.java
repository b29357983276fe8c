package presstime.server.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a channel may be given content by itself: the original's publishing settings, grown. All
 * days and times are readings of the channel's wall clock.
 *
 * @param autoPublishEnabled whether approved content is placed into slots by itself
 * @param publishDays days on which there are slots, in the week's order
 * @param publishTimeSlots times of day of the slots, in order; whole minutes
 * @param slotCategories slots kept for some content
 * @param blackouts when nothing is published by itself
 * @param holidayCalendars names of the workspace's imported calendars whose days are blackouts too
 * @param version for optimistic locking
 */
public record PublishingSettings(
    boolean autoPublishEnabled,
    Set<DayOfWeek> publishDays,
    List<LocalTime> publishTimeSlots,
    List<SlotCategories> slotCategories,
    Limits limits,
    Spacing spacing,
    List<Blackout> blackouts,
    List<String> holidayCalendars,
    int version) {

  /** What a channel has before anybody sets it. */
  public static final PublishingSettings INITIAL =
      new PublishingSettings(
          false,
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          List.of(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(18, 0)),
          List.of(),
          Limits.NONE,
          Spacing.INITIAL,
          List.of(),
          List.of(),
          0);

  public PublishingSettings {
    publishDays = java.util.Collections.unmodifiableSet(new TreeSet<>(publishDays));
    publishTimeSlots = List.copyOf(new TreeSet<>(publishTimeSlots));
    slotCategories = List.copyOf(slotCategories);
    blackouts = List.copyOf(blackouts);
    holidayCalendars = List.copyOf(holidayCalendars);
  }

  /** The same with these slots. */
  public PublishingSettings withSlots(Set<DayOfWeek> days, List<LocalTime> times) {
    return new PublishingSettings(
        autoPublishEnabled,
        days,
        times,
        slotCategories,
        limits,
        spacing,
        blackouts,
        holidayCalendars,
        version);
  }

  /** The same with these slots kept. */
  public PublishingSettings withSlotCategories(List<SlotCategories> kept) {
    return new PublishingSettings(
        autoPublishEnabled,
        publishDays,
        publishTimeSlots,
        kept,
        limits,
        spacing,
        blackouts,
        holidayCalendars,
        version);
  }

  /** The same with these limits. */
  public PublishingSettings withLimits(Limits most) {
    return new PublishingSettings(
        autoPublishEnabled,
        publishDays,
        publishTimeSlots,
        slotCategories,
        most,
        spacing,
        blackouts,
        holidayCalendars,
        version);
  }

  /** The same with this spacing. */
  public PublishingSettings withSpacing(Spacing distances) {
    return new PublishingSettings(
        autoPublishEnabled,
        publishDays,
        publishTimeSlots,
        slotCategories,
        limits,
        distances,
        blackouts,
        holidayCalendars,
        version);
  }

  /** The same with more blackouts. */
  public PublishingSettings withBlackouts(List<Blackout> more) {
    List<Blackout> all = new ArrayList<>(blackouts);
    all.addAll(more);
    return new PublishingSettings(
        autoPublishEnabled,
        publishDays,
        publishTimeSlots,
        slotCategories,
        limits,
        spacing,
        all,
        holidayCalendars,
        version);
  }
}

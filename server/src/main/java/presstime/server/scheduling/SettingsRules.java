package presstime.server.scheduling;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/** The rules that publishing settings must pass; reads them from their written form. */
public final class SettingsRules {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final int MOST_SLOTS = 288;
  private static final int MOST_ENTRIES = 500;

  private SettingsRules() {}

  /** A day as written: {@code mon}. */
  public static String word(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  /** Reads {@code mon} to {@code sun}. */
  public static DayOfWeek day(String field, String word) {
    int index = DAYS.indexOf(word.strip().toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new InvalidField(
          field, "'" + word + "' is not a day.", "Use mon, tue, wed, thu, fri, sat, sun.");
    }
    return DayOfWeek.of(index + 1);
  }

  /** Reads a time of day, to the minute: {@code 09:00}. */
  public static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
    } catch (DateTimeException e) {
      throw new InvalidField(
          field,
          "'" + text + "' is not a time of day.",
          "Write hours and minutes of a 24-hour clock: 09:00.");
    }
  }

  /** A limit of publications. */
  public static @Nullable Integer limit(String field, @Nullable Integer limit) {
    if (limit != null && limit < 0) {
      throw new InvalidField(
          field, limit + " is negative.", "Use 0 or more, or null for no limit.");
    }
    return limit;
  }

  /** A whole number within bounds. */
  public static int within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidField(
          field, value + " is out of bounds.", "Send " + least + " to " + most + ".");
    }
    return value;
  }

  /**
   * What the parts must be together.
   *
   * @throws InvalidField where they are not
   */
  public static void check(PublishingSettings settings) {
    bounded("publish_time_slots", settings.publishTimeSlots(), MOST_SLOTS);
    bounded("slot_categories", settings.slotCategories(), MOST_ENTRIES);
    bounded("blackouts", settings.blackouts(), MOST_ENTRIES);
    bounded("holiday_calendars", settings.holidayCalendars(), MOST_ENTRIES);
    Duration room = narrowest(settings.publishTimeSlots());
    if (settings.spacing().spread().compareTo(room) >= 0) {
      throw new InvalidField(
          "spread_minutes",
          "It reaches into the next slot, or the next day: the narrowest slot has %d minutes."
              .formatted(room.toMinutes()),
          "Send fewer minutes than that, or move the time slots apart.");
    }
  }

  private static void bounded(String field, List<?> entries, int most) {
    if (entries.size() > most) {
      throw new InvalidField(
          field, entries.size() + " are too many.", "Send at most " + most + ".");
    }
  }

  /** The shortest time from a slot to the next one of the day, or to the day's end. */
  private static Duration narrowest(List<LocalTime> times) {
    Duration narrowest = Duration.ofDays(1);
    for (int i = 0; i < times.size(); i++) {
      Duration room =
          i + 1 < times.size()
              ? Duration.between(times.get(i), times.get(i + 1))
              : Duration.ofDays(1).minus(Duration.ofNanos(times.get(i).toNanoOfDay()));
      narrowest = room.compareTo(narrowest) < 0 ? room : narrowest;
    }
    return narrowest;
  }
}

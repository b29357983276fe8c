package presstime.server.scheduling;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/** The rules that publishing settings must pass; answers them in their one written form. */
final class SettingsRules {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private SettingsRules() {}

  static List<String> days(List<String> days) {
    List<String> lower = days.stream().map(day -> day.strip().toLowerCase(Locale.ROOT)).toList();
    for (String day : lower) {
      if (!DAYS.contains(day)) {
        throw new InvalidField(
            "publish_days",
            "'" + day + "' is not a day.",
            "Use mon, tue, wed, thu, fri, sat, sun.");
      }
    }
    return DAYS.stream().filter(lower::contains).toList();
  }

  static List<String> slots(List<String> slots) {
    return slots.stream().map(SettingsRules::slot).distinct().sorted().toList();
  }

  private static String slot(String slot) {
    try {
      return LocalTime.parse(slot.strip()).withSecond(0).withNano(0).toString();
    } catch (DateTimeException e) {
      throw new InvalidField(
          "publish_time_slots",
          "'" + slot + "' is not a time of day.",
          "Write hours and minutes of a 24-hour clock: 09:00.");
    }
  }

  static @Nullable Integer limit(String field, @Nullable Integer limit) {
    if (limit != null && limit < 0) {
      throw new InvalidField(
          field, limit + " is negative.", "Use 0 or more, or null for no limit.");
    }
    return limit;
  }
}

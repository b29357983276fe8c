package presstime.server.batches.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import presstime.server.scheduling.SiteSettings;
import presstime.server.scheduling.WallTime;

/** A channel's slots. */
public final class SlotTimes {

  private SlotTimes() {}

  /**
   * The slots within a period, in order.
   *
   * @param to after the last
   */
  public static List<WallTime> within(
      SiteSettings settings, ZoneId zone, Instant from, Instant to) {
    List<LocalTime> times =
        settings.publishTimeSlots().stream().map(LocalTime::parse).sorted().toList();
    LocalDate first = LocalDate.ofInstant(from, zone);
    return first
        .datesUntil(LocalDate.ofInstant(to, zone).plusDays(1))
        .filter(day -> settings.publishDays().contains(word(day)))
        .flatMap(day -> times.stream().map(time -> new WallTime(day.atTime(time), zone)))
        .filter(wall -> !wall.resolve().instant().isBefore(from))
        .filter(wall -> wall.resolve().instant().isBefore(to))
        .toList();
  }

  private static String word(LocalDate day) {
    return day.getDayOfWeek()
        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
        .toLowerCase(Locale.ROOT);
  }
}

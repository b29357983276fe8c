package presstime.server.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as the reasons write them: short, English, on a 24-hour clock. */
final class Say {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private Say() {}

  /** {@code Tue 20 Jan}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code January 2026}. */
  static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** {@code Tue 20 Jan 09:00}. */
  static String moment(LocalDateTime moment) {
    return MOMENT.format(moment);
  }
}

package presstime.server.recurrence.rule;

import java.time.LocalDateTime;
import java.util.Iterator;

/**
 * What gives the readings of a clock at which a series occurs. A rule knows no time zone: "every
 * day at 9:00" gives 9:00 on every day, and what instant that is, is {@link Recurrence}'s question.
 */
public sealed interface Rule permits RRule, Cron {

  /** The language a rule is written in. */
  enum Kind {
    /** The {@code RRULE} of RFC 5545. */
    RRULE,
    /** Five fields: minute, hour, day of month, month, day of week. */
    CRON;

    /** As written in the database and in JSON. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The one with this word. */
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

  Kind kind();

  /** As it was written, without a leading {@code RRULE:}. */
  String text();

  /**
   * Readings in order, each once, possibly without end.
   *
   * @param start of the series; nothing before it, and {@code COUNT} and {@code INTERVAL} count
   *     from it
   * @param from the first reading wanted
   */
  Iterator<LocalDateTime> readings(LocalDateTime start, LocalDateTime from);
}

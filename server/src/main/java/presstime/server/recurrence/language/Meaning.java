package presstime.server.recurrence.language;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** What an expression means. */
public sealed interface Meaning {

  ZoneId zone();

  /** The time, or the first one. */
  LocalDateTime start();

  /** One time. */
  record Once(LocalDateTime start, ZoneId zone) implements Meaning {}

  /** Again and again. */
  record Repeated(Rhythm rhythm, LocalDateTime start, ZoneId zone) implements Meaning {}
}

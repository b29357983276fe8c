package presstime.server.conflicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is wrong with a delivery's time. */
public enum ConflictKind {
  /** Two deliveries on a channel within its minimum gap. */
  TOO_CLOSE,
  /** The same content, or much the same text, on a channel within a period. */
  DUPLICATE,
  /** More in a day, week or month than the channel's limit. */
  LIMIT,
  /** A time at which the channel publishes nothing. */
  BLACKOUT,
  /** Other content with the same tags, at about the same time, for the same people. */
  AUDIENCE,
  /** What must be live before is due after it, or has no time. */
  DEPENDENCY;

  /** As written in the database and in JSON: {@code too-close}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #word()}. */
  public static ConflictKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

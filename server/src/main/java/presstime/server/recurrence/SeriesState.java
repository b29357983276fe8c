package presstime.server.recurrence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a series stands. */
public enum SeriesState {
  /** Its occurrences are placed as their time comes near. */
  ACTIVE,
  /** A person stopped it; nothing of it waits. */
  PAUSED,
  /** Its rule gives no more dates, or nothing is left to go out. */
  ENDED;

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this word. */
  public static SeriesState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

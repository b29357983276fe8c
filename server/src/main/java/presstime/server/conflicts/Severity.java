package presstime.server.conflicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad a conflict is, the mildest first. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Probably not wanted. */
  WARNING,
  /** Against a rule of the channel, or sure to go wrong. */
  ERROR;

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static Severity of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

package presstime.server.conflicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a conflict stands. */
public enum ConflictState {
  /** It is there. */
  OPEN,
  /** It is there, and a person wants it so. */
  IGNORED,
  /** A person chose a way out. */
  RESOLVED,
  /** It went away by itself: {@link Conflict#ending()} says why. */
  CLOSED;

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static ConflictState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

package presstime.server.conflicts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens when somebody schedules into a conflict. */
public enum ConflictPolicy {
  /** It is done, and the conflicts are told. */
  WARN,
  /** With an error among them it is not done. */
  REFUSE,
  /** It is done at the next time without conflicts. */
  AVOID;

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static ConflictPolicy of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

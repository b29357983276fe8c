package presstime.server.freshness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens when nobody has reviewed a content by its date. */
public enum OnExpiry {
  /** It is marked as needing review, and stays where it is. */
  FLAG,
  /** The same, and it is taken from the public wherever it is live. */
  UNPUBLISH;

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static OnExpiry of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

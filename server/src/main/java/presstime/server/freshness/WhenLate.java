package presstime.server.freshness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What an expiry does that is acted on long after its time, because nothing ran or a clock jumped.
 */
public enum WhenLate {
  /** What it would have done in time. */
  ACT,
  /** It only marks; whether to unpublish is left to a person. */
  FLAG;

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static WhenLate of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

package presstime.server.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a delivery that waits when a person acts before its time. */
public enum Fate {
  /** It is called off: what is done now stands in its stead. */
  SUPERSEDED,
  /** It happens at its time. */
  KEPT,
  /** It happens at another time: now, being what the person does, unless one is given. */
  MOVED;

  /** As written in requests and answers. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package presstime.server.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import presstime.server.kernel.InvalidField;

/** Who is placed first. */
public enum Priority {
  URGENT,
  HIGH,
  NORMAL,
  LOW;

  /** As written in JSON and in the database: {@code urgent}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #word()}.
   *
   * @throws InvalidField naming {@code priority}
   */
  public static Priority of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "priority", "'" + word + "' is none.", "Use urgent, high, normal or low."));
  }
}

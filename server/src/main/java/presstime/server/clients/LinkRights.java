package presstime.server.clients;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import presstime.server.kernel.InvalidField;

/** What a link lets a client do; each includes those before it. */
public enum LinkRights {
  VIEW,
  COMMENT,
  /** Approve, or ask for changes. */
  APPROVE;

  /** True when this includes that. */
  public boolean include(LinkRights other) {
    return compareTo(other) >= 0;
  }

  /** As in the database and in JSON: {@code approve}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The rights of that {@link #word()}, whatever its case.
   *
   * @throws InvalidField of {@code rights}
   */
  public static LinkRights of(String word) {
    return Arrays.stream(values())
        .filter(rights -> rights.word().equalsIgnoreCase(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "rights",
                "There are no rights \"" + word + "\".",
                "Send view, comment or approve."));
  }
}

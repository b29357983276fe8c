package presstime.server.periods;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import presstime.platform.Action;

/** What happens at the two ends of a period. */
public enum PeriodKind {
  /** Published at its beginning, unpublished at its end. */
  LIVE(Action.PUBLISH, Action.UNPUBLISH),
  /** Unpublished at its beginning, published again at its end. */
  AWAY(Action.UNPUBLISH, Action.PUBLISH);

  private final Action begin;
  private final Action end;

  PeriodKind(Action begin, Action end) {
    this.begin = begin;
    this.end = end;
  }

  /** What is done at the beginning. */
  public Action begin() {
    return begin;
  }

  /** What is done at the end. */
  public Action end() {
    return end;
  }

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static PeriodKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

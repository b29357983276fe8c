package presstime.server.channels;

import java.util.Locale;

/** What happens to a delivery whose time passed while nobody could carry it out. */
public enum LatePolicy {
  /** It goes out late, up to the channel's {@code lateAtMost}; what is later still is held. */
  PUBLISH,
  /** It waits for a person. */
  HOLD,
  /** It is recorded as missed. */
  SKIP;

  /** As written in JSON and in the database: {@code publish}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LatePolicy of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

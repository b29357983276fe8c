package presstime.server.channels;

import java.util.Arrays;
import java.util.Locale;
import presstime.server.kernel.InvalidField;

/** What a channel makes of a time that has passed already when somebody asks for it. */
public enum PastTimes {
  /** It is refused. */
  REFUSE,
  /** It is taken for now. */
  PUBLISH_NOW,
  /** It is kept as it was said; what has it is due at once, and the late policy judges it. */
  SCHEDULE;

  /** As written in JSON and in the database: {@code publish-now}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a word.
   *
   * @param field as written in the request
   */
  public static PastTimes read(String field, String word) {
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                field,
                "There is no way \"" + word + "\" to take times that have passed.",
                "Send refuse, publish-now or schedule."));
  }

  static PastTimes of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

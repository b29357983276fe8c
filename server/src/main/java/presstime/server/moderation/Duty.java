package presstime.server.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is asked to do with a content. */
public enum Duty {
  /** To write it: while it is a draft. */
  AUTHOR,
  /** To review it: while it is in review. */
  REVIEWER;

  /** As in JSON and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The duty of that word. */
  public static Optional<Duty> of(String word) {
    return Arrays.stream(values()).filter(duty -> duty.word().equals(word)).findFirst();
  }
}

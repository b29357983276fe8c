package presstime.server.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a content in the review queue waits for. */
public enum WaitingFor {
  /** The caller, by name: to review it, or to write on. */
  ME,
  /** Anybody with the caller's role, the caller not being kept from it. */
  ROLE,
  /** One or the other. */
  US,
  /** Nobody by name: in review, and nobody is asked to review it. */
  UNASSIGNED,
  /** Anybody. */
  ANYBODY;

  /** As in requests. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that word. */
  public static Optional<WaitingFor> of(String word) {
    return Arrays.stream(values()).filter(whom -> whom.word().equals(word)).findFirst();
  }
}

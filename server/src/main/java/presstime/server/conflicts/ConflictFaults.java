package presstime.server.conflicts;

import java.time.Instant;
import java.util.List;
import presstime.server.delivery.SchedulingConflict;
import presstime.server.kernel.Fault;

/** What cannot be done because of a conflict, or with one. */
final class ConflictFaults {

  private ConflictFaults() {}

  /** The channel's policy refuses what makes an error. */
  static final class Refused extends Fault {
    private static final long serialVersionUID = 1L;

    Refused(List<SchedulingConflict> conflicts, List<Instant> free) {
      super(
          Category.CONFLICT,
          "schedule-conflict",
          "The time conflicts with something",
          String.join(" ", conflicts.stream().map(SchedulingConflict::detail).toList()),
          free.isEmpty()
              ? "Choose another time or channel, or change the channel's conflict policy."
              : "Choose one of the free times in suggestions, or another channel.",
          null);
      fact("conflicts", conflicts);
      fact("suggestions", free);
    }
  }

  /** It is over. */
  static final class Ended extends Fault {
    private static final long serialVersionUID = 1L;

    Ended(long conflict, ConflictState state) {
      super(
          Category.CONFLICT,
          "conflict-ended",
          "The conflict is over",
          "Conflict " + conflict + " is " + state.word() + ".",
          "Read it: its history says how it ended. Nothing is left to do.",
          null);
      fact("state", state.word());
    }
  }

  /** What was free is so no longer. */
  static final class NotFree extends Fault {
    private static final long serialVersionUID = 1L;

    NotFree(String suggestion, List<Suggestion> suggestions) {
      super(
          Category.CONFLICT,
          "suggestion-not-free",
          "That way out is no longer free",
          suggestion + " would not end the conflict, or make another one.",
          "Choose one of suggestions.",
          null);
      fact("suggestions", suggestions);
    }
  }
}

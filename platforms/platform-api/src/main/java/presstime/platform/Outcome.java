package presstime.platform;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one attempt. Being sealed, it makes the engine handle each; being a value, it can
 * be stored, shown and tested.
 */
public sealed interface Outcome {

  /**
   * It is there, as asked, and that was read back from the platform.
   *
   * @param notes what the platform changed or dropped although it accepted the rest; kept with the
   *     attempt and shown with it
   */
  record Published(Publication publication, List<Problem> notes) implements Outcome {
    public Published {
      notes = List.copyOf(notes);
    }

    public Published(Publication publication) {
      this(publication, List.of());
    }
  }

  /** It is no longer public, as asked. */
  record Withdrawn(Publication publication) implements Outcome {}

  /**
   * Surely nothing happened, and another attempt may succeed.
   *
   * @param after how long the platform wants us to wait ({@code Retry-After}); null leaves the
   *     choice to the engine's back-off
   */
  record Retryable(Problem problem, @Nullable Duration after) implements Outcome {
    public Retryable(Problem problem) {
      this(problem, null);
    }
  }

  /** Surely nothing happened, and trying again will not help until a person changes something. */
  record Rejected(Problem problem) implements Outcome {}

  /** It may or may not have happened. The engine asks before it sends anything again. */
  record Unknown(Problem problem) implements Outcome {}
}

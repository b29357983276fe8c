package presstime.platform.wordpress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import presstime.platform.Outcome;
import presstime.platform.Problem;

/** Ends an attempt early with its verdict; caught at the door and never seen outside. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;
  private final transient Problem problem;

  private Stop(Outcome outcome, Problem problem) {
    super(problem.code(), null, false, false);
    this.outcome = outcome;
    this.problem = problem;
  }

  static Stop retryable(Problem problem, @Nullable Duration after) {
    return new Stop(new Outcome.Retryable(problem, after), problem);
  }

  static Stop rejected(Problem problem) {
    return new Stop(new Outcome.Rejected(problem), problem);
  }

  static Stop unknown(Problem problem) {
    return new Stop(new Outcome.Unknown(problem), problem);
  }

  Outcome outcome() {
    return outcome;
  }

  Problem problem() {
    return problem;
  }

  /** The verdict when readers may see the post already: then nothing is sure any more. */
  Outcome afterEffect() {
    return new Outcome.Unknown(problem);
  }
}

package presstime.server.content;

import java.util.List;
import java.util.stream.Collectors;
import presstime.server.kernel.Fault;

/** Steps that cannot be taken, and what can. */
final class ModerationFaults {

  private ModerationFaults() {}

  /** The caller may not take it. */
  static final class StepRefused extends Fault {
    private static final long serialVersionUID = 1L;

    StepRefused(Transition step, List<Refusal> refusals) {
      super(
          Category.FORBIDDEN,
          "transition-not-allowed",
          "You may not take this step",
          refusals.stream().map(Refusal::detail).collect(Collectors.joining(" ")),
          "Ask somebody who may; the content's transitions say who, and what you may do instead.",
          null);
      fact("transition", step.key());
      fact("refusals", refusals);
    }
  }
}

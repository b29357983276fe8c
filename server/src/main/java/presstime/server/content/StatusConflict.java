package presstime.server.content;

import java.util.List;
import presstime.server.kernel.Fault;

/** The content does not stand where this could be done with it. */
public final class StatusConflict extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param action what was to be done: {@code submitted}
   * @param steps that lead on from where it is
   */
  StatusConflict(ModerationState now, String action, String solution, List<Transition> steps) {
    super(
        Category.CONFLICT,
        "status-conflict",
        "Not possible in this status",
        "A content in state " + now.key() + " cannot be " + action + ".",
        solution,
        null);
    fact("status", now.kind().status());
    fact("state", now.key());
    fact("transitions", steps.stream().map(Transition::key).toList());
  }
}

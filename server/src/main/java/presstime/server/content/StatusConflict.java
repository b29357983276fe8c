package presstime.server.content;

import presstime.server.content.policy.EditorialStatus;
import presstime.server.kernel.Fault;

/** The content does not stand where this could be done with it. */
public final class StatusConflict extends Fault {
  private static final long serialVersionUID = 1L;

  StatusConflict(EditorialStatus now, String action, String solution) {
    super(
        Category.CONFLICT,
        "status-conflict",
        "Not possible in this status",
        "A content in status " + now.word() + " cannot be " + action + ".",
        solution,
        null);
    fact("status", now.word());
  }
}

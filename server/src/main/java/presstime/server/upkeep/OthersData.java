package presstime.server.upkeep;

import presstime.server.kernel.Fault;

/** A backup holds all workspaces of the server, and the caller does not own them all. */
public final class OthersData extends Fault {
  private static final long serialVersionUID = 1L;

  OthersData(int workspaces) {
    super(
        Category.FORBIDDEN,
        "others-data",
        "The backup would hold what belongs to others",
        "A backup holds every workspace of the server, and %d of them are not yours."
            .formatted(workspaces),
        "Ask for it as somebody who owns every workspace, or let the operator take it on the"
            + " server's computer: ./presstime backup --home FOLDER.",
        null);
    fact("workspaces", workspaces);
  }
}

package presstime.server.batches;

import java.util.List;
import presstime.server.batches.policy.RowFault;
import presstime.server.kernel.Fault;

/** A row of a file cannot be used; the member {@code errors} names every cell that is to blame. */
final class RowRefused extends Fault {
  private static final long serialVersionUID = 1L;

  RowRefused(List<RowFault> faults) {
    super(
        Category.INVALID,
        "row-refused",
        "The row cannot be used",
        "Row "
            + faults.getFirst().row()
            + (faults.getFirst().column() == null ? "" : ", " + faults.getFirst().column())
            + ": "
            + faults.getFirst().cause(),
        faults.getFirst().solution(),
        faults.getFirst().column());
    fact("row", faults.getFirst().row());
    fact("errors", faults);
  }
}

package presstime.server.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.Fault;

/**
 * What became of one {@link Change}.
 *
 * @param delivery its number; null where none was made
 * @param before null where the change made the delivery, or was refused before it was looked at
 * @param after equal to {@code before} where nothing had to change; null where it was refused
 * @param refused why not; null where it was done
 * @param notes what the person should know: a clock change, a missing approval
 * @param also deliveries that were called off with it
 */
public record Changed(
    Change change,
    @Nullable Long delivery,
    @Nullable Standing before,
    @Nullable Standing after,
    @Nullable Fault refused,
    List<String> notes,
    List<BulkChanges.Step> also) {

  public Changed {
    notes = List.copyOf(notes);
    also = List.copyOf(also);
  }

  /** True when something is now otherwise than before. */
  public boolean isDone() {
    return refused == null && after != null && !after.equals(before);
  }
}

package presstime.server.batches;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch came to.
 *
 * @param id null when nothing was kept: a dry run
 * @param title what was done, for people
 * @param partial what could be done was done, and the rest refused; otherwise all or nothing
 * @param done how many items are otherwise now
 * @param undoneAt when it was taken back; null when it was not
 * @param items empty in lists
 */
public record BatchReport(
    @Nullable Long id,
    String operation,
    String title,
    boolean partial,
    boolean dryRun,
    int done,
    int unchanged,
    int refused,
    String createdBy,
    Instant createdAt,
    @Nullable String undoneBy,
    @Nullable Instant undoneAt,
    List<BatchItem> items) {

  public BatchReport {
    items = List.copyOf(items);
  }
}

package presstime.server.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a series, as people see it.
 *
 * @param recurrenceId the reading of the clock that the rule gives; names the occurrence for good
 * @param wallTime when it is meant: the same, unless it was moved
 * @param dueAt the instant
 * @param state {@code planned}: not placed yet; {@code placed}: its deliveries wait or have
 *     happened; {@code skipped}: by a person; {@code passed-over}: nothing could go out
 * @param sourceId the content of the series that it repeats; null while that is open
 * @param contentId what goes out
 * @param deliveries numbers, one per channel
 * @param note what there is to know, like a clock change
 */
public record SeriesOccurrence(
    LocalDateTime recurrenceId,
    LocalDateTime wallTime,
    Instant dueAt,
    String state,
    @Nullable Long sourceId,
    @Nullable Long contentId,
    List<Long> deliveries,
    @Nullable String note) {

  public SeriesOccurrence {
    deliveries = List.copyOf(deliveries);
  }
}

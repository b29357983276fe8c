package presstime.server.bundles;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A date that has a name.
 *
 * @param campaign for people, to tell those of one campaign from others; may be empty
 * @param dueAt the instant; {@code wallTime} in {@code timeZone} is how it was meant
 * @param contents that should be out by then
 */
public record Milestone(
    long id,
    String name,
    String campaign,
    Instant dueAt,
    LocalDateTime wallTime,
    String timeZone,
    String note,
    List<Long> contents,
    String createdBy,
    Instant createdAt,
    int version) {
  public Milestone {
    contents = List.copyOf(contents);
  }
}

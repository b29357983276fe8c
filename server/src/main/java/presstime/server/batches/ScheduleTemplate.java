package presstime.server.batches;

import java.time.Instant;
import java.util.List;

/**
 * A campaign's plan, to be laid over contents from a day on.
 *
 * @param version for optimistic locking
 */
public record ScheduleTemplate(
    long id,
    String name,
    List<TemplateStep> steps,
    int version,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {

  public ScheduleTemplate {
    steps = List.copyOf(steps);
  }
}

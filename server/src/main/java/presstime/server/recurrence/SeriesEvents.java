package presstime.server.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import presstime.server.kernel.DomainEvent;

/** What happens to series, for whoever wants to know. */
public final class SeriesEvents {

  private SeriesEvents() {}

  /** All of them are about a series. */
  sealed interface OfSeries extends DomainEvent {
    long seriesId();

    @Override
    default String subject() {
      return "series/" + seriesId();
    }
  }

  /** There is a new series. */
  public record SeriesCreated(
      long workspaceId, long seriesId, String name, String rule, String actor, Instant occurredAt)
      implements OfSeries {}

  /** A series does something else from now on. */
  public record SeriesChanged(
      long workspaceId, long seriesId, String name, String rule, String actor, Instant occurredAt)
      implements OfSeries {}

  /** Nothing of it goes out until it is resumed. */
  public record SeriesPaused(
      long workspaceId, long seriesId, int calledOff, String actor, Instant occurredAt)
      implements OfSeries {}

  /** It goes on; what fell into the pause is not made up for. */
  public record SeriesResumed(long workspaceId, long seriesId, String actor, Instant occurredAt)
      implements OfSeries {}

  /** Its last occurrence has been, or nothing is left to go out. */
  public record SeriesEnded(
      long workspaceId, long seriesId, String why, String actor, Instant occurredAt)
      implements OfSeries {}

  /** It is deleted. */
  public record SeriesDeleted(
      long workspaceId, long seriesId, int calledOff, String actor, Instant occurredAt)
      implements OfSeries {}

  /** One occurrence will not happen. */
  public record OccurrenceSkipped(
      long workspaceId, long seriesId, LocalDateTime recurrenceId, String actor, Instant occurredAt)
      implements OfSeries {}

  /** One occurrence happens at another time. */
  public record OccurrenceMoved(
      long workspaceId,
      long seriesId,
      LocalDateTime recurrenceId,
      Instant dueAt,
      String actor,
      Instant occurredAt)
      implements OfSeries {}

  /** An occurrence that was skipped happens after all. */
  public record OccurrenceRestored(
      long workspaceId, long seriesId, LocalDateTime recurrenceId, String actor, Instant occurredAt)
      implements OfSeries {}

  /** Its time came and nothing could go out. */
  public record OccurrencePassedOver(
      long workspaceId,
      long seriesId,
      LocalDateTime recurrenceId,
      String why,
      String actor,
      Instant occurredAt)
      implements OfSeries {}
}

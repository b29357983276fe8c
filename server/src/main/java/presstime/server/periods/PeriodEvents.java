package presstime.server.periods;

import java.time.Instant;
import java.util.List;
import presstime.server.kernel.DomainEvent;

/** What happens to periods, for whoever wants to know. Their deliveries tell of themselves. */
public final class PeriodEvents {

  private PeriodEvents() {}

  /** All of them are about a period. */
  sealed interface OfPeriod extends DomainEvent {
    long periodId();

    @Override
    default String subject() {
      return "period/" + periodId();
    }
  }

  /** There is a new period. */
  public record PeriodPlanned(
      long workspaceId,
      long periodId,
      long contentId,
      PeriodKind kind,
      List<Long> deliveries,
      String actor,
      Instant occurredAt)
      implements OfPeriod {}

  /** It has other times. */
  public record PeriodChanged(
      long workspaceId,
      long periodId,
      long contentId,
      PeriodKind kind,
      List<Long> deliveries,
      String actor,
      Instant occurredAt)
      implements OfPeriod {}

  /** What had not happened of it will not. */
  public record PeriodCancelled(
      long workspaceId,
      long periodId,
      long contentId,
      PeriodKind kind,
      List<Long> calledOff,
      String actor,
      Instant occurredAt)
      implements OfPeriod {}
}

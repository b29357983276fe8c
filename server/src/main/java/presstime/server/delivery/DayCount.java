package presstime.server.delivery;

import java.time.LocalDate;
import java.util.Map;

/**
 * How much is due on a day.
 *
 * @param date on the wall calendar that was asked for
 * @param all in any state
 * @param byState the same by state; states without any are left out
 */
public record DayCount(LocalDate date, int all, Map<DeliveryState, Integer> byState) {

  public DayCount {
    byState = Map.copyOf(byState);
  }
}

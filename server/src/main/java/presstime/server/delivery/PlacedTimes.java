package presstime.server.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import presstime.server.delivery.store.CountedRows;
import presstime.server.scheduling.LimitPeriod;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;

/** What the channels have already, as their limits count it. */
@Component
public class PlacedTimes {

  private final CountedRows rows;

  PlacedTimes(CountedRows rows) {
    this.rows = rows;
  }

  /** Nobody else gives out places on this channel until the transaction ends. */
  public void lock(long channelId) {
    rows.lock(channelId);
  }

  /**
   * What is scheduled and being sent, and what was published in the periods that are not over, or
   * so lately that the gap to it counts. What is overdue counts now: that is when it will go out.
   */
  public Placed of(PublishingCalendar calendar, long channelId, Instant now) {
    return of(calendar, channelId, now, List.of());
  }

  /** The same without some deliveries. */
  public Placed of(PublishingCalendar calendar, long channelId, Instant now, List<Long> without) {
    Instant month = calendar.period(LimitPeriod.MONTH, now).from(calendar.zone());
    Instant week = calendar.period(LimitPeriod.WEEK, now).from(calendar.zone());
    Instant spaced = now.minus(calendar.settings().spacing().minimumGap());
    Instant since = Collections.min(List.of(month, week, spaced));
    Placed placed = new Placed(calendar);
    rows.published(channelId, since).forEach(placed::add);
    rows.scheduled(channelId, without).forEach(at -> placed.add(at.isBefore(now) ? now : at));
    return placed;
  }
}

package presstime.server.conflicts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import presstime.server.channels.ChannelSummary;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.Candidates;
import presstime.server.conflicts.policy.Placed;
import presstime.server.conflicts.policy.Situation;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.WallTime;

/** Times at which a delivery might go out instead. */
@Component
class Times {

  private final InstantSource clock;

  Times(InstantSource clock) {
    this.clock = clock;
  }

  /** Candidates after an instant and after now, the next first; none for a channel that is gone. */
  List<Instant> after(Book book, Situation situation, Placed one, Instant from) {
    ChannelSummary channel = book.channels().get(one.channelId());
    if (channel == null) {
      return List.of();
    }
    PublishingCalendar calendar = book.calendar(channel.id());
    Instant soonest = clock.instant().plus(calendar.settings().spacing().leadTime());
    Instant start = from.isAfter(soonest) ? from : soonest;
    return Candidates.after(
        situation, one, start, channel.timeZone(), calendar.slots(start).map(Slot::instant));
  }

  /** An instant as a time on a wall clock. */
  static ScheduleTime at(Instant instant, ZoneId zone) {
    return new ScheduleTime(WallTime.of(instant, zone), instant, List.of());
  }
}

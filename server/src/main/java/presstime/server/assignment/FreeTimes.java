package presstime.server.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.assignment.policy.Assigner;
import presstime.server.assignment.store.WaitingRows;
import presstime.server.delivery.PlacedTimes;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.PublishingCalendars.OfChannel;
import presstime.server.scheduling.ScheduleTime;

/** The next free times of a channel: what "next free slot" offers, and what others suggest. */
@Service
public class FreeTimes {

  private final PublishingCalendars calendars;
  private final WaitingRows waiting;
  private final PlacedTimes times;
  private final InstantSource clock;

  FreeTimes(
      PublishingCalendars calendars, WaitingRows waiting, PlacedTimes times, InstantSource clock) {
    this.calendars = calendars;
    this.waiting = waiting;
    this.times = times;
    this.clock = clock;
  }

  /**
   * A free time.
   *
   * @param reason for people: what was not free before it
   */
  public record FreeTime(ScheduleTime time, String reason) {}

  /**
   * The next free times, by settings, limits and what is placed. Each is free by itself; taking one
   * may close another.
   *
   * @param contentId whose categories and spread count; null for any content
   * @param from none before it
   * @param many at most so many; fewer when the horizon ends
   * @throws NotFound when the workspace has no such content or channel
   */
  @Transactional(readOnly = true)
  public List<FreeTime> next(
      long workspaceId, @Nullable Long contentId, long channelId, Instant from, int many) {
    OfChannel channel = calendars.get(workspaceId, channelId);
    Instant now = clock.instant();
    Waiting item =
        contentId == null
            ? new Waiting(0, 0, "", Set.of(), Priority.NORMAL, now)
            : waiting
                .find(workspaceId, contentId, now)
                .orElseThrow(() -> new NotFound("content", contentId));
    return new Assigner(channel.calendar(), channelId, now)
        .free(times.of(channel.calendar(), channelId, now), item, from, many).stream()
            .map(free -> new FreeTime(Assignments.time(free), free.reason()))
            .toList();
  }
}

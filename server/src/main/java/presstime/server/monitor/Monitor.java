package presstime.server.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.Caller;
import presstime.server.identity.Workspaces;
import presstime.server.kernel.InvalidField;
import presstime.server.monitor.ChannelState.Change;
import presstime.server.monitor.Sample.Miss;
import presstime.server.monitor.policy.Figuring;
import presstime.server.monitor.store.AttemptRows;
import presstime.server.monitor.store.ChannelHealthRows;
import presstime.server.monitor.store.FigureRows;

/** How it goes in a workspace. */
@Component
@Transactional(readOnly = true)
public class Monitor {

  /** The longest window: a week. */
  private static final int LONGEST = 168;

  /** Leases are taken a quarter of a second ahead: what is due that soon may be in hand. */
  private static final Duration AHEAD = Duration.ofSeconds(1);

  private final FigureRows figures;
  private final AttemptRows attempts;
  private final ChannelHealthRows channels;
  private final Workspaces workspaces;
  private final InstantSource clock;

  Monitor(
      FigureRows figures,
      AttemptRows attempts,
      ChannelHealthRows channels,
      Workspaces workspaces,
      InstantSource clock) {
    this.figures = figures;
    this.attempts = attempts;
    this.channels = channels;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * The figures of the last hours.
   *
   * @param hours 1 to 168
   */
  public Figures figures(Caller caller, int hours) {
    Instant now = clock.instant();
    Instant from = now.minus(Duration.ofHours(checked(hours)));
    ZoneId zone = workspaces.zone(caller.workspaceId());
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    Instant first = from.isBefore(midnight) ? from : midnight;
    List<Sample> all = figures.due(caller.workspaceId(), first, now.plus(AHEAD));
    boolean complete = all.size() < FigureRows.MOST;
    Instant reached = complete ? from : later(from, all.getLast().dueAt());
    List<Sample> window = all.stream().filter(one -> !one.dueAt().isBefore(reached)).toList();
    List<Miss> misses = figures.misses(window);
    return new Figures(
        now,
        zone.getId(),
        figures.now(caller.workspaceId(), now),
        Figuring.today(midnight, all),
        Figuring.window(reached, now, complete, window, misses),
        Figuring.throughput(from, now, window),
        Figuring.platforms(window, misses),
        Figuring.causes(window, misses));
  }

  /** The attempts of what was due in the last hours, the latest first. */
  public List<Attempt> attempts(
      Caller caller, int hours, @Nullable Long channel, @Nullable String platform) {
    Instant now = clock.instant();
    return attempts.of(
        caller.workspaceId(),
        now.minus(Duration.ofHours(checked(hours))),
        now.plus(AHEAD),
        channel,
        platform);
  }

  /** How each channel is. */
  public List<ChannelState> channels(Caller caller) {
    return channels.states(caller.workspaceId());
  }

  /** What changed how channels are, the latest first. */
  public List<Change> changes(Caller caller) {
    return channels.changes(caller.workspaceId());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static int checked(int hours) {
    if (hours < 1 || hours > LONGEST) {
      throw new InvalidField(
          "hours", "hours is " + hours + ".", "Ask for 1 to " + LONGEST + " hours.");
    }
    return hours;
  }
}

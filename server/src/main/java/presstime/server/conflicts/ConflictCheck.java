package presstime.server.conflicts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import presstime.server.channels.ChannelSummary;
import presstime.server.conflicts.ConflictFaults.Refused;
import presstime.server.conflicts.Recorder.Kept;
import presstime.server.conflicts.RuleBook.Book;
import presstime.server.conflicts.policy.Candidates;
import presstime.server.conflicts.policy.Detection;
import presstime.server.conflicts.policy.Finding;
import presstime.server.conflicts.policy.Nearest;
import presstime.server.conflicts.policy.Placed;
import presstime.server.conflicts.policy.Situation;
import presstime.server.conflicts.policy.WaysOut;
import presstime.server.conflicts.store.SweepRows;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.SchedulingCheck;
import presstime.server.delivery.SchedulingConflict;
import presstime.server.identity.Caller;
import presstime.server.scheduling.ScheduleTime;

/**
 * Looks for conflicts when something is scheduled: told, refused or avoided, as the channel's
 * policy says.
 */
@Component
class ConflictCheck implements SchedulingCheck {

  /** So many other times are offered to who is refused. */
  private static final int OFFERED = 3;

  private final RuleBook rules;
  private final Nearby nearby;
  private final Surroundings surroundings;
  private final Times times;
  private final Recorder recorder;
  private final SweepRows queue;
  private final InstantSource clock;

  ConflictCheck(
      RuleBook rules,
      Nearby nearby,
      Surroundings surroundings,
      Times times,
      Recorder recorder,
      SweepRows queue,
      InstantSource clock) {
    this.rules = rules;
    this.nearby = nearby;
    this.surroundings = surroundings;
    this.times = times;
    this.recorder = recorder;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public Verdict check(Caller caller, Delivery placed, ScheduleTime time) {
    if (!placed.action().equals("publish")) {
      return FINE;
    }
    Book book = rules.read(caller.workspaceId());
    ChannelSummary channel = book.channels().get(placed.channelId());
    if (channel == null) {
      return FINE;
    }
    ConflictPolicy policy = book.policy(channel.id());
    // Also where it only warns: what is found is written, and others write the same.
    queue.lockWorkspace(caller.workspaceId());
    Instant at = placed.dueAt();
    Optional<Situation> found = nearby.of(book, placed.id(), at);
    if (found.isEmpty()) {
      return FINE;
    }
    Situation situation = found.get();
    Placed one = situation.find(placed.id()).orElseThrow();
    Map<String, Finding> rest = Detection.byKey(situation.without(placed.id()));
    List<Finding> added = Nearest.to(one, Detection.added(rest, situation));
    return switch (policy) {
      case WARN -> tell(caller, added);
      case REFUSE -> refuse(caller, book, channel, one, added);
      case AVOID -> avoid(caller, book, channel, one, time, added);
    };
  }

  @Override
  public boolean isBinding(long workspaceId, long channelId) {
    return rules.policy(workspaceId, channelId) != ConflictPolicy.WARN;
  }

  private Verdict tell(Caller caller, List<Finding> added) {
    List<SchedulingConflict> told =
        recorder.keep(caller.workspaceId(), added, caller.actor()).stream()
            .filter(kept -> !kept.ignored())
            .map(ConflictCheck::view)
            .toList();
    return new Verdict(told, null, List.of());
  }

  private Verdict refuse(
      Caller caller, Book book, ChannelSummary channel, Placed one, List<Finding> added) {
    List<Kept> kept = recorder.keep(caller.workspaceId(), added, caller.actor());
    boolean error =
        kept.stream().anyMatch(k -> !k.ignored() && k.finding().severity() == Severity.ERROR);
    if (error) {
      // What was kept goes with the transaction; its ids would lead nowhere.
      throw new Refused(
          added.stream().map(finding -> view(finding, null)).toList(),
          freeTimes(book, channel, one, OFFERED));
    }
    return tell(caller, added);
  }

  /** What is to leave now, leaves now: another time is not what was asked for. */
  private Verdict avoid(
      Caller caller,
      Book book,
      ChannelSummary channel,
      Placed one,
      ScheduleTime time,
      List<Finding> added) {
    List<Kept> kept = recorder.keep(caller.workspaceId(), added, caller.actor());
    boolean leavesNow = !one.dueAt().isAfter(clock.instant());
    if (leavesNow || kept.stream().allMatch(Kept::ignored)) {
      return tell(caller, added);
    }
    List<Instant> free = freeTimes(book, channel, one, 1);
    if (free.isEmpty()) {
      Verdict told = tell(caller, added);
      return new Verdict(
          told.conflicts(), null, List.of("No time without conflicts was found; it stays."));
    }
    recorder.avoided(kept, caller.actor(), free.getFirst());
    ZoneId zone = time.wall().zone();
    ScheduleTime instead = Times.at(free.getFirst(), zone);
    return new Verdict(
        List.of(),
        instead,
        List.of(
            "Set to %s %s instead of %s, to avoid: %s"
                .formatted(
                    instead.wall().local(),
                    zone,
                    time.wall().local(),
                    String.join(" ", added.stream().map(Finding::detail).toList()))));
  }

  private List<Instant> freeTimes(Book book, ChannelSummary channel, Placed one, int most) {
    Instant from = one.dueAt();
    Situation wide =
        surroundings.around(book, List.of(channel.id()), from, from.plus(Candidates.REACH));
    return WaysOut.freeTimes(wide, one, times.after(book, wide, one, from), most);
  }

  private static SchedulingConflict view(Kept kept) {
    return view(kept.finding(), kept.id());
  }

  private static SchedulingConflict view(
      Finding finding, @org.jspecify.annotations.Nullable Long id) {
    Placed other = finding.other();
    return new SchedulingConflict(
        id,
        finding.kind().word(),
        finding.severity().word(),
        finding.subject().id(),
        other == null ? null : other.id(),
        finding.detail());
  }
}

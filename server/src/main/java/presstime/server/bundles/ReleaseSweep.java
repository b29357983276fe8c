package presstime.server.bundles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.platform.Action;
import presstime.server.bundles.Release.Consequence;
import presstime.server.bundles.Release.Mode;
import presstime.server.bundles.Release.OnFailure;
import presstime.server.bundles.policy.ReleaseState;
import presstime.server.bundles.store.ReleaseRows;
import presstime.server.channels.ChannelDetails;
import presstime.server.channels.Connections;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.Placements;
import presstime.server.delivery.ReleaseMembers;
import presstime.server.delivery.ReleaseMembers.Member;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.kernel.Fault;
import presstime.server.kernel.Json;
import presstime.server.kernel.PeriodicTask;
import presstime.server.scheduling.ScheduleTime;

/**
 * What becomes of releases after they were let go, and, shortly before, whether their channels can
 * be reached. Driven by what the rows say, so a restart forgets nothing; servers share the work.
 */
@Component
public class ReleaseSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseSweep.class);

  /** Connections are tried this long before a release is due. */
  private static final Duration AHEAD = Duration.ofMinutes(3);

  private static final Duration REPORT_GOOD_FOR = Duration.ofMinutes(10);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(20);
  private static final int BATCH = 200;

  private static final Set<DeliveryState> FAILED =
      EnumSet.of(
          DeliveryState.FAILED, DeliveryState.HELD, DeliveryState.MISSED, DeliveryState.CANCELLED);

  private final ReleaseRows rows;
  private final ReleaseViews views;
  private final ReleaseMembers members;
  private final BulkChanges changes;
  private final Placements placements;
  private final Connections connections;
  private final ApplicationEventPublisher events;
  private final Json json;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  ReleaseSweep(
      ReleaseRows rows,
      ReleaseViews views,
      ReleaseMembers members,
      BulkChanges changes,
      Placements placements,
      Connections connections,
      ApplicationEventPublisher events,
      Json json,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.views = views;
    this.members = members;
    this.changes = changes;
    this.placements = placements;
    this.connections = connections;
    this.events = events;
    this.json = json;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Looks after all that there is to look after now, unless asked to stop. */
  public void sweep() {
    for (long release : rows.unsettled(BATCH)) {
      if (PeriodicTask.isToStop()) {
        return;
      }
      try {
        transaction.executeWithoutResult(
            begun -> rows.lockUnsettled(release).ifPresent(this::settle));
      } catch (RuntimeException e) {
        LOG.error("release {} cannot be looked after, will be tried again", release, e);
      }
    }
    Instant now = clock.instant();
    for (ReleaseGroupRecord release : rows.soon(now, now.plus(AHEAD), BATCH)) {
      if (PeriodicTask.isToStop()) {
        return;
      }
      try {
        tryConnections(release, now);
      } catch (RuntimeException e) {
        LOG.warn("connections of release {} could not be tried", release.getId(), e);
      }
    }
  }

  private void settle(ReleaseGroupRecord release) {
    List<Member> all = members.of(release.getId());
    boolean failed = all.stream().anyMatch(member -> FAILED.contains(member.state()));
    boolean takes =
        Mode.of(release.getMode()) == Mode.ALL_OR_NOTHING
            && OnFailure.of(release.getOnFailure()) == OnFailure.UNPUBLISH;
    List<Consequence> done = new ArrayList<>(views.consequences(release));
    int before = done.size();
    if (takes && (failed || release.getTakenBackAt() != null)) {
      takeBack(release, members.lock(release.getId()), done);
    }
    boolean over =
        members.of(release.getId()).stream()
            .noneMatch(member ->
                member.state() == DeliveryState.SCHEDULED
                    || member.state() == DeliveryState.UNCONFIRMED);
    if (done.size() == before && !over) {
      return;
    }
    Instant now = clock.instant();
    release.setConsequences(json.column(done));
    if (over) {
      release.setSettledAt(now);
    }
    rows.store(release, now);
    if (over) {
      events.publishEvent(
          new ReleaseEvents.ReleaseSettled(
              release.getWorkspaceId(),
              release.getId(),
              release.getName(),
              state(release).word(),
              "engine",
              now));
    }
  }

  /** Holds what has not gone and unpublishes what has; each once, what is being sent later. */
  private void takeBack(ReleaseGroupRecord release, List<Member> all, List<Consequence> done) {
    Caller caller = caller(release);
    int unpublished = 0;
    for (Member member : all) {
      boolean dealtWith =
          done.stream().anyMatch(one -> one.deliveryId() == member.id() && one.done());
      if (dealtWith && member.state() != DeliveryState.PUBLISHED) {
        continue;
      }
      if (member.state() == DeliveryState.SCHEDULED) {
        hold(release, caller, member).ifPresent(done::add);
      } else if (member.state() == DeliveryState.PUBLISHED && !isUnpublished(done, member)) {
        done.add(unpublish(release, caller, member));
        unpublished++;
      }
    }
    if (release.getTakenBackAt() == null && !done.isEmpty()) {
      release.setTakenBackAt(clock.instant());
      events.publishEvent(
          new ReleaseEvents.ReleaseTakenBack(
              release.getWorkspaceId(),
              release.getId(),
              release.getName(),
              unpublished,
              "engine",
              clock.instant()));
    }
  }

  private static boolean isUnpublished(List<Consequence> done, Member member) {
    return done.stream()
        .anyMatch(one -> one.deliveryId() == member.id() && one.what().equals("unpublish"));
  }

  private Optional<Consequence> hold(ReleaseGroupRecord release, Caller caller, Member member) {
    String note = "release \"" + release.getName() + "\" is taken back";
    Changed changed =
        changes.apply(caller, List.of(new Change.Hold(member.id(), null, note))).getFirst();
    return changed.refused() != null
        ? Optional.empty() // being sent: looked at again when that has ended
        : Optional.of(new Consequence(member.id(), "hold", true, note, clock.instant()));
  }

  private Consequence unpublish(ReleaseGroupRecord release, Caller caller, Member member) {
    Instant now = clock.instant();
    try {
      long delivery =
          placements.place(
              caller,
              member.contentId(),
              member.channelId(),
              Action.UNPUBLISH,
              ScheduleTime.now(now, ZoneId.of(member.timeZone())),
              "release \"" + release.getName() + "\" is taken back: a member failed");
      return new Consequence(member.id(), "unpublish", true, "delivery " + delivery, now);
    } catch (Fault fault) {
      String why = fault.getMessage() + " " + fault.solution();
      return new Consequence(member.id(), "unpublish", false, why, now);
    }
  }

  private ReleaseState state(ReleaseGroupRecord release) {
    return ReleaseState.of(
        false,
        true,
        false,
        release.getTakenBackAt() != null,
        members.of(release.getId()).stream().map(Member::state).toList());
  }

  /** Outside any transaction: the other side may take its time. The report is kept with it. */
  private void tryConnections(ReleaseGroupRecord release, Instant now) {
    Caller caller = caller(release);
    List<Long> channels =
        Optional.ofNullable(transaction.execute(begun -> members.of(release.getId())))
            .orElseThrow()
            .stream()
            .map(Member::channelId)
            .distinct()
            .toList();
    for (long channel : channels) {
      ChannelDetails details = connections.get(caller, channel);
      Instant testedAt = details.testedAt();
      boolean works = details.report() != null && details.report().ok();
      Duration goodFor = works ? REPORT_GOOD_FOR : TRY_AGAIN;
      if (testedAt == null || testedAt.isBefore(now.minus(goodFor))) {
        connections.test(caller, channel);
      }
    }
  }

  private static Caller caller(ReleaseGroupRecord release) {
    return new Caller(
        release.getWorkspaceId(),
        release.getAccountId(),
        "engine",
        EnumSet.allOf(Permission.class));
  }
}

package presstime.server.bundles;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.platform.Action;
import presstime.server.bundles.Release.Line;
import presstime.server.bundles.Release.Mode;
import presstime.server.bundles.Release.OnFailure;
import presstime.server.bundles.store.ReleaseRows;
import presstime.server.delivery.Change;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.ReleaseMembers;
import presstime.server.delivery.ReleaseMembers.Member;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;
import presstime.server.kernel.StaleVersion;
import presstime.server.scheduling.ScheduleTime;

/** Deliveries that go together: made, changed and called off as one. */
@Component
public class Releases {

  private static final int LONGEST_NAME = 200;
  private static final int MOST = 500;

  private final ReleaseRows rows;
  private final ReleaseViews views;
  private final ReleaseMembers members;
  private final ReleaseChecks checks;
  private final Deliveries deliveries;
  private final AsOne asOne;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Releases(
      ReleaseRows rows,
      ReleaseViews views,
      ReleaseMembers members,
      ReleaseChecks checks,
      Deliveries deliveries,
      AsOne asOne,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.views = views;
    this.members = members;
    this.checks = checks;
    this.deliveries = deliveries;
    this.asOne = asOne;
    this.events = events;
    this.clock = clock;
  }

  /** One of the workspace. */
  @Transactional(readOnly = true)
  public Release get(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id)
        .map(views::of)
        .orElseThrow(() -> new NotFound("release", id));
  }

  /** Those of the workspace, the newest first. */
  @Transactional(readOnly = true)
  public Page<Release> page(
      Caller caller,
      @Nullable Long content,
      @Nullable Long delivery,
      int limit,
      @Nullable Cursor after) {
    return Page.of(
            rows.page(caller.workspaceId(), content, delivery, after, limit + 1),
            limit,
            row -> Cursor.of(row.getId()))
        .map(views::of);
  }

  /**
   * Makes a release.
   *
   * @param joining its first members; they get its time
   */
  @Transactional
  public Release create(
      Caller caller,
      String name,
      Mode mode,
      OnFailure onFailure,
      ScheduleTime time,
      Joining joining) {
    String clean = name.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      throw new InvalidField("name", "The name is empty or too long.", "Use 1 to 200 characters.");
    }
    Instant now = clock.instant();
    ReleaseGroupRecord row = rows.fresh();
    row.setWorkspaceId(caller.workspaceId());
    row.setName(clean);
    row.setMode(mode.word());
    row.setOnFailure(onFailure.word());
    ReleaseTimes.set(row, time);
    row.setAccountId(caller.accountId());
    row.setCreatedBy(caller.actor());
    row.setCreatedAt(now);
    row.setUpdatedAt(now);
    rows.insert(row);
    addAll(caller, rows.lock(caller.workspaceId(), row.getId()), joining);
    tell(caller, row, "created");
    return get(caller, row.getId());
  }

  /** Adds members; they get the release's time. */
  @Transactional
  public Release add(Caller caller, long id, @Nullable Integer version, Joining joining) {
    ReleaseGroupRecord row = undecided(caller, id, version);
    addAll(caller, row, joining);
    rows.store(row, clock.instant());
    tell(caller, row, "added");
    return get(caller, id);
  }

  /** Takes a member out; it keeps its time and goes alone. */
  @Transactional
  public Release remove(Caller caller, long id, @Nullable Integer version, long delivery) {
    ReleaseGroupRecord row = undecided(caller, id, version);
    if (!members.releaseOf(caller, delivery).equals(Optional.of(id))) {
      throw new NotFound("member", delivery);
    }
    members.set(caller, delivery, null, row.getName());
    rows.store(row, clock.instant());
    tell(caller, row, "removed");
    return get(caller, id);
  }

  /** Another time for all. What a person holds stays held. */
  @Transactional
  public Release move(
      Caller caller, long id, @Nullable Integer version, Function<ZoneId, ScheduleTime> time) {
    ReleaseGroupRecord row = undecided(caller, id, version);
    ReleaseTimes.set(row, time.apply(ZoneId.of(row.getTimeZone())));
    row.setRefusedAt(null);
    rows.store(row, clock.instant());
    asOne.apply(
        caller,
        members.lock(id),
        member ->
            isOver(member) ? null : new Change.Move(member.id(), null, ReleaseTimes.of(row), true));
    tell(caller, row, "moved");
    return get(caller, id);
  }

  /** Nobody goes until the release is released. */
  @Transactional
  public Release hold(Caller caller, long id, @Nullable Integer version, String note) {
    ReleaseGroupRecord row = undecided(caller, id, version);
    asOne.apply(
        caller,
        members.lock(id),
        member ->
            member.state() == DeliveryState.SCHEDULED
                ? new Change.Hold(member.id(), null, note)
                : null);
    rows.store(row, clock.instant());
    tell(caller, row, "held");
    return get(caller, id);
  }

  /** All that is held comes back; the checks decide anew, at its time or at once. */
  @Transactional
  public Release release(Caller caller, long id, @Nullable Integer version) {
    ReleaseGroupRecord row = undecided(caller, id, version);
    row.setRefusedAt(null);
    rows.store(row, clock.instant());
    asOne.apply(
        caller,
        members.lock(id),
        member ->
            switch (member.state()) {
              case HELD -> new Change.Release(member.id(), null);
              case FAILED, MISSED -> new Change.Retry(member.id(), null);
              default -> null;
            });
    tell(caller, row, "released");
    return get(caller, id);
  }

  /** Calls all of it off. */
  @Transactional
  public Release cancel(Caller caller, long id, @Nullable Integer version) {
    ReleaseGroupRecord row = undecided(caller, id, version);
    row.setCancelledAt(clock.instant());
    rows.store(row, clock.instant());
    asOne.apply(
        caller,
        members.lock(id),
        member ->
            isOver(member) ? null : new Change.Cancel(member.id(), null, "release called off"));
    tell(caller, row, "cancelled");
    return get(caller, id);
  }

  /** What the checks would say now, each member; nothing changes. */
  @Transactional(readOnly = true)
  public List<Line> check(Caller caller, long id) {
    ReleaseGroupRecord row =
        rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("release", id));
    Instant now = clock.instant();
    Instant at = row.getDueAt().isAfter(now) ? row.getDueAt() : now;
    return ReleaseProblems.lines(checks.check(row, members.of(id), at));
  }

  private void addAll(Caller caller, ReleaseGroupRecord row, Joining joining) {
    List<Long> ids = new ArrayList<>(joining.deliveries());
    members.lockJoining(caller, ids, joining.contents());
    for (long content : joining.contents()) {
      deliveries
          .schedule(
              caller,
              content,
              joining.channels(),
              Action.PUBLISH,
              channel -> ReleaseTimes.of(row),
              false)
          .deliveries()
          .forEach(delivery -> ids.add(delivery.id()));
    }
    if (members.of(row.getId()).size() + ids.size() > MOST) {
      throw new InvalidField(
          "deliveries", "A release has at most " + MOST + " members.", "Make two releases.");
    }
    for (long id : ids.stream().distinct().sorted().toList()) {
      join(caller, row, id);
    }
  }

  private void join(Caller caller, ReleaseGroupRecord row, long id) {
    Delivery delivery = deliveries.get(caller, id);
    Optional<Long> present = members.releaseOf(caller, id);
    if (present.isPresent() && present.get() != (long) row.getId()) {
      throw new ReleaseFaults.InAnother(id, present.get());
    }
    if (delivery.state() != DeliveryState.SCHEDULED && delivery.state() != DeliveryState.HELD) {
      throw new InvalidField(
          "deliveries",
          "Delivery " + id + " is " + delivery.state().word() + ", so it cannot go with others.",
          "Name deliveries that wait.");
    }
    members.set(caller, id, row.getId(), row.getName());
    asOne.apply(caller, List.of(new Change.Move(id, null, ReleaseTimes.of(row), true)));
  }

  private ReleaseGroupRecord undecided(Caller caller, long id, @Nullable Integer version) {
    ReleaseGroupRecord row = rows.lock(caller.workspaceId(), id);
    if (version != null && !version.equals(row.getVersion())) {
      throw new StaleVersion("release", version, row.getVersion());
    }
    if (row.getCancelledAt() != null) {
      throw new ReleaseFaults.Decided(id, "was called off at " + row.getCancelledAt());
    }
    if (row.getOpenedAt() != null) {
      throw new ReleaseFaults.Decided(id, "was let go at " + row.getOpenedAt());
    }
    return row;
  }

  private static boolean isOver(Member member) {
    return member.state().isFinal();
  }

  private void tell(Caller caller, ReleaseGroupRecord row, String what) {
    events.publishEvent(
        new ReleaseEvents.ReleaseChanged(
            row.getWorkspaceId(),
            row.getId(),
            row.getName(),
            what,
            row.getDueAt(),
            caller.actor(),
            clock.instant()));
  }
}

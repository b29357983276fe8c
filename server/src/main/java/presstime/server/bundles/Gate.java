package presstime.server.bundles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.platform.Problem;
import presstime.server.bundles.Release.Line;
import presstime.server.bundles.Release.Mode;
import presstime.server.bundles.store.ReleaseRows;
import presstime.server.delivery.Readiness;
import presstime.server.delivery.ReadinessChecks;
import presstime.server.delivery.ReleaseGate;
import presstime.server.delivery.ReleaseMembers;
import presstime.server.delivery.ReleaseMembers.Member;
import presstime.server.kernel.Json;

/**
 * Decides once for a release, under the lock of its row, whichever server's member comes first;
 * everybody else reads what was decided. So no member of one that goes all or nothing has begun
 * before every member passed every check, however many servers there are and whenever one dies.
 */
@Component
class Gate implements ReleaseGate {

  private static final Duration SOONEST = Duration.ofSeconds(1);
  private static final Duration LATEST = Duration.ofMinutes(1);
  private static final Verdict GO = new Verdict.Open(Instant.EPOCH);

  private final ReleaseRows rows;
  private final ReleaseMembers members;
  private final ReleaseChecks together;
  private final ReadinessChecks checks;
  private final ApplicationEventPublisher events;
  private final Json json;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  Gate(
      ReleaseRows rows,
      ReleaseMembers members,
      ReleaseChecks together,
      ReadinessChecks checks,
      ApplicationEventPublisher events,
      Json json,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.members = members;
    this.together = together;
    this.checks = checks;
    this.events = events;
    this.json = json;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Map<Long, Verdict> decide(long releaseId, Collection<Long> deliveryIds, Instant at) {
    ReleaseGroupRecord seen = rows.find(releaseId).orElse(null);
    if (seen == null || seen.getCancelledAt() != null) {
      return each(deliveryIds, GO);
    }
    return decided(seen, deliveryIds, at)
        .orElseGet(() ->
            Optional.ofNullable(transaction.execute(begun -> ask(releaseId, deliveryIds, at)))
                .orElseThrow());
  }

  /** What was decided; nothing when it is still to be. */
  private Optional<Map<Long, Verdict>> decided(
      ReleaseGroupRecord release, Collection<Long> ids, Instant at) {
    if (release.getRefusedAt() != null) {
      List<Line> report = report(release);
      return Optional.of(
          ids.stream()
              .collect(
                  Collectors.toMap(
                      id -> id,
                      id -> new Verdict.Shut(ReleaseProblems.refused(release, report, id)))));
    }
    if (release.getOpenedAt() == null) {
      return Optional.empty();
    }
    return Optional.of(
        mode(release) == Mode.ALL_OR_NOTHING
            ? each(ids, new Verdict.Open(release.getOpenedAt()))
            : each(release, checks.check(release.getWorkspaceId(), ids, at)));
  }

  private Map<Long, Verdict> ask(long releaseId, Collection<Long> ids, Instant at) {
    ReleaseGroupRecord release = rows.lock(releaseId).orElse(null);
    if (release == null || release.getCancelledAt() != null) {
      return each(ids, GO);
    }
    Optional<Map<Long, Verdict>> meanwhile = decided(release, ids, at);
    if (meanwhile.isPresent()) {
      return meanwhile.get();
    }
    List<Member> all = members.lock(releaseId);
    release.setDueAt(dueAt(release, all, at));
    if (at.isBefore(release.getDueAt())) {
      return each(ids, new Verdict.Shut(ReleaseProblems.otherTime(release)));
    }
    members.announce(release.getDueAt()); // others may have been passed over while locked
    List<Readiness> found = together.check(release, all, at);
    return mode(release) == Mode.PARTIAL
        ? open(release, found, ids)
        : allOrNothing(release, found, ids, at);
  }

  /**
   * When it is. New rules of a time zone move its members by themselves: where those that are on
   * time by the wall clock are due before what was written down, it is then.
   */
  private static Instant dueAt(ReleaseGroupRecord release, List<Member> all, Instant at) {
    return all.stream()
        .filter(one -> ReleaseChecks.isOnTime(release, one))
        .map(Member::dueAt)
        .filter(due -> due.isBefore(release.getDueAt()) && !due.isAfter(at))
        .min(Instant::compareTo)
        .orElse(release.getDueAt());
  }

  private Map<Long, Verdict> allOrNothing(
      ReleaseGroupRecord release, List<Readiness> found, Collection<Long> ids, Instant at) {
    if (found.stream().anyMatch(Readiness::refused)) {
      List<Line> report = keep(release, found);
      release.setRefusedAt(clock.instant());
      rows.store(release, clock.instant());
      events.publishEvent(
          new ReleaseEvents.ReleaseRefused(
              release.getWorkspaceId(),
              release.getId(),
              release.getName(),
              ReleaseProblems.summary(report),
              "engine",
              clock.instant()));
      return decided(release, ids, at).orElseThrow();
    }
    Optional<Readiness> waiting = found.stream().filter(one -> !one.ready()).findFirst();
    if (waiting.isPresent()) {
      Instant until =
          found.stream()
              .map(Readiness::waitsUntil)
              .filter(java.util.Objects::nonNull)
              .max(Instant::compareTo)
              .orElse(at);
      return each(
          ids, new Verdict.Wait(within(until, at), ReleaseProblems.waits(release, waiting.get())));
    }
    return open(release, found, ids);
  }

  private Map<Long, Verdict> open(
      ReleaseGroupRecord release, List<Readiness> found, Collection<Long> ids) {
    Instant now = clock.instant();
    keep(release, found);
    release.setOpenedAt(now);
    rows.store(release, now);
    int kept = (int) found.stream().filter(Readiness::refused).count();
    events.publishEvent(
        new ReleaseEvents.ReleaseOpened(
            release.getWorkspaceId(),
            release.getId(),
            release.getName(),
            found.size() - kept,
            kept,
            "engine",
            now));
    List<Readiness> asked = found.stream().filter(one -> ids.contains(one.deliveryId())).toList();
    return each(release, asked);
  }

  /** Each by itself: with all or nothing they have all passed. */
  private static Map<Long, Verdict> each(ReleaseGroupRecord release, List<Readiness> found) {
    Instant since = release.getOpenedAt() == null ? Instant.EPOCH : release.getOpenedAt();
    Map<Long, Verdict> verdicts = new HashMap<>();
    for (Readiness one : found) {
      Problem problem = one.problem();
      verdicts.put(
          one.deliveryId(),
          one.refused() && problem != null
              ? new Verdict.Shut(problem)
              : new Verdict.Open(mode(release) == Mode.PARTIAL ? Instant.EPOCH : since));
    }
    return verdicts;
  }

  private List<Line> keep(ReleaseGroupRecord release, List<Readiness> found) {
    List<Line> report = ReleaseProblems.lines(found);
    release.setReport(json.column(report));
    return report;
  }

  private List<Line> report(ReleaseGroupRecord release) {
    return json.read(release.getReport().data(), ReleaseViews.LINES);
  }

  private static Instant within(Instant until, Instant at) {
    Instant soonest = at.plus(SOONEST);
    Instant latest = at.plus(LATEST);
    return until.isBefore(soonest) ? soonest : until.isAfter(latest) ? latest : until;
  }

  private static Map<Long, Verdict> each(Collection<Long> ids, Verdict verdict) {
    return ids.stream().collect(Collectors.toMap(id -> id, id -> verdict));
  }

  private static Mode mode(ReleaseGroupRecord release) {
    return Mode.of(release.getMode());
  }
}

package presstime.server.bundles;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.server.bundles.Release.Mode;
import presstime.server.delivery.Readiness;
import presstime.server.delivery.ReadinessChecks;
import presstime.server.delivery.ReleaseMembers.Member;

/**
 * The checks of each member, and those of a release as a whole: one time for all, and nobody waits
 * for something that waits for one of them.
 */
@Component
class ReleaseChecks {

  private final ReadinessChecks checks;

  ReleaseChecks(ReadinessChecks checks) {
    this.checks = checks;
  }

  List<Readiness> check(ReleaseGroupRecord release, List<Member> all, Instant at) {
    Set<Long> elsewhere =
        all.stream()
            .filter(member -> !isOnTime(release, member))
            .map(Member::id)
            .collect(Collectors.toSet());
    List<Readiness> found =
        checks.check(release.getWorkspaceId(), all.stream().map(Member::id).toList(), at).stream()
            .map(one ->
                elsewhere.contains(one.deliveryId()) && !one.refused()
                    ? ReleaseProblems.with(one, ReleaseProblems.otherTime(release))
                    : one)
            .toList();
    boolean waits = found.stream().anyMatch(one -> one.waitsUntil() != null);
    return waits && Mode.of(release.getMode()) == Mode.ALL_OR_NOTHING
        ? withoutCircles(release, found, at)
        : found;
  }

  /** What waits for a content that waits for the release would wait for ever. */
  private List<Readiness> withoutCircles(
      ReleaseGroupRecord release, List<Readiness> found, Instant at) {
    Set<Long> contents = found.stream().map(Readiness::contentId).collect(Collectors.toSet());
    return found.stream()
        .map(one -> {
          List<Long> way =
              one.waitsUntil() == null ? List.of() : checks.wayBack(one.contentId(), contents, at);
          return way.isEmpty()
              ? one
              : ReleaseProblems.with(one, ReleaseProblems.circle(release, way));
        })
        .toList();
  }

  /** By the wall clock too: when a zone's rules change, members move by themselves. */
  static boolean isOnTime(ReleaseGroupRecord release, Member member) {
    return member.dueAt().equals(release.getDueAt())
        || member.wallTime().equals(release.getWallTime())
            && member.timeZone().equals(release.getTimeZone());
  }
}

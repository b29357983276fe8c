package presstime.server.dryrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import presstime.platform.Problem;
import presstime.server.dryrun.Planned.Undivided;
import presstime.server.dryrun.Rehearsal.Result;
import presstime.server.dryrun.Trouble.Severity;

/** Of a release that goes all or nothing, what keeps one keeps all; told of each that is fine. */
final class Companions {

  private Companions() {}

  /** The releases that some of these are members of. */
  static Set<Long> releases(List<Planned> planned) {
    return planned.stream()
        .map(Planned::undivided)
        .filter(Objects::nonNull)
        .map(Undivided::id)
        .collect(Collectors.toSet());
  }

  /**
   * The same results, each with what its companions are kept by.
   *
   * @param results of whole releases
   */
  static List<Result> together(List<Result> results) {
    Map<Long, Result> kept = new HashMap<>();
    for (Result result : results) {
      Undivided release = result.planned().undivided();
      if (release != null && keeps(result).findAny().isPresent()) {
        kept.putIfAbsent(release.id(), result);
      }
    }
    return results.stream().map(result -> with(result, kept)).toList();
  }

  private static Result with(Result result, Map<Long, Result> kept) {
    Undivided release = result.planned().undivided();
    Result other = release == null ? null : kept.get(release.id());
    if (release == null || other == null || keeps(result).findAny().isPresent()) {
      return result;
    }
    List<Trouble> troubles = new ArrayList<>(result.troubles());
    Problem why = keeps(other).findFirst().orElseThrow();
    troubles.add(
        Trouble.error(
            new Problem(
                "delivery.release_refused",
                "Its release would not go",
                "\"%s\" goes as a whole, and \"%s\" on %s would not go: %s."
                    .formatted(
                        release.name(),
                        other.planned().title(),
                        other.planned().channelName(),
                        why.title()),
                "Mend that, or take it out of the release.")));
    return new Result(result.planned(), result.rendering(), List.copyOf(troubles));
  }

  /** What the release is refused for; the connection is not asked. */
  private static Stream<Problem> keeps(Result result) {
    return result.troubles().stream()
        .filter(trouble -> trouble.severity() == Severity.ERROR)
        .map(Trouble::problem)
        .filter(problem -> !result.planned().connection().contains(problem));
  }
}

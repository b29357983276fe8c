package presstime.server.bundles;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.platform.Problem;
import presstime.server.bundles.Release.Line;
import presstime.server.delivery.Readiness;

/** Why a member of a release did not leave, each in its own words. */
final class ReleaseProblems {

  private ReleaseProblems() {}

  /** All or nothing, and this one or another failed a check. */
  static Problem refused(ReleaseGroupRecord release, List<Line> report, long delivery) {
    String own =
        report.stream()
            .filter(line -> line.deliveryId() == delivery && line.problem() != null)
            .map(line -> "It did not pass itself: " + sentence(line) + " ")
            .findFirst()
            .orElse("It passed, but all or nothing goes. ");
    return new Problem(
        "delivery.release_refused",
        "Its release did not go",
        own + summary(report),
        "Mend what is named, then release \"" + release.getName() + "\" as a whole.");
  }

  /** Its time was changed, and a release has one time for all. */
  static Problem otherTime(ReleaseGroupRecord release) {
    return new Problem(
        "delivery.release_other_time",
        "Its time is not its release's",
        "It goes with the release \"" + release.getName() + "\", at " + release.getDueAt() + ".",
        "Take it out of the release, or move the release as a whole.");
  }

  /** A member waits for what waits for a member, and all go together. */
  static Problem circle(ReleaseGroupRecord release, List<Long> way) {
    return new Problem(
        "delivery.release_circle",
        "It would wait for itself",
        "All of \"%s\" go together, and content %s."
            .formatted(
                release.getName(),
                way.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" waits for content "))),
        "Take a member out of the release, put what is between into it, or take back one of these"
            + " dependencies.");
  }

  static Problem waits(ReleaseGroupRecord release, Readiness first) {
    return new Problem(
        "delivery.release_waits",
        "Its release waits",
        "\"%s\" goes as a whole, and \"%s\" on %s cannot go yet: %s"
            .formatted(release.getName(), first.title(), first.channel(), cause(first.problem())),
        "Nothing to do while that is on its way.");
  }

  /** All that failed, in a sentence. */
  static String summary(List<Line> report) {
    List<Line> failed = report.stream().filter(line -> line.verdict().equals("refused")).toList();
    if (failed.isEmpty()) {
      return "";
    }
    String first = sentence(failed.getFirst());
    int more = failed.size() - 1;
    return "In the way: " + first + (more == 0 ? "" : " And " + more + " more.");
  }

  static List<Line> lines(List<Readiness> found) {
    return found.stream()
        .map(one ->
            new Line(
                one.deliveryId(),
                one.contentId(),
                one.title(),
                one.channelId(),
                one.channel(),
                one.ready() ? "goes" : one.refused() ? "refused" : "waits",
                one.problem()))
        .toList();
  }

  static Readiness with(Readiness one, Problem problem) {
    return new Readiness(
        one.deliveryId(),
        one.contentId(),
        one.title(),
        one.channelId(),
        one.channel(),
        false,
        null,
        problem,
        one.liveSince());
  }

  private static String sentence(Line line) {
    Problem problem = Objects.requireNonNull(line.problem());
    return "\"%s\" on %s: %s. %s"
        .formatted(line.title(), line.channel(), problem.title(), problem.cause());
  }

  private static String cause(@org.jspecify.annotations.Nullable Problem problem) {
    return problem == null ? "" : problem.cause();
  }
}

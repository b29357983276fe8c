package presstime.server.recurrence.policy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose turn it is among the contents of a series. */
public final class Rotation {

  private Rotation() {}

  /** The answer, with its reason when there is nobody. */
  public sealed interface Turn {
    record Of(long contentId) implements Turn {}

    record Nobody(String reason) implements Turn {}
  }

  /**
   * The content that has waited longest, one that never went out first, in the list's order; never
   * one that is not approved, nor one whose last occurrence is less than the distance away.
   *
   * @param contents in the order a person gave them
   * @param approved which of them may go out
   * @param last the latest occurrence of each that had one
   */
  public static Turn next(
      List<Long> contents,
      Set<Long> approved,
      Map<Long, LocalDateTime> last,
      LocalDateTime at,
      Duration distance) {
    List<Long> candidates = contents.stream().filter(approved::contains).toList();
    if (candidates.isEmpty()) {
      return new Turn.Nobody("No content of the series is approved.");
    }
    List<Long> rested = new ArrayList<>();
    for (long content : candidates) {
      LocalDateTime before = last.get(content);
      if (before == null) {
        return new Turn.Of(content);
      }
      if (!before.plus(distance).isAfter(at)) {
        rested.add(content);
      }
    }
    return rested.stream()
        .min(Comparator.comparing(last::get))
        .<Turn>map(Turn.Of::new)
        .orElseGet(() ->
            new Turn.Nobody(
                "Every approved content of the series went out less than "
                    + days(distance)
                    + " before."));
  }

  private static String days(Duration distance) {
    return distance.toHours() % 24 == 0
        ? distance.toDays() + " days"
        : distance.toHours() + " hours";
  }
}

package presstime.server.conflicts.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import presstime.server.conflicts.ConflictKind;

/**
 * Of many conflicts with one delivery those that say enough. Where a channel is full of the like,
 * everything is at odds with everything, and a person is not helped by thousands of pairs.
 */
public final class Nearest {

  /** Most of a kind about one delivery. */
  static final int MOST = 5;

  private record Heap(ConflictKind kind, long delivery) {}

  private Nearest() {}

  /** Of each kind the gravest that concern the delivery, of equal ones the closest in time. */
  public static List<Finding> to(Placed one, Collection<Finding> all) {
    return most(all, finding -> one);
  }

  /** The same for each delivery that something is about. */
  public static List<Finding> each(Collection<Finding> all) {
    return most(all, Finding::subject);
  }

  private static List<Finding> most(Collection<Finding> all, Function<Finding, Placed> concerned) {
    Map<Heap, List<Finding>> heaps = new HashMap<>();
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : all) {
      if (finding.other() == null) {
        kept.add(finding);
      } else {
        heaps
            .computeIfAbsent(
                new Heap(finding.kind(), concerned.apply(finding).id()), heap -> new ArrayList<>())
            .add(finding);
      }
    }
    for (List<Finding> heap : heaps.values()) {
      heap.sort(
          Comparator.comparing(Finding::severity)
              .reversed()
              .thenComparing(Nearest::distance)
              .thenComparing(Finding::key));
      kept.addAll(heap.subList(0, Math.min(MOST, heap.size())));
    }
    return kept;
  }

  private static Duration distance(Finding finding) {
    Placed other = finding.other();
    return other == null
        ? Duration.ZERO
        : Duration.between(other.dueAt(), finding.subject().dueAt()).abs();
  }
}

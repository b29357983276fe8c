package presstime.chaos.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people were told: answers of the API, kept outside the product. What was answered must still
 * be true when all is quiet, whatever was killed meanwhile. Thread-safe.
 */
public final class Promises {

  private final Map<Long, Instant> due = new ConcurrentHashMap<>();
  private final Set<Long> scheduled = ConcurrentHashMap.newKeySet();
  private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();
  private final Set<String> approvable = ConcurrentHashMap.newKeySet();

  /** A person was told that this delivery is scheduled for then. */
  public void scheduled(long delivery, Instant at) {
    scheduled.add(delivery);
    due.put(delivery, at);
  }

  /** A request was made that may have moved a content's deliveries; nobody knows. */
  public void maybeMoved(Iterable<Long> deliveries) {
    deliveries.forEach(due::remove);
  }

  /** A person was told that this delivery is called off. */
  public void cancelled(long delivery) {
    cancelled.add(delivery);
  }

  /** From now on a text that names itself so may be approved. */
  public void maybeApproved(String words) {
    approvable.add(words);
  }

  /** How many promises of a time, and of a calling off. */
  public Map<String, Object> counts() {
    return Map.of(
        "promised: scheduled", scheduled.size(), "promised: called off", cancelled.size());
  }

  List<Violation> broken(Evidence evidence) {
    List<Violation> broken = new ArrayList<>();
    Map<Long, History.DeliveryRow> rows = new HashMap<>();
    evidence.history().deliveries().forEach(row -> rows.put(row.id(), row));
    for (long id : scheduled) {
      if (!rows.containsKey(id)) {
        broken.add(new Violation(Violation.Kind.LOST, id, "was promised, and is not there"));
      }
    }
    due.forEach((id, at) -> {
      History.DeliveryRow row = rows.get(id);
      if (row != null && !row.dueAt().equals(at)) {
        broken.add(
            new Violation(
                Violation.Kind.WRONG, id, "promised for " + at + ", kept for " + row.dueAt()));
      }
    });
    for (long id : cancelled) {
      History.DeliveryRow row = rows.get(id);
      if (row == null || !row.is("cancelled")) {
        broken.add(
            new Violation(
                Violation.Kind.UNCALLED,
                id,
                "was called off, and is " + (row == null ? "gone" : row.state())));
      }
    }
    evidence.effects().stream()
        .filter(effect -> effect.kind() != presstime.chaos.sink.Effect.Kind.HIDDEN)
        .filter(effect -> !approvable.contains(effect.words()))
        .forEach(effect ->
            broken.add(
                new Violation(Violation.Kind.UNCALLED, 0, "nobody ever approved it: " + effect)));
    return broken;
  }
}

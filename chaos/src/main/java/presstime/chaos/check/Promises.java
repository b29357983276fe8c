package presstime.chaos.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.chaos.sink.Effect;

/**
 * What people were told: answers of the API, kept outside the product. What was answered must still
 * be true when all is quiet, whatever was killed meanwhile. Thread-safe.
 */
public final class Promises {

  /** Of a delivery that the product called off by itself. */
  static final String UNASKED = "was called off, and nobody had asked for that";

  private static final Pattern NUMBER = Pattern.compile("revision (\\d+)$");

  private final Map<Long, Instant> due = new ConcurrentHashMap<>();
  private final Set<Long> scheduled = ConcurrentHashMap.newKeySet();
  private final Set<Long> expected = ConcurrentHashMap.newKeySet();
  private final Map<Long, Approval> approved = new ConcurrentHashMap<>();
  private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();
  private final Set<String> approvable = ConcurrentHashMap.newKeySet();

  /**
   * A person was told that this is approved.
   *
   * @param number of the revision: that one, or a newer one
   * @param by when the person knew it, by the servers' time
   */
  private record Approval(int number, Instant by) {}

  /** A person was told that this delivery is there; until somebody asks for it, it stays so. */
  public void placed(long delivery) {
    scheduled.add(delivery);
    expected.add(delivery);
  }

  /** A person was told that this delivery is scheduled for then. */
  public void scheduled(long delivery, Instant at) {
    placed(delivery);
    due.put(delivery, at);
  }

  /** A request was made that may have called these off, or put another in their stead. */
  public void maybeCancelled(Iterable<Long> deliveries) {
    deliveries.forEach(expected::remove);
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

  /**
   * A person was told that a content is approved.
   *
   * @param number how its newest text that was acknowledged before names itself
   * @param by not later than this, by the servers' time
   */
  public void approved(long content, int number, Instant by) {
    approved.put(content, new Approval(number, by));
  }

  /** How many promises of a time, and of a calling off. */
  public Map<String, Object> counts() {
    return Map.of(
        "promised: scheduled", scheduled.size(),
        "promised: called off", cancelled.size(),
        "promised: approved", approved.size());
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
    for (long id : expected) {
      History.DeliveryRow row = rows.get(id);
      if (row != null && row.is("cancelled")) {
        broken.add(new Violation(Violation.Kind.LOST, id, UNASKED));
      }
    }
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
        .filter(effect -> effect.kind() != Effect.Kind.HIDDEN)
        .filter(effect -> !approvable.contains(effect.words()))
        .forEach(effect ->
            broken.add(
                new Violation(
                    Violation.Kind.UNCALLED,
                    evidence.deliveryOf(effect.site(), effect.words()),
                    "nobody ever approved it: " + effect)));
    evidence.history().deliveries().forEach(row -> holdApproval(row, evidence, broken));
    return broken;
  }

  /** What is approved lets go what waits for it, and is what goes out from then on. */
  private void holdApproval(History.DeliveryRow row, Evidence evidence, List<Violation> broken) {
    Approval approval = approved.get(row.content());
    if (approval == null) {
      return;
    }
    if (row.is("held") && !row.approved()) {
      broken.add(
          new Violation(Violation.Kind.LOST, row.id(), "held, for an approval that was given"));
    } else if (row.makesPublic()
        && row.is("published")
        && number(row.words()) < approval.number()
        && hasBegunAfter(row, approval.by(), evidence)
        && evidence.history().changes().stream()
            .noneMatch(
                change -> change.delivery() == row.id() && change.kind().equals("revision-kept"))) {
      broken.add(
          new Violation(
              Violation.Kind.WRONG,
              row.id(),
              "carries '%s'; number %d was approved by %s"
                  .formatted(row.words(), approval.number(), approval.by())));
    }
  }

  private static boolean hasBegunAfter(
      History.DeliveryRow row, Instant approved, Evidence evidence) {
    Instant late = approved.plus(evidence.clocks().off(approved.minus(evidence.base())));
    return evidence.attempts().getOrDefault(row.id(), List.of()).stream()
        .map(History.AttemptRow::startedAt)
        .min(Instant::compareTo)
        .filter(begun -> begun.isAfter(late))
        .isPresent();
  }

  private static int number(String words) {
    Matcher number = NUMBER.matcher(words);
    return number.find() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
  }
}

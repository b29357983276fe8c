package presstime.chaos.check;

import static presstime.chaos.check.Violation.Kind.DOUBLED;
import static presstime.chaos.check.Violation.Kind.LOST;
import static presstime.chaos.check.Violation.Kind.STUCK;
import static presstime.chaos.check.Violation.Kind.UNCALLED;
import static presstime.chaos.check.Violation.Kind.WRONG;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.check.History.OccurrenceRow;
import presstime.chaos.sink.Effect;

/**
 * What people were told about series, kept outside the product. A column is a text that goes out
 * again and again; its posts carry the same words, so they are counted: readers may see it as often
 * as its rule has occurrences, less those that were skipped, and never more. Thread-safe.
 */
public final class Columns {

  /** A server takes what is due in a moment; what is about to leave is left alone. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(1);

  private final Map<String, Integer> most = new ConcurrentHashMap<>();
  private final Map<Occurrence, Instant> placed = new ConcurrentHashMap<>();
  private final Set<Occurrence> skipped = ConcurrentHashMap.newKeySet();
  private final Map<Long, Instant> deleted = new ConcurrentHashMap<>();

  /** One occurrence, by the reading of the clock that names it. */
  private record Occurrence(long series, LocalDateTime recurrenceId) {

    static Occurrence of(long series, String recurrenceId) {
      return new Occurrence(series, LocalDateTime.parse(recurrenceId));
    }
  }

  /** A series of this name may begin, with so many occurrences. */
  public void mayGoOut(String column, int times) {
    most.put(column, times);
  }

  /** A person was told that this occurrence goes out then. */
  public void placed(long series, String recurrenceId, Instant at) {
    skipped.remove(Occurrence.of(series, recurrenceId));
    placed.put(Occurrence.of(series, recurrenceId), at);
  }

  /** A request was made that may have changed this occurrence; nobody knows. */
  public void maybeChanged(long series, String recurrenceId) {
    placed.remove(Occurrence.of(series, recurrenceId));
    skipped.remove(Occurrence.of(series, recurrenceId));
  }

  /** A person was told that this occurrence does not happen. */
  public void skipped(long series, String recurrenceId) {
    skipped.add(Occurrence.of(series, recurrenceId));
  }

  /** A person was told, not later than at this instant, that the series is no more. */
  public void deleted(long series, Instant by) {
    deleted.put(series, by);
  }

  /** How many promises of a time, and of a skipping. */
  public Map<String, Object> counts() {
    return Map.of(
        "series", most.size(),
        "promised: occurrences", placed.size(),
        "promised: occurrences skipped", skipped.size());
  }

  /** Whether this is the story of a series, of which readers may see several posts. */
  static boolean isColumn(String story) {
    return story.startsWith("column ");
  }

  List<Violation> broken(Evidence evidence) {
    List<Violation> broken = new ArrayList<>();
    Map<Long, DeliveryRow> deliveries = new HashMap<>();
    evidence.history().deliveries().forEach(row -> deliveries.put(row.id(), row));
    Map<Occurrence, List<DeliveryRow>> kept = new HashMap<>();
    for (OccurrenceRow row : evidence.history().occurrences()) {
      DeliveryRow delivery = deliveries.get(row.delivery());
      if (delivery != null) {
        kept.computeIfAbsent(
                new Occurrence(row.series(), row.recurrenceId()), none -> new ArrayList<>())
            .add(delivery);
      }
    }
    placed.forEach((occurrence, at) -> {
      List<DeliveryRow> of = kept.getOrDefault(occurrence, List.of());
      if (of.size() != 1) {
        broken.add(new Violation(LOST, 0, occurrence + " was promised, and has " + of));
      } else if (!of.getFirst().dueAt().equals(at)) {
        broken.add(
            new Violation(
                WRONG,
                of.getFirst().id(),
                occurrence + " was promised for " + at + ", kept for " + of.getFirst().dueAt()));
      } else if (!of.getFirst().is("published")) {
        broken.add(
            new Violation(
                LOST,
                of.getFirst().id(),
                occurrence + " was promised, and is " + of.getFirst().state()));
      }
    });
    for (Occurrence occurrence : skipped) {
      kept.getOrDefault(occurrence, List.of()).stream()
          .filter(row -> !row.is("cancelled"))
          .forEach(row ->
              broken.add(
                  new Violation(
                      UNCALLED, row.id(), occurrence + " was skipped, and is " + row.state())));
    }
    kept.forEach((occurrence, rows) -> {
      Instant end = deleted.get(occurrence.series());
      if (end == null) {
        return;
      }
      Instant last = end.plus(UNDER_WAY).plus(evidence.clocks().off(end.minus(evidence.base())));
      for (DeliveryRow row : rows) {
        if (row.is("scheduled", "held")) {
          broken.add(new Violation(STUCK, row.id(), "waits for a series that is no more"));
        } else if (row.is("published") && row.dueAt().isAfter(last)) {
          broken.add(
              new Violation(UNCALLED, row.id(), "went out after its series was deleted at " + end));
        }
      }
    });
    broken.addAll(tooOften(evidence));
    return broken;
  }

  private List<Violation> tooOften(Evidence evidence) {
    Map<String, Set<String>> posts = new HashMap<>();
    for (Effect effect : evidence.effects()) {
      String story = Evidence.story(effect.words());
      if (effect.kind() == Effect.Kind.PUBLIC && isColumn(story)) {
        posts
            .computeIfAbsent(story, none -> new HashSet<>())
            .add(effect.site() + "/" + effect.post());
      }
    }
    List<Violation> broken = new ArrayList<>();
    posts.forEach((column, seen) -> {
      int allowed = most.getOrDefault(column, 0);
      if (seen.size() > allowed) {
        broken.add(
            new Violation(
                DOUBLED,
                evidence.history().deliveries().stream()
                    .filter(row -> Evidence.story(row.words()).equals(column))
                    .mapToLong(DeliveryRow::id)
                    .findFirst()
                    .orElse(0),
                column + " has " + allowed + " occurrences; readers saw " + seen));
      }
    });
    return broken;
  }
}

package presstime.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.rig.Database;

/**
 * The product's history, which is recorded behind the engine: each end of a delivery is told, and a
 * final one exactly once, whatever the clocks show.
 *
 * @param told by delivery the outcomes it tells, in order
 * @param wrong what the product's own walk over the chain found; null for nothing
 */
public record Annals(Map<Long, List<String>> told, @Nullable String wrong) {

  private static final Set<String> ENDS =
      Set.of("published", "withdrawn", "failed", "missed", "unconfirmed", "cancelled");

  /** Nothing comes after them. */
  private static final Set<String> FINAL = Set.of("published", "withdrawn", "cancelled");

  /** What was executed stands there by itself; what was called off, as the event of that. */
  private static final String TELLS =
      """
      (e.source = 'delivery' AND e.outcome IS NOT NULL OR e.source = 'event' AND e.kind = 'delivery-cancelled')
      """;

  private static final String TOLD =
      """
      SELECT e.delivery_id, coalesce(e.outcome, 'cancelled') FROM history_entry e
      WHERE e.delivery_id IS NOT NULL AND %s ORDER BY e.position
      """
          .formatted(TELLS);

  private static final String UNTOLD =
      """
      SELECT count(*) FROM delivery d
      WHERE d.state IN ('published', 'withdrawn', 'failed', 'missed', 'unconfirmed', 'cancelled')
        AND NOT EXISTS (
          SELECT FROM history_entry e
          WHERE e.delivery_id = d.id AND coalesce(e.outcome, 'cancelled') = d.state AND %s)
      """
          .formatted(TELLS);

  /** How many ends have no entry yet. */
  public static long untold(Database database) throws SQLException {
    return database.number(UNTOLD);
  }

  /**
   * Reads them.
   *
   * @param wrong what a walk over the chain found; null for nothing
   */
  public static Annals read(Database database, @Nullable String wrong) throws SQLException {
    Map<Long, List<String>> told = new HashMap<>();
    database
        .rows(TOLD, row -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(entry ->
            told.computeIfAbsent(entry.getKey(), none -> new ArrayList<>()).add(entry.getValue()));
    return new Annals(told, wrong);
  }

  List<Violation> broken(Evidence evidence) {
    List<Violation> broken = new ArrayList<>();
    if (wrong != null) {
      broken.add(new Violation(Violation.Kind.WRONG, 0, "the history is not whole: " + wrong));
    }
    for (DeliveryRow row : evidence.history().deliveries()) {
      List<String> outcomes = told.getOrDefault(row.id(), List.of());
      if (ENDS.contains(row.state()) && !outcomes.contains(row.state())) {
        broken.add(
            new Violation(
                Violation.Kind.WRONG,
                row.id(),
                "is " + row.state() + "; the history tells " + outcomes));
      }
      List<String> last = outcomes.stream().filter(FINAL::contains).toList();
      if (last.size() > 1 || last.size() == 1 && !FINAL.contains(row.state())) {
        broken.add(
            new Violation(
                Violation.Kind.WRONG,
                row.id(),
                "is %s, and the history tells %s".formatted(row.state(), outcomes)));
      }
    }
    return broken;
  }
}

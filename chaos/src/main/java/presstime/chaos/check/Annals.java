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
 * final one exactly once.
 *
 * @param told by delivery the outcomes it tells, in order
 * @param wrong what the product's own walk over the chain found; null for nothing
 */
public record Annals(Map<Long, List<String>> told, @Nullable String wrong) {

  private static final Set<String> ENDS =
      Set.of("published", "withdrawn", "failed", "missed", "unconfirmed");

  private static final String TOLD =
      """
      SELECT delivery_id, outcome FROM history_entry WHERE source = 'delivery' AND delivery_id IS NOT NULL ORDER BY position
      """;

  private static final String UNTOLD =
      """
      SELECT count(*) FROM delivery d
      WHERE d.state IN ('published', 'withdrawn', 'failed', 'missed', 'unconfirmed')
        AND NOT EXISTS (
          SELECT FROM history_entry e WHERE e.source = 'delivery' AND e.delivery_id = d.id AND e.outcome = d.state)
      """;

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

  /**
   * The recorder's watch is set by the database's clock, which may be minutes from the servers'. A
   * campaign that sets the servers a year ahead leaves that clock where it is, and it may miss what
   * is placed late.
   */
  private static boolean isWatched(Evidence evidence) {
    return evidence.base().isZero();
  }

  List<Violation> broken(Evidence evidence) {
    List<Violation> broken = new ArrayList<>();
    if (wrong != null) {
      broken.add(new Violation(Violation.Kind.WRONG, 0, "the history is not whole: " + wrong));
    }
    for (DeliveryRow row : evidence.history().deliveries()) {
      List<String> outcomes = told.getOrDefault(row.id(), List.of());
      if (isWatched(evidence) && ENDS.contains(row.state()) && !outcomes.contains(row.state())) {
        broken.add(
            new Violation(
                Violation.Kind.WRONG,
                row.id(),
                "is " + row.state() + "; the history tells " + outcomes));
      }
      long done = outcomes.stream().filter(Set.of("published", "withdrawn")::contains).count();
      if (done > 1 || done == 1 && !row.is("published", "withdrawn")) {
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

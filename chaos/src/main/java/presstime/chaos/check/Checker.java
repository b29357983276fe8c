package presstime.chaos.check;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import presstime.chaos.check.History.AttemptRow;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Database;
import presstime.chaos.sink.Effect;

/** Judges a run that has come to rest: by the sites' side, and by the product's own account. */
public final class Checker {

  private static final Duration NEAR = Duration.ofSeconds(2);

  private final Evidence evidence;
  private final List<Violation> violations = new ArrayList<>();

  private Checker(Evidence evidence) {
    this.evidence = evidence;
  }

  /**
   * Looks at everything.
   *
   * @param base how far the servers' time is from the machine's
   * @param clocks how far single servers were from that, and when
   */
  public static Checker judge(Database database, Seen seen, Duration base, Clocks clocks)
      throws SQLException {
    Checker checker = new Checker(Evidence.of(History.read(database), seen, base, clocks));
    Rules.ALL.forEach(rule -> rule.accept(checker.evidence, checker.violations::add));
    return checker;
  }

  /** What must not be. */
  public List<Violation> violations() {
    return violations;
  }

  /** Holds what people were told against what became of it. */
  public void hold(Promises promises) {
    violations.addAll(promises.broken(evidence));
  }

  /** Holds what people were told about series against what became of them. */
  public void hold(Columns columns) {
    violations.addAll(columns.broken(evidence));
  }

  /** Of what is due and nobody could call off, all has to go out. */
  public void holdThatNobodyCalledOff() {
    evidence.history().deliveries().stream()
        .filter(row -> row.is("cancelled"))
        .forEach(
            row -> violations.add(new Violation(Violation.Kind.LOST, row.id(), Promises.UNASKED)));
  }

  /** Holds the product's history against the deliveries it tells of. */
  public void hold(Annals annals) {
    violations.addAll(annals.broken(evidence));
  }

  /** Adds what was found elsewhere. */
  public void add(List<Violation> more) {
    violations.addAll(more);
  }

  /** Deliveries of the run. */
  public int deliveries() {
    return evidence.history().deliveries().size();
  }

  /** Deliveries that are in this state. */
  public long deliveries(String state) {
    return evidence.history().deliveries().stream().filter(row -> row.is(state)).count();
  }

  /** Attempts that ended so. */
  public long attempts(String outcome) {
    return evidence.history().attempts().stream()
        .filter(attempt -> outcome.equals(attempt.outcome()))
        .count();
  }

  /** Processes, each life counted, that began at least one attempt. */
  public int lives() {
    return new TreeSet<>(evidence.history().attempts().stream().map(AttemptRow::server).toList())
        .size();
  }

  /**
   * Everything known of one delivery and of its content's others on that site, in the order of
   * time, with the faults around it.
   */
  public String timeline(long delivery, Chronicle chronicle) {
    List<DeliveryRow> all = evidence.history().deliveries();
    DeliveryRow row = all.stream().filter(each -> each.id() == delivery).findFirst().orElse(null);
    if (row == null) {
      return "";
    }
    List<Moment> moments = new ArrayList<>();
    Instant last = row.dueAt();
    for (AttemptRow attempt : evidence.attempts().getOrDefault(delivery, List.of())) {
      last = Objects.requireNonNullElse(attempt.endedAt(), attempt.startedAt());
    }
    List<DeliveryRow> story = all.stream().filter(each -> sameStory(each, row)).toList();
    Set<Long> ids = story.stream().map(DeliveryRow::id).collect(Collectors.toSet());
    evidence.history().attempts().stream()
        .filter(attempt -> ids.contains(attempt.delivery()))
        .forEach(attempt -> moments.add(new Moment(machine(attempt.startedAt()), attempt)));
    evidence.history().changes().stream()
        .filter(change -> ids.contains(change.delivery()))
        .forEach(change -> moments.add(new Moment(machine(change.at()), change)));
    evidence.effects().stream()
        .filter(effect -> effect.key().equals(row.key()) || sameStory(effect, row))
        .forEach(effect -> moments.add(new Moment(effect.at(), effect)));
    chronicle
        .between(machine(row.dueAt()).minus(NEAR), machine(last).plus(NEAR))
        .forEach(entry -> moments.add(new Moment(entry.from(), entry)));
    StringBuilder text = new StringBuilder();
    story.forEach(each -> text.append("    ").append(each).append('\n'));
    moments.stream()
        .sorted(Comparator.comparing(Moment::at))
        .forEach(moment -> text.append("    %s  %s%n".formatted(moment.at(), moment.what())));
    return text.toString();
  }

  private Instant machine(Instant serversTime) {
    return serversTime.minus(evidence.base());
  }

  private static boolean sameStory(DeliveryRow one, DeliveryRow other) {
    return one.content() == other.content() && one.site().equals(other.site());
  }

  private static boolean sameStory(Effect effect, DeliveryRow row) {
    return effect.site().equals(row.site())
        && Evidence.story(effect.words()).equals(Evidence.story(row.words()));
  }

  private record Moment(Instant at, Object what) {}
}

package presstime.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.chaos.check.History.AttemptRow;
import presstime.chaos.check.History.ChangeRow;
import presstime.chaos.check.History.DeliveryRow;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Fault;
import presstime.chaos.sink.Effect;

/** One story on one site, as a test wants it: times are seconds after nine. */
final class Staged {

  static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");

  private final List<DeliveryRow> deliveries = new ArrayList<>();
  private final List<AttemptRow> attempts = new ArrayList<>();
  private final List<ChangeRow> changes = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Chronicle.Entry> moved = new ArrayList<>();
  private Duration base = Duration.ZERO;

  static Instant at(double seconds) {
    return NINE.plusMillis(Math.round(seconds * 1_000));
  }

  static String words(int revision) {
    return "story 1 revision " + revision;
  }

  /** One that was carried out within the tenth of a second after its time. */
  Staged done(long id, String action, int revision, double due) {
    String state = List.of("publish", "update").contains(action) ? "published" : "withdrawn";
    delivery(id, action, state, revision, due, true, at(due + 0.1));
    attempts.add(new AttemptRow(id, 1, "send", state, "one", 1, at(due), at(due + 0.1)));
    return this;
  }

  /** One that ended otherwise. */
  Staged ended(long id, String action, String state, int revision, double due) {
    delivery(id, action, state, revision, due, !state.equals("held"), null);
    return this;
  }

  private void delivery(
      long id,
      String action,
      String state,
      int revision,
      double due,
      boolean approved,
      @Nullable Instant finished) {
    deliveries.add(
        new DeliveryRow(
            id,
            1,
            "plain",
            action,
            state,
            at(due),
            at(due),
            1,
            "key-" + id,
            "",
            words(revision),
            false,
            approved,
            false,
            finished == null ? null : at(due),
            finished));
  }

  /** Somebody decided that about it then. */
  Staged changed(long delivery, String kind, double then) {
    changes.add(new ChangeRow(delivery, at(then), kind, "account/1", ""));
    return this;
  }

  /** Readers saw that. */
  Staged seen(Effect.Kind kind, int revision, double then) {
    effects.add(
        new Effect(effects.size() + 1, at(then), "plain", 10, "key-1", words(revision), kind));
    return this;
  }

  /** One server's clock was off then. */
  Staged moved(Fault fault, String detail, double from, double to) {
    moved.add(new Chronicle.Entry(at(from), at(to), fault, "server-1", detail));
    return this;
  }

  /** All servers' time was so far from the machine's. */
  Staged base(Duration away) {
    base = away;
    return this;
  }

  Evidence evidence() {
    return new Evidence(
        new History(deliveries, attempts, List.of(), changes, List.of(), List.of()),
        effects,
        Map.of(),
        base,
        Clocks.of(moved));
  }

  /** What playing it again finds. */
  List<Violation.Kind> replayed() {
    List<Violation> found = new ArrayList<>();
    Replay.eachEffectHasItsDelivery(evidence(), found::add);
    Replay.eachDeliveryHasItsEffect(evidence(), found::add);
    return found.stream().map(Violation::kind).toList();
  }

  /** Which promises are broken. */
  List<Violation.Kind> broken(Promises promises) {
    return promises.broken(evidence()).stream().map(Violation::kind).toList();
  }
}

package presstime.server.delivery.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.engine.Attempts.Beginning;
import presstime.server.delivery.engine.Attempts.Kind;
import presstime.server.delivery.engine.Conclusion.AttemptEnd;

/**
 * Carries out claimed deliveries, from plan to conclusion, in two steps: several are made ready
 * together, and each leaves alone, on the thread that calls. What may have been sent before is
 * asked about before it is sent again.
 *
 * <p>Each step is told whom to call when a delivery is over: concluded, or left to whoever claims
 * it next.
 */
final class Clerk {

  private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);

  /** How long a delivery waits after its plan failed for a reason of our own. */
  private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

  private final Courier courier;
  private final Ledger ledger;
  private final Leases leases;
  private final Verdicts verdicts;
  private final InstantSource clock;
  private final Scribe scribe;
  private final Checkpoints checkpoints;

  Clerk(
      Courier courier,
      Ledger ledger,
      Leases leases,
      Verdicts verdicts,
      InstantSource clock,
      Scribe scribe,
      Checkpoints checkpoints) {
    this.courier = courier;
    this.ledger = ledger;
    this.leases = leases;
    this.verdicts = verdicts;
    this.clock = clock;
    this.scribe = scribe;
    this.checkpoints = checkpoints;
  }

  /** Plans these and commits that those which are to be sent are about to be. */
  List<Ready> prepare(List<Claimed> claimed, Consumer<Claimed> over) {
    List<Plan> plans = plan(claimed);
    List<Ready> ready = new ArrayList<>();
    List<Ready> toBegin = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Claimed one = claimed.get(i);
      switch (plans.get(i)) {
        case Plan.Wait wait ->
            conclude(
                Conclusion.later(
                    one,
                    wait.until(),
                    wait.paced() || one.paced(),
                    wait.why(),
                    wait.problem(),
                    clock.instant()),
                over);
        case Plan.Stop stop ->
            conclude(
                Conclusion.stopped(
                    one,
                    one.ambiguous() ? DeliveryState.UNCONFIRMED : stop.state(),
                    stop.problem(),
                    clock.instant()),
                over);
        case Plan.Carry carry -> sort(one, carry.parcel(), ready, toBegin, over);
      }
    }
    ready.addAll(begin(toBegin, over));
    return ready;
  }

  private List<Plan> plan(List<Claimed> claimed) {
    try {
      return courier.planAll(claimed, clock.instant());
    } catch (RuntimeException | Error e) {
      if (claimed.size() > 1) {
        // One of them is to blame, and must not harm the others.
        return claimed.stream().map(one -> plan(List.of(one)).getFirst()).toList();
      }
      Claimed one = claimed.getFirst();
      LOG.error("delivery {}: could not be made ready, will be looked at again", one.id(), e);
      return List.of(
          new Plan.Wait(clock.instant().plus(AFTER_FAULT), one.paced(), "internal-fault"));
    }
  }

  private void sort(
      Claimed claimed,
      Parcel parcel,
      List<Ready> ready,
      List<Ready> toBegin,
      Consumer<Claimed> over) {
    try {
      History history = ledger.history(claimed);
      if (!claimed.ambiguous()) {
        toBegin.add(new Ready(claimed, parcel, history, false));
      } else if (parcel.findable()) {
        ready.add(new Ready(claimed, parcel, history, false));
      } else if (parcel.repeatable() && verdicts.maySend(history)) {
        toBegin.add(new Ready(claimed, parcel, history, false));
      } else {
        conclude(
            Conclusion.stopped(
                claimed, DeliveryState.UNCONFIRMED, EngineProblems.CANNOT_TELL, clock.instant()),
            over);
      }
    } catch (SQLException e) {
      left(claimed, e, over);
    }
  }

  private List<Ready> begin(List<Ready> toBegin, Consumer<Claimed> over) {
    List<CompletableFuture<Boolean>> begun =
        toBegin.stream()
            .map(one -> ledger.begin(beginning(one.claimed(), Kind.SEND, false)))
            .toList();
    List<Ready> ready = new ArrayList<>();
    for (int i = 0; i < begun.size(); i++) {
      Ready one = toBegin.get(i);
      if (isBegun(one.claimed(), Kind.SEND, begun.get(i))) {
        ready.add(
            new Ready(
                one.claimed().afterAttempt(one.claimed().ambiguous()),
                one.parcel(),
                one.history(),
                true));
      } else {
        over.accept(one.claimed());
      }
    }
    return ready;
  }

  private Beginning beginning(Claimed claimed, Kind kind, boolean again) {
    Instant now = clock.instant();
    Instant from = kind == Kind.SEND && now.isBefore(claimed.runAt()) ? claimed.runAt() : now;
    return new Beginning(claimed, kind, from, again);
  }

  /**
   * False when the lease is lost: then nothing may be sent. While the database is away it is tried
   * again, since a beginning that was committed unheard of is only known under this claim's fence.
   */
  private boolean isBegun(Claimed claimed, Kind kind, CompletableFuture<Boolean> begun) {
    CompletableFuture<Boolean> answer = begun;
    long patience = 50;
    while (true) {
      try {
        return answer.join();
      } catch (CompletionException e) {
        if (!leases.live(claimed)) {
          LOG.warn("delivery {}: attempt not begun, nothing is sent", claimed.id(), e.getCause());
          return false;
        }
        LockSupport.parkNanos(patience * 1_000_000);
        patience = Math.min(patience * 2, 2_000);
        answer = ledger.begin(beginning(claimed, kind, true));
      }
    }
  }

  /** Lets one leave whose instant has come: sends it, or asks about it first. */
  void depart(Ready ready, Consumer<Claimed> over) {
    if (ready.begun()) {
      send(ready.claimed(), ready.parcel(), ready.history(), over);
    } else {
      ask(ready.claimed(), ready.parcel(), ready.history(), over);
    }
  }

  /** An attempt that has begun. */
  private void send(Claimed begun, Parcel parcel, History history, Consumer<Claimed> over) {
    checkpoints.reach(Checkpoints.BEFORE_SEND);
    Instant startedAt = clock.instant();
    Outcome outcome =
        leases.live(begun) ? send(parcel, begun) : new Outcome.Retryable(EngineProblems.LEASE_LOST);
    checkpoints.reach(Checkpoints.AFTER_SEND);
    Conclusion conclusion =
        verdicts.afterSend(
            begun,
            parcel,
            outcome,
            history.afterSend(),
            startedAt,
            clock.instant(),
            parcel.takeExchanges());
    scribe.conclude(
        conclusion,
        () -> {
          checkpoints.reach(Checkpoints.AFTER_RECORD);
          over.accept(begun);
        });
  }

  /**
   * A second attempt looks before it creates, even where the first surely failed: half may be
   * there.
   */
  private Outcome send(Parcel parcel, Claimed begun) {
    try {
      return parcel.send(begun.attempts() > 1, () -> leases.live(begun));
    } catch (RuntimeException | Error e) {
      LOG.error("delivery {}: the platform's code failed", begun.id(), e);
      return new Outcome.Unknown(EngineProblems.PLATFORM_FAILED.withDetail(e.toString()));
    }
  }

  private void ask(Claimed claimed, Parcel parcel, History history, Consumer<Claimed> over) {
    if (!isBegun(claimed, Kind.ASK, ledger.begin(beginning(claimed, Kind.ASK, false)))) {
      over.accept(claimed);
      return;
    }
    Claimed begun = claimed.afterAttempt(true);
    Instant startedAt = clock.instant();
    Finding finding = ask(parcel, claimed);
    Instant now = clock.instant();
    String exchanges = parcel.takeExchanges();
    // Counted from the question: what appears while a slow answer is on its way is not in it.
    boolean settled = !startedAt.isBefore(history.lastSign().plus(parcel.settle()));
    switch (finding) {
      case Finding.Present present ->
          conclude(
              verdicts.afterPresent(begun, present.publication(), startedAt, now, exchanges), over);
      case Finding.Unclear unclear ->
          conclude(
              verdicts.afterUnclear(begun, unclear.problem(), history, startedAt, now, exchanges),
              over);
      case Finding.Partial partial -> {
        AttemptEnd end = end(begun, "partial", startedAt, now, exchanges);
        goOn(begun, parcel, history, end, settled, true, over);
      }
      case Finding.Absent absent -> {
        AttemptEnd end = end(begun, "absent", startedAt, now, exchanges);
        boolean proven = absent.conclusive() || settled;
        goOn(begun, parcel, history, end, proven, proven || parcel.repeatable(), over);
      }
    }
  }

  /**
   * It is not there, or not wholly.
   *
   * @param proven nothing that was sent can still take effect
   * @param harmless another request may leave
   */
  private void goOn(
      Claimed begun,
      Parcel parcel,
      History history,
      AttemptEnd end,
      boolean proven,
      boolean harmless,
      Consumer<Claimed> over) {
    if (harmless && verdicts.maySend(history)) {
      answered(proven ? begun.withoutDoubt() : begun, parcel, history, end, over);
    } else if (proven) {
      conclude(verdicts.afterLastSend(begun, history, end), over);
    } else {
      conclude(verdicts.afterUnsettledAnswer(begun, parcel, history, end), over);
    }
  }

  private static AttemptEnd end(
      Claimed begun, String outcome, Instant startedAt, Instant endedAt, String exchanges) {
    return new AttemptEnd(begun.attempts(), startedAt, endedAt, outcome, null, exchanges);
  }

  private static Finding ask(Parcel parcel, Claimed claimed) {
    try {
      return parcel.ask();
    } catch (RuntimeException | Error e) {
      LOG.error("delivery {}: the platform's code failed", claimed.id(), e);
      Problem problem = EngineProblems.PLATFORM_FAILED.withDetail(e.toString());
      return new Finding.Unclear(problem);
    }
  }

  /** The answer lets us send: keep it, and do. */
  private void answered(
      Claimed asked, Parcel parcel, History history, AttemptEnd end, Consumer<Claimed> over) {
    try {
      ledger.endAsk(asked, end);
    } catch (SQLException e) {
      left(asked, e, over);
      return;
    }
    for (Ready one : begin(List.of(new Ready(asked, parcel, history, false)), over)) {
      send(one.claimed(), parcel, history, over);
    }
  }

  private void conclude(Conclusion conclusion, Consumer<Claimed> over) {
    scribe.conclude(conclusion, () -> over.accept(conclusion.claimed()));
  }

  private static void left(Claimed claimed, SQLException e, Consumer<Claimed> over) {
    LOG.warn("delivery {}: left for later, the database is away", claimed.id(), e);
    over.accept(claimed);
  }
}

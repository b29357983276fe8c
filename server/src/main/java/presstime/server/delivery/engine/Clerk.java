package presstime.server.delivery.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.engine.Attempts.Kind;

/**
 * Carries out one claimed delivery from plan to conclusion, on the thread that calls. What may have
 * been sent before is asked about before it is sent again.
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
  private final Consumer<Conclusion> told;
  private final Checkpoints checkpoints;

  Clerk(
      Courier courier,
      Ledger ledger,
      Leases leases,
      Verdicts verdicts,
      InstantSource clock,
      Consumer<Conclusion> told,
      Checkpoints checkpoints) {
    this.courier = courier;
    this.ledger = ledger;
    this.leases = leases;
    this.verdicts = verdicts;
    this.clock = clock;
    this.told = told;
    this.checkpoints = checkpoints;
  }

  /**
   * Carries it out.
   *
   * @param gate bounds how many are sent at the same time to one channel
   */
  void carry(Claimed claimed, Semaphore gate) {
    switch (plan(claimed)) {
      case Plan.Wait wait ->
          conclude(
              Conclusion.later(
                  claimed,
                  wait.until(),
                  wait.paced() || claimed.paced(),
                  wait.why(),
                  wait.problem(),
                  clock.instant()));
      case Plan.Stop stop ->
          conclude(
              Conclusion.stopped(
                  claimed,
                  claimed.ambiguous() ? DeliveryState.UNCONFIRMED : stop.state(),
                  stop.problem(),
                  clock.instant()));
      case Plan.Carry carry -> dispatch(claimed, carry.parcel(), gate);
    }
  }

  private Plan plan(Claimed claimed) {
    try {
      return courier.plan(claimed, clock.instant());
    } catch (RuntimeException | Error e) {
      LOG.error("delivery {}: could not be made ready, will be looked at again", claimed.id(), e);
      return new Plan.Wait(clock.instant().plus(AFTER_FAULT), claimed.paced(), "internal-fault");
    }
  }

  private void dispatch(Claimed claimed, Parcel parcel, Semaphore gate) {
    try {
      History history = ledger.history(claimed);
      if (!claimed.ambiguous()) {
        send(claimed, parcel, history, gate);
      } else if (parcel.findable()) {
        ask(claimed, parcel, history, gate);
      } else if (parcel.repeatable()) {
        send(claimed, parcel, history, gate);
      } else {
        conclude(
            Conclusion.stopped(
                claimed, DeliveryState.UNCONFIRMED, EngineProblems.CANNOT_TELL, clock.instant()));
      }
    } catch (SQLException e) {
      LOG.warn("delivery {}: left for later, the database is away", claimed.id(), e);
    }
  }

  private void send(Claimed claimed, Parcel parcel, History history, Semaphore gate) {
    if (!ledger.begin(claimed, Kind.SEND, later(clock.instant(), claimed.runAt()))) {
      return;
    }
    Claimed begun = claimed.afterAttempt(claimed.ambiguous());
    History now = new History(history.sends() + 1, 0, history.lastSign());
    waitUntil(claimed.runAt());
    Conclusion conclusion;
    gate.acquireUninterruptibly();
    try {
      checkpoints.reach(Checkpoints.BEFORE_SEND);
      Instant startedAt = clock.instant();
      Outcome outcome =
          leases.live(claimed)
              ? send(parcel, begun, () -> leases.live(claimed))
              : new Outcome.Retryable(EngineProblems.LEASE_LOST);
      checkpoints.reach(Checkpoints.AFTER_SEND);
      conclusion =
          verdicts.afterSend(
              begun, parcel, outcome, now, startedAt, clock.instant(), parcel.takeExchanges());
    } finally {
      // The next one may leave while this one's conclusion waits for its commit.
      gate.release();
    }
    conclude(conclusion);
    checkpoints.reach(Checkpoints.AFTER_RECORD);
  }

  /**
   * A second attempt looks before it creates, even where the first surely failed: half may be
   * there.
   */
  private static Outcome send(Parcel parcel, Claimed claimed, BooleanSupplier ours) {
    try {
      return parcel.send(claimed.attempts() > 1, ours);
    } catch (RuntimeException | Error e) {
      LOG.error("delivery {}: the platform's code failed", claimed.id(), e);
      return new Outcome.Unknown(EngineProblems.PLATFORM_FAILED.withDetail(e.toString()));
    }
  }

  private void ask(Claimed claimed, Parcel parcel, History history, Semaphore gate)
      throws SQLException {
    if (!ledger.begin(claimed, Kind.ASK, clock.instant())) {
      return;
    }
    Claimed begun = claimed.afterAttempt(true);
    Instant startedAt = clock.instant();
    Finding finding = ask(parcel, claimed);
    Instant now = clock.instant();
    String exchanges = parcel.takeExchanges();
    switch (finding) {
      case Finding.Present present ->
          conclude(verdicts.afterPresent(begun, present.publication(), startedAt, now, exchanges));
      case Finding.Unclear unclear ->
          conclude(
              verdicts.afterUnclear(begun, unclear.problem(), history, startedAt, now, exchanges));
      case Finding.Partial partial ->
          answered(begun.withoutDoubt(), parcel, history, gate, "partial", startedAt, exchanges);
      case Finding.Absent absent -> {
        boolean settled = !now.isBefore(history.lastSign().plus(parcel.settle()));
        if (absent.conclusive() || settled) {
          answered(begun.withoutDoubt(), parcel, history, gate, "absent", startedAt, exchanges);
        } else if (parcel.repeatable()) {
          answered(begun, parcel, history, gate, "absent", startedAt, exchanges);
        } else {
          conclude(
              verdicts.afterUnsettledAbsence(begun, parcel, history, startedAt, now, exchanges));
        }
      }
    }
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
      Claimed begun,
      Parcel parcel,
      History history,
      Semaphore gate,
      String word,
      Instant startedAt,
      String exchanges)
      throws SQLException {
    ledger.endAsk(begun, word, startedAt, clock.instant(), exchanges);
    send(begun, parcel, history, gate);
  }

  /** Tries until it is written: the platform has acted, so forgetting is not an option. */
  private void conclude(Conclusion whole) {
    Conclusion conclusion = whole;
    long patience = 50;
    while (true) {
      try {
        if (ledger.conclude(conclusion).join()) {
          tell(conclusion);
        } else {
          LOG.warn(
              "delivery {}: {} not recorded, another server has taken it over",
              conclusion.claimed().id(),
              conclusion.state().word());
        }
        return;
      } catch (RuntimeException e) {
        if (refused(e) && conclusion == whole) {
          LOG.error("delivery {}: recorded without its details", whole.claimed().id(), e);
          conclusion = whole.bare(EngineProblems.NOT_RECORDED);
          continue;
        }
        if (!leases.live(conclusion.claimed()) && patience > 5_000) {
          LOG.error(
              "delivery {}: {} could not be recorded before the lease ended; it will be asked"
                  + " about",
              conclusion.claimed().id(),
              conclusion.state().word(),
              e);
          return;
        }
        LockSupport.parkNanos(patience * 1_000_000);
        patience = Math.min(patience * 2, 10_000);
      }
    }
  }

  /** The database answered, and will never take it: a data exception, a constraint, or its size. */
  private static boolean refused(RuntimeException e) {
    String code = e.getCause() instanceof SQLException sql ? sql.getSQLState() : null;
    return code != null
        && (code.startsWith("22") || code.startsWith("23") || code.startsWith("54"));
  }

  private void tell(Conclusion conclusion) {
    try {
      told.accept(conclusion);
    } catch (RuntimeException e) {
      LOG.error("delivery {}: somebody failed to hear of it", conclusion.claimed().id(), e);
    }
  }

  /**
   * Never early: a clock that has not reached the instant keeps us here. It is looked at every
   * second, since a clock that was set back may be set right again.
   */
  private void waitUntil(Instant instant) {
    while (true) {
      Duration left = Duration.between(clock.instant(), instant);
      if (!left.isPositive()) {
        return;
      }
      LockSupport.parkNanos(
          left.getSeconds() > 0 ? 1_000_000_000 : Math.max(left.toNanos(), 1_000));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package presstime.server.delivery.engine;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has conclusions written until they are, and then told. Nobody waits for it: a sender goes on to
 * the next delivery while the commit runs.
 */
final class Scribe {

  private static final Logger LOG = LoggerFactory.getLogger(Scribe.class);

  private final Ledger ledger;
  private final Leases leases;
  private final ConclusionListener told;

  Scribe(Ledger ledger, Leases leases, ConclusionListener told) {
    this.ledger = ledger;
    this.leases = leases;
    this.told = told;
  }

  /**
   * Writes it.
   *
   * @param after run once it is written, or given up
   */
  void conclude(Conclusion conclusion, Runnable after) {
    ledger
        .conclude(conclusion)
        .whenComplete((standing, failure) -> {
          if (failure == null) {
            written(conclusion, standing);
            after.run();
          } else {
            Thread.ofVirtual()
                .name("presstime-conclude-again")
                .start(() -> {
                  insist(conclusion, failure);
                  after.run();
                });
          }
        });
  }

  /** Tries until it is written: the platform has acted, so forgetting is not an option. */
  private void insist(Conclusion whole, Throwable first) {
    Conclusion conclusion = whole;
    Throwable failure = first;
    long patience = 50;
    while (failure != null) {
      if (refused(failure) && conclusion == whole) {
        LOG.error("delivery {}: recorded without its details", whole.claimed().id(), failure);
        conclusion = whole.bare(EngineProblems.NOT_RECORDED);
      } else if (!leases.live(conclusion.claimed()) && patience > 5_000) {
        LOG.error(
            "delivery {}: {} could not be recorded before the lease ended; it will be asked about",
            conclusion.claimed().id(),
            conclusion.state().word(),
            failure);
        return;
      } else {
        LockSupport.parkNanos(patience * 1_000_000);
        patience = Math.min(patience * 2, 10_000);
      }
      failure = tryOnce(conclusion);
    }
  }

  private @Nullable Throwable tryOnce(Conclusion conclusion) {
    try {
      written(conclusion, ledger.conclude(conclusion).join());
      return null;
    } catch (CompletionException e) {
      return e;
    }
  }

  private void written(Conclusion conclusion, boolean standing) {
    if (standing) {
      tell(told::concluded, conclusion);
    } else {
      LOG.warn(
          "delivery {}: {} not recorded, another server has taken it over",
          conclusion.claimed().id(),
          conclusion.state().word());
      if (conclusion.isFirstSent()) {
        tell(told::publishedBesides, conclusion);
      }
    }
  }

  /** The database answered, and will never take it: a data exception, a constraint, or its size. */
  private static boolean refused(Throwable failure) {
    Throwable cause = failure instanceof CompletionException e ? e.getCause() : failure;
    String code = cause instanceof SQLException sql ? sql.getSQLState() : null;
    return code != null
        && (code.startsWith("22") || code.startsWith("23") || code.startsWith("54"));
  }

  private static void tell(Consumer<Conclusion> who, Conclusion conclusion) {
    try {
      who.accept(conclusion);
    } catch (RuntimeException e) {
      LOG.error("delivery {}: somebody failed to hear of it", conclusion.claimed().id(), e);
    }
  }
}

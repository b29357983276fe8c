package presstime.server.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.kernel.PeriodicTask;
import presstime.server.recurrence.store.SeriesLocks;
import presstime.server.recurrence.store.SeriesRows;

/**
 * Looks every half minute for occurrences that have come near. Each series is a transaction of its
 * own, so that one that cannot be placed keeps nobody else; several servers share the work.
 */
@Component
public class SeriesSweep extends PeriodicTask {

  private static final Logger LOG = LoggerFactory.getLogger(SeriesSweep.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int BATCH = 200;

  private final SeriesRows rows;
  private final SeriesLocks locks;
  private final Placer placer;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  SeriesSweep(
      SeriesRows rows,
      SeriesLocks locks,
      Placer placer,
      PlatformTransactionManager transactions,
      InstantSource clock,
      @Value("${presstime.engine.running:true}") boolean wanted) {
    super("presstime-series", Duration.ZERO, PAUSE, wanted);
    this.rows = rows;
    this.locks = locks;
    this.placer = placer;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Places what has come near, of all workspaces.
   *
   * @return how many occurrences
   */
  public int sweep() {
    Instant now = clock.instant();
    int placed = 0;
    for (Series series : rows.toSweep(now, BATCH)) {
      if (PeriodicTask.isToStop()) {
        break;
      }
      try {
        Integer some = transaction.execute(begun -> place(series, now));
        placed += some == null ? 0 : some;
      } catch (RuntimeException e) {
        LOG.error("series {} cannot be placed", series.id(), e);
      }
    }
    return placed;
  }

  private int place(Series series, Instant now) {
    locks.contents(series.plan().contents());
    return rows.lockToSweep(series.id(), now)
        .map(locked -> placer.place(locked, locked.itself(), false))
        .orElse(0);
  }

  @Override
  protected void round() {
    sweep();
  }

  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.error("the sweep over series failed; it is tried again in {}", PAUSE, e);
  }
}

package presstime.server.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.recurrence.store.SeriesLocks;
import presstime.server.recurrence.store.SeriesRows;

/**
 * Looks every half minute for occurrences that have come near. Each series is a transaction of its
 * own, so that one that cannot be placed keeps nobody else; several servers share the work.
 */
@Component
public class SeriesSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SeriesSweep.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int BATCH = 200;

  private final SeriesRows rows;
  private final SeriesLocks locks;
  private final Placer placer;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService thread;

  SeriesSweep(
      SeriesRows rows,
      SeriesLocks locks,
      Placer placer,
      PlatformTransactionManager transactions,
      InstantSource clock,
      @Value("${presstime.engine.running:true}") boolean wanted) {
    this.rows = rows;
    this.locks = locks;
    this.placer = placer;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.wanted = wanted;
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
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("presstime-series").daemon().factory());
    started.scheduleWithFixedDelay(this::sweepQuietly, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    thread = started;
  }

  private void sweepQuietly() {
    try {
      sweep();
    } catch (RuntimeException e) {
      LOG.error("the sweep over series failed; it is tried again in {}", PAUSE, e);
    }
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.close();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}

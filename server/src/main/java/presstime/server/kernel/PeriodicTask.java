package presstime.server.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that a server does in rounds, one after the other on a thread of its own, while it runs. A
 * round that fails is told of in the log, and the next one tries again.
 *
 * <p>A stop never waits long, whatever there is to do: a round that has begun is interrupted, is
 * given a few seconds, and is then left to the closing of its connections. So a round works in
 * transactions that may be undone at any moment, and one with many of them asks {@link #isToStop()}
 * between them.
 */
public abstract class PeriodicTask implements SmartLifecycle {

  /** How long a stop waits for a round that has begun; all tasks are waited for together. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final String thread;
  private final Duration first;
  private final Duration pause;
  private final boolean wanted;
  private volatile @Nullable ScheduledExecutorService runner;

  /**
   * Nothing runs before {@link #start()}.
   *
   * @param thread its thread's name
   * @param first from the start to the first round
   * @param pause from the end of a round to the begin of the next
   * @param wanted false on servers that leave the work to others
   */
  protected PeriodicTask(String thread, Duration first, Duration pause, boolean wanted) {
    this.thread = thread;
    this.first = first;
    this.pause = pause;
    this.wanted = wanted;
  }

  /** One round. What it throws is told of by {@link #failed}. */
  protected abstract void round();

  /** Tells of a round that failed, though nobody had asked it to end. */
  protected abstract void failed(Logger log, RuntimeException e);

  /** After the last round of a server that stops; the database is still there. */
  protected void stopped() {}

  /** Whether the round on this thread is asked to end, at the next place where it can. */
  public static boolean isToStop() {
    return Thread.currentThread().isInterrupted();
  }

  @Override
  public final boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public final synchronized void start() {
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(thread).daemon().factory());
    fresh.scheduleWithFixedDelay(
        this::roundSafely, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    runner = fresh;
  }

  /** Anything thrown would end the schedule. */
  private void roundSafely() {
    try {
      round();
    } catch (RuntimeException e) {
      if (isRunning()) {
        failed(log, e);
      } else {
        log.debug("a round was cut short", e);
      }
    }
  }

  @Override
  public final void stop() {
    await(end());
  }

  /** At the same time as others: a server's stop takes as long as the longest of them. */
  @Override
  public final void stop(Runnable whenStopped) {
    ScheduledExecutorService ending = end();
    Thread.ofVirtual()
        .name(thread + "-stop")
        .start(() -> {
          try {
            await(ending);
          } finally {
            whenStopped.run();
          }
        });
  }

  private synchronized @Nullable ScheduledExecutorService end() {
    ScheduledExecutorService ending = runner;
    runner = null;
    if (ending != null) {
      ending.shutdownNow();
    }
    return ending;
  }

  private void await(@Nullable ScheduledExecutorService ending) {
    if (ending == null) {
      return;
    }
    try {
      if (!ending.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.info("stopped in the middle of a round, which another server or the next start does");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      stopped();
    } catch (RuntimeException e) {
      log.warn("the end of the last round could not be written", e);
    }
  }

  @Override
  public final boolean isRunning() {
    return runner != null;
  }

  /**
   * Stopped once the engine is, which tells some of them what it concludes, and started before it.
   */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }
}

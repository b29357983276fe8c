package presstime.server.history;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Records while the server runs; on servers whose engine does not run, not at all. */
@Component
class RecorderLifecycle implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** After a round that took long it rests longer, so that it takes a twentieth of the time. */
  private static final int SHARE = 20;

  /** But what happens meanwhile is not kept waiting for longer, however much there was to do. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(RecorderLifecycle.class);

  private final HistoryRecorder recorder;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService runner;
  private long restUntil = System.nanoTime();

  RecorderLifecycle(
      HistoryRecorder recorder, @Value("${presstime.engine.running:true}") boolean wanted) {
    this.recorder = recorder;
    this.wanted = wanted;
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("history").daemon().factory());
    fresh.scheduleWithFixedDelay(
        this::record, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    runner = fresh;
  }

  /** One that fails is tried again: what it took is back with its transaction. */
  private void record() {
    long begun = System.nanoTime();
    if (begun - restUntil < 0) {
      return;
    }
    boolean failed = false;
    try {
      recorder.run();
    } catch (RuntimeException e) {
      failed = true;
      LOG.warn("the history could not be written, will be tried again", e);
    }
    long ended = System.nanoTime();
    restUntil = ended + rest(ended - begun, failed);
  }

  /** In nanoseconds, beside the pause; none after a failure, which worked nothing off. */
  static long rest(long took, boolean failed) {
    return failed ? 0 : Math.min(took * SHARE, LONGEST_REST.toNanos());
  }

  @Override
  public synchronized void stop() {
    if (runner != null) {
      runner.close();
      runner = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return runner != null;
  }
}

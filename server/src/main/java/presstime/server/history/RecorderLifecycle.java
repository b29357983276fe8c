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

  private static final Logger LOG = LoggerFactory.getLogger(RecorderLifecycle.class);

  private final HistoryRecorder recorder;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService runner;

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
    runner = fresh;
    next(fresh, PAUSE);
  }

  private void next(ScheduledExecutorService on, Duration pause) {
    on.schedule(() -> record(on), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** One that fails is tried again: what it took is back with its transaction. */
  private void record(ScheduledExecutorService on) {
    long begun = System.nanoTime();
    try {
      recorder.run();
    } catch (RuntimeException e) {
      LOG.warn("the history could not be written, will be tried again", e);
    }
    Duration rest = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SHARE);
    if (!on.isShutdown()) {
      next(on, rest.compareTo(PAUSE) > 0 ? rest : PAUSE);
    }
  }

  @Override
  public synchronized void stop() {
    if (runner != null) {
      runner.shutdown();
      runner = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return runner != null;
  }
}

package presstime.server.conflicts;

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

/** Sweeps while the server runs; on servers whose engine does not run, not at all. */
@Component
class SweepLifecycle implements SmartLifecycle {

  /** How soon after a change its conflicts are found, where scheduling did not find them itself. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(SweepLifecycle.class);

  private final Sweep sweep;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService runner;

  SweepLifecycle(Sweep sweep, @Value("${presstime.engine.running:true}") boolean wanted) {
    this.sweep = sweep;
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
            Thread.ofPlatform().name("conflicts").daemon().factory());
    fresh.scheduleWithFixedDelay(
        this::sweep, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    runner = fresh;
  }

  /** One that fails is tried again: what it took from the queue is back with its transaction. */
  private void sweep() {
    try {
      sweep.run();
    } catch (RuntimeException e) {
      LOG.warn("conflicts could not be looked for, will be tried again", e);
    }
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

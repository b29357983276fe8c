package presstime.server.bundles;

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

/** Looks after releases while the server runs; on servers whose engine does not run, not at all. */
@Component("releaseSweepLifecycle")
class SweepLifecycle implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(SweepLifecycle.class);

  private final ReleaseSweep sweep;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService runner;

  SweepLifecycle(ReleaseSweep sweep, @Value("${presstime.engine.running:true}") boolean wanted) {
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
            Thread.ofPlatform().name("releases").daemon().factory());
    fresh.scheduleWithFixedDelay(
        this::sweep, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    runner = fresh;
  }

  private void sweep() {
    try {
      sweep.sweep();
    } catch (RuntimeException e) {
      LOG.warn("releases could not be looked after, will be tried again", e);
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

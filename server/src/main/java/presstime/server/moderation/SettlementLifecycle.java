package presstime.server.moderation;

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

/** Follows schedules while the server runs; on servers whose engine does not run, not at all. */
@Component
class SettlementLifecycle implements SmartLifecycle {

  /** How soon after a delivery its content is in its new state. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(SettlementLifecycle.class);

  private final Settlements settlements;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService runner;

  SettlementLifecycle(
      Settlements settlements, @Value("${presstime.engine.running:true}") boolean wanted) {
    this.settlements = settlements;
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
            Thread.ofPlatform().name("settlements").daemon().factory());
    fresh.scheduleWithFixedDelay(
        this::follow, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    runner = fresh;
  }

  private void follow() {
    try {
      settlements.run();
    } catch (RuntimeException e) {
      LOG.warn("schedules could not be followed, will be tried again", e);
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

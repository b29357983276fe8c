package presstime.server.dryrun;

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

/** Looks ahead once a minute while the server runs; on servers without an engine, not at all. */
@Component
class ChecksAheadLifecycle implements SmartLifecycle {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(ChecksAheadLifecycle.class);

  private final ChecksAhead checks;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService runner;

  ChecksAheadLifecycle(
      ChecksAhead checks, @Value("${presstime.engine.running:true}") boolean wanted) {
    this.checks = checks;
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
            Thread.ofPlatform().name("checks-ahead").daemon().factory());
    fresh.scheduleWithFixedDelay(
        this::look, PAUSE.toSeconds() / 4, PAUSE.toSeconds(), TimeUnit.SECONDS);
    runner = fresh;
  }

  private void look() {
    try {
      checks.run();
    } catch (RuntimeException e) {
      LOG.warn("what is to go out could not be checked ahead, will be tried again", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (runner != null) {
      runner.shutdownNow();
      runner = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return runner != null;
  }
}

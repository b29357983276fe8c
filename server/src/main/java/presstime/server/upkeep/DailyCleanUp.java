package presstime.server.upkeep;

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

/** Has the clean-up run once a day, by whichever server looks first. */
@Component
class DailyCleanUp implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DailyCleanUp.class);
  private static final Duration LOOK = Duration.ofMinutes(10);

  private final CleanUp cleanUp;
  private final boolean wanted;
  private @Nullable ScheduledExecutorService thread;

  DailyCleanUp(CleanUp cleanUp, @Value("${presstime.clean-up.daily:true}") boolean wanted) {
    this.cleanUp = cleanUp;
    this.wanted = wanted;
  }

  @Override
  public boolean isAutoStartup() {
    return wanted;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("presstime-clean-up").factory());
    started.scheduleWithFixedDelay(
        this::look, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    thread = started;
  }

  private void look() {
    try {
      cleanUp.runIfDue();
    } catch (RuntimeException e) {
      LOG.warn("the clean-up failed, and is tried again tomorrow", e);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService started = thread;
    if (started != null) {
      started.shutdownNow();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}

package presstime.server.upkeep;

import java.time.Duration;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import presstime.server.kernel.PeriodicTask;

/** Has the clean-up run once a day, by whichever server looks first. */
@Component
class DailyCleanUp extends PeriodicTask {

  private static final Duration LOOK = Duration.ofMinutes(10);

  private final CleanUp cleanUp;

  DailyCleanUp(CleanUp cleanUp, @Value("${presstime.clean-up.daily:true}") boolean wanted) {
    super("clean-up", LOOK, LOOK, wanted);
    this.cleanUp = cleanUp;
  }

  @Override
  protected void round() {
    cleanUp.runIfDue();
  }

  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.warn("the clean-up failed, and is tried again tomorrow", e);
  }
}

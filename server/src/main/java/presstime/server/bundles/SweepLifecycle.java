package presstime.server.bundles;

import java.time.Duration;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import presstime.server.kernel.PeriodicTask;

/** Looks after releases while the server runs; on servers whose engine does not run, not at all. */
@Component("releaseSweepLifecycle")
class SweepLifecycle extends PeriodicTask {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final ReleaseSweep sweep;

  SweepLifecycle(ReleaseSweep sweep, @Value("${presstime.engine.running:true}") boolean wanted) {
    super("releases", PAUSE, PAUSE, wanted);
    this.sweep = sweep;
  }

  @Override
  protected void round() {
    sweep.sweep();
  }

  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.warn("releases could not be looked after, will be tried again", e);
  }
}

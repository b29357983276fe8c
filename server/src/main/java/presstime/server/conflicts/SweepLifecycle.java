package presstime.server.conflicts;

import java.time.Duration;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import presstime.server.kernel.PeriodicTask;

/** Sweeps while the server runs; on servers whose engine does not run, not at all. */
@Component
class SweepLifecycle extends PeriodicTask {

  /** How soon after a change its conflicts are found, where scheduling did not find them itself. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Sweep sweep;

  SweepLifecycle(Sweep sweep, @Value("${presstime.engine.running:true}") boolean wanted) {
    super("conflicts", PAUSE, PAUSE, wanted);
    this.sweep = sweep;
  }

  @Override
  protected void round() {
    sweep.run();
  }

  /** What it took from the queue is back with its transaction. */
  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.warn("conflicts could not be looked for, will be tried again", e);
  }
}

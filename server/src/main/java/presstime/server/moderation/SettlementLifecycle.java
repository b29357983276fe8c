package presstime.server.moderation;

import java.time.Duration;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import presstime.server.kernel.PeriodicTask;

/** Follows schedules while the server runs; on servers whose engine does not run, not at all. */
@Component
class SettlementLifecycle extends PeriodicTask {

  /** How soon after a delivery its content is in its new state. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Settlements settlements;

  SettlementLifecycle(
      Settlements settlements, @Value("${presstime.engine.running:true}") boolean wanted) {
    super("settlements", PAUSE, PAUSE, wanted);
    this.settlements = settlements;
  }

  @Override
  protected void round() {
    settlements.run();
  }

  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.warn("schedules could not be followed, will be tried again", e);
  }

  /** What the engine concluded last, and what there was no time for. */
  @Override
  protected void stopped() {
    settlements.leaveToOthers();
  }
}

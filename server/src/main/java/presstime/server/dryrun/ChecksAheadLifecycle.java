package presstime.server.dryrun;

import java.time.Duration;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import presstime.server.kernel.PeriodicTask;

/** Looks ahead once a minute while the server runs; on servers without an engine, not at all. */
@Component
class ChecksAheadLifecycle extends PeriodicTask {

  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ChecksAhead checks;

  ChecksAheadLifecycle(
      ChecksAhead checks, @Value("${presstime.engine.running:true}") boolean wanted) {
    super("checks-ahead", FIRST, PAUSE, wanted);
    this.checks = checks;
  }

  @Override
  protected void round() {
    checks.run();
  }

  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.warn("what is to go out could not be checked ahead, will be tried again", e);
  }
}

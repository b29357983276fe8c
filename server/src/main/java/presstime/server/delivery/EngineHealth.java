package presstime.server.delivery;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.store.Backlog;

/**
 * The part {@code engine} of the server's health: down when the engine should run and does not, or
 * when it holds nothing although work has been due for long and no server has taken it up.
 */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

  /** Longer than any claim takes, and than a lease a dead server left behind. */
  static final Duration STUCK = Duration.ofMinutes(2);

  private final Engine engine;
  private final EngineLifecycle lifecycle;
  private final Backlog backlog;
  private final boolean wanted;

  EngineHealth(
      Engine engine,
      EngineLifecycle lifecycle,
      Backlog backlog,
      @Value("${presstime.engine.running:true}") boolean wanted) {
    super("the engine's state cannot be read");
    this.engine = engine;
    this.lifecycle = lifecycle;
    this.backlog = backlog;
    this.wanted = wanted;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Backlog.Counted counted = backlog.look();
    boolean running = lifecycle.isRunning();
    boolean stuck = engine.held() == 0 && counted.oldestUntaken().compareTo(STUCK) > 0;
    health
        .status(wanted && (!running || stuck) ? "DOWN" : "UP")
        .withDetail("running", running)
        .withDetail("held", engine.held())
        .withDetail("due", counted.due())
        .withDetail("oldestDueSeconds", counted.oldest().toSeconds());
  }
}

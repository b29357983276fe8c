package presstime.server.delivery;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryReads.Filter;

/** Runs what is due, now. */
@Component
public class DueWork {

  private final Engine engine;
  private final EngineLifecycle lifecycle;
  private final DeliveryReads reads;
  private final InstantSource clock;

  DueWork(Engine engine, EngineLifecycle lifecycle, DeliveryReads reads, InstantSource clock) {
    this.engine = engine;
    this.lifecycle = lifecycle;
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * Wakes the engine; where this server's engine does not run by itself, carries out what is due on
   * the calling thread.
   *
   * @return how many deliveries of the workspace were due
   */
  public int processNow(long workspaceId) {
    Filter due =
        new Filter(
            List.of(DeliveryState.SCHEDULED), null, null, null, clock.instant().plusNanos(1_000));
    int count = reads.count(workspaceId, due);
    if (lifecycle.isRunning()) {
      engine.wake();
    } else {
      crank();
    }
    return count;
  }

  private void crank() {
    try {
      engine.crank();
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer", e);
    }
  }
}

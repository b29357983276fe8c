package presstime.bench.engine;

import java.time.InstantSource;
import javax.sql.DataSource;
import presstime.server.delivery.engine.Checkpoints;
import presstime.server.delivery.engine.Engine;
import presstime.server.delivery.engine.EngineSettings;
import presstime.server.delivery.engine.Retries;

/** Builds engines on a bare database. */
public final class EngineAlone {

  private EngineAlone() {}

  /**
   * One that is not started.
   *
   * @param perChannel how many deliveries a channel bears at a time
   */
  public static Engine over(
      DataSource database, EngineSettings settings, Sending sending, int perChannel) {
    return new Engine(
        database,
        settings,
        InstantSource.system(),
        new PlainCourier(sending, perChannel),
        Retries.USUAL,
        problem -> "{}",
        conclusion -> {},
        Checkpoints.NONE);
  }
}

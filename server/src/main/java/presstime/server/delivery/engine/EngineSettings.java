package presstime.server.delivery.engine;

import java.time.Duration;

/**
 * How the engine works.
 *
 * @param server this process's name in leases; unique per start
 * @param lease how long a claim holds without a sign of life; a worker that cannot renew it stops
 *     sending before it ends
 * @param lookAhead how long before its time a delivery is claimed and made ready, so that it leaves
 *     at its instant and not a database round trip later. For that long it cannot be edited
 * @param batch most rows of one claim
 * @param held most deliveries this process holds at once
 * @param heldPerChannel most of them for one channel, so that a slow one does not crowd out others
 * @param sweep how often the claim starts again from the oldest row, to find expired leases and
 *     rows that arrived unannounced
 * @param stopWithin how long a stop waits for what is being sent
 */
public record EngineSettings(
    String server,
    Duration lease,
    Duration lookAhead,
    int batch,
    int held,
    int heldPerChannel,
    Duration sweep,
    Duration stopWithin) {

  /** What the product runs with. */
  public static EngineSettings of(String server) {
    return new EngineSettings(
        server,
        Duration.ofSeconds(60),
        Duration.ofMillis(250),
        500,
        4_000,
        500,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30));
  }

  /** The same with another lease. */
  public EngineSettings withLease(Duration other) {
    return new EngineSettings(
        server, other, lookAhead, batch, held, heldPerChannel, sweep, stopWithin);
  }

  /** The same with another look-ahead. */
  public EngineSettings withLookAhead(Duration other) {
    return new EngineSettings(server, lease, other, batch, held, heldPerChannel, sweep, stopWithin);
  }
}

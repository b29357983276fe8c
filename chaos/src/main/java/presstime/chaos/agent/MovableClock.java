package presstime.chaos.agent;

import java.time.Instant;
import java.time.InstantSource;

/**
 * This process's clock: the system's, off by what the orders say. Only this process is wrong; how
 * fast time passes stays true, as with a clock that somebody sets.
 */
public final class MovableClock implements InstantSource {

  private static final long LOOK_EVERY_NANOS = 20_000_000;

  private final Orders orders;
  private volatile long offMillis;
  private volatile long lookAgainAt = System.nanoTime();

  /** With the orders of this process. */
  public MovableClock(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Instant instant() {
    if (System.nanoTime() - lookAgainAt >= 0) {
      offMillis = orders.clockMillis();
      lookAgainAt = System.nanoTime() + LOOK_EVERY_NANOS;
    }
    return InstantSource.system().instant().plusMillis(offMillis);
  }
}

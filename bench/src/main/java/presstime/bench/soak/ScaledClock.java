package presstime.bench.soak;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that starts with the system's and goes faster; to the microsecond, never backwards. */
final class ScaledClock implements InstantSource {

  private final Instant begun = InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
  private final long begunNanos = System.nanoTime();
  private final int scale;

  /**
   * @param scale how many of its seconds pass in one
   */
  ScaledClock(int scale) {
    this.scale = scale;
  }

  @Override
  public Instant instant() {
    return begun.plus((System.nanoTime() - begunNanos) / 1_000 * scale, ChronoUnit.MICROS);
  }
}

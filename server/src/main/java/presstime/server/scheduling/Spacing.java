package presstime.server.scheduling;

import java.time.Duration;

/**
 * How publications of a channel lie in time.
 *
 * @param minimumGapMinutes least time between two of them
 * @param leadTimeMinutes a slot is given only when it is at least this far away
 * @param horizonDays a slot is given only when it is at most this far away
 * @param spreadMinutes a placement lies up to this long after its slot's time, so that not
 *     everything appears on the stroke of the hour
 */
public record Spacing(
    int minimumGapMinutes, int leadTimeMinutes, int horizonDays, int spreadMinutes) {

  /** No gap, no lead, a quarter ahead, on the stroke. */
  public static final Spacing INITIAL = new Spacing(0, 0, 90, 0);

  public Duration minimumGap() {
    return Duration.ofMinutes(minimumGapMinutes);
  }

  public Duration leadTime() {
    return Duration.ofMinutes(leadTimeMinutes);
  }

  public Duration horizon() {
    return Duration.ofDays(horizonDays);
  }

  public Duration spread() {
    return Duration.ofMinutes(spreadMinutes);
  }
}

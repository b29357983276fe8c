package presstime.chaos.sink;

/**
 * How the sink behaves for the time being.
 *
 * @param slow the part of requests that are done or answered late, 0 to 1
 * @param lying the part of requests whose answer does not tell what was done, 0 to 1
 */
public record Mood(double slow, double lying) {

  /** Prompt and true. */
  public static final Mood HONEST = new Mood(0, 0);

  /** As on a bad day of a real host. */
  public static final Mood USUAL = new Mood(0.01, 0.02);

  /** Many answers come late. */
  public static final Mood SLOW = new Mood(0.4, 0.02);

  /** Many answers are wrong. */
  public static final Mood LYING = new Mood(0.01, 0.4);
}

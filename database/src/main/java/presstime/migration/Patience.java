package presstime.migration;

import java.time.Duration;

/**
 * How a migration waits for a table that somebody else has in hand, as a backup has what it has
 * read until its end. Whoever wants the table after the migration stands behind it in the queue, so
 * it asks for a moment, leaves the queue, and comes again.
 *
 * @param lock how long it waits for one lock, and everybody behind it; more than PostgreSQL's
 *     {@code deadlock_timeout} of a second, after which an autovacuum makes way
 * @param attempts how often it tries at most
 * @param pause lets the others pass between two attempts
 */
public record Patience(Duration lock, int attempts, Pause pause) {

  private static final Duration BETWEEN = Duration.ofSeconds(10);

  /** About ten minutes. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(2), 50, () -> Thread.sleep(BETWEEN));

  /** What passes between two attempts. */
  @FunctionalInterface
  public interface Pause {
    void take() throws InterruptedException;
  }
}

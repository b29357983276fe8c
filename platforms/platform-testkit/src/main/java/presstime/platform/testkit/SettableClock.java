package presstime.platform.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

<<<<<<< HEAD
/** A clock that stands still until a test moves it. Safe for many threads. */
=======
/** A clock that stands still until a test moves it. Safe for use from many threads. */
>>>>>>> testkit
public final class SettableClock implements InstantSource {

  private final AtomicReference<Instant> now;

  public SettableClock(Instant start) {
<<<<<<< HEAD
    this.now = new AtomicReference<>(start);
=======
    now = new AtomicReference<>(start);
>>>>>>> testkit
  }

  @Override
  public Instant instant() {
    return now.get();
  }

<<<<<<< HEAD
  /** Moves to an instant, forward or back. */
=======
  /** Moves it to this instant, backwards too. */
>>>>>>> testkit
  public void set(Instant instant) {
    now.set(instant);
  }

<<<<<<< HEAD
  /** Moves on by a duration and answers the new time. */
  public Instant advance(Duration by) {
    return now.updateAndGet(instant -> instant.plus(by));
  }
=======
  /** Moves it by this much and answers the new time. */
  public Instant advance(Duration by) {
    return now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public String toString() {
    return "SettableClock[" + now + "]";
  }
>>>>>>> testkit
}

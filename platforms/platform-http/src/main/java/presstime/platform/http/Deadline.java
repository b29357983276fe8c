package presstime.platform.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The end of one exchange: when it comes, the exchange is cancelled wherever it is. */
final class Deadline implements AutoCloseable {

  /** The deadline of the exchange this thread is busy with. */
  static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final long end;
  private final Future<?> alarm;
  private volatile boolean expired;

  Deadline(ScheduledExecutorService timer, Duration total, Runnable cancel) {
    end = System.nanoTime() + total.toNanos();
    // Cancelling closes a socket, which can block: the timer's one thread must not wait for it.
    alarm =
        timer.schedule(
            () -> {
              expired = true;
              Thread.startVirtualThread(cancel);
            },
            total.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  boolean expired() {
    return expired;
  }

  /** What is left; never less than one millisecond, since 0 means "for ever" to a socket. */
  Duration left() {
    long nanos = Math.max(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1));
    return Duration.ofNanos(nanos);
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}

package presstime.platform.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of one exchange: when it comes, or when the other side has been silent for too long while
 * it was to speak, the exchange is cancelled wherever it is.
 */
final class Deadline implements AutoCloseable {

  /** The deadline of the exchange this thread is busy with. */
  static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Deadlines all;
  private final Runnable cancel;
  private final long longestSilence;
  private final long end;
  private volatile boolean listening;
  private volatile long heardAt;
  private volatile boolean expired;

  Deadline(Deadlines all, Duration total, Duration longestSilence, Runnable cancel) {
    this.all = all;
    this.cancel = cancel;
    this.longestSilence = longestSilence.toNanos();
    this.end = System.nanoTime() + total.toNanos();
    all.add(this);
  }

  /** The request is on its way, or something of the answer has come: its silence counts anew. */
  void listen() {
    heardAt = System.nanoTime();
    listening = true;
  }

  boolean expired() {
    return expired;
  }

  /** What is left; never less than one millisecond, since 0 means "for ever" to a socket. */
  Duration left() {
    long nanos = Math.max(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1));
    return Duration.ofNanos(nanos);
  }

  /** Called by the one thread that watches. */
  void check(long now) {
    boolean silent = listening && now - heardAt >= longestSilence;
    if (!expired && (silent || now - end >= 0)) {
      expired = true;
      // Cancelling closes a socket, which can block: the watcher must not wait for it.
      Thread.startVirtualThread(cancel);
    }
  }

  @Override
  public void close() {
    all.remove(this);
  }
}

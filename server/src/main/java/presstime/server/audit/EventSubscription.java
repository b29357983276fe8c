package presstime.server.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.Caller;

/**
 * One reader of the live events. The poller puts in and never waits: a reader that falls too far
 * behind is over, and resumes from the log.
 */
final class EventSubscription implements AutoCloseable {

  private static final LoggedEvent NOTHING =
      new LoggedEvent(0, 0, "", "", "", Instant.EPOCH, JSONB.valueOf("{}"));

  /** Stands in the queue for "something was carried out"; never more than once. */
  private static final LoggedEvent ACTIVITY =
      new LoggedEvent(0, -1, "", "", "", Instant.EPOCH, JSONB.valueOf("{}"));

  private final EventStreams streams;
  private final Caller caller;
  private final BlockingQueue<LoggedEvent> queue;
  private final CompletableFuture<Long> start = new CompletableFuture<>();
  private final AtomicBoolean activity = new AtomicBoolean();
  private volatile boolean over;

  EventSubscription(EventStreams streams, Caller caller, int buffer) {
    this.streams = streams;
    this.caller = caller;
    this.queue = new ArrayBlockingQueue<>(buffer);
  }

  Caller caller() {
    return caller;
  }

  /**
   * The id after which events come through {@link #next}: all up to it are final, in the log.
   *
   * @return null when that is not known within so long
   */
  @Nullable Long start(Duration patience) throws InterruptedException {
    try {
      return start.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next event; null when none came within so long, or it is over. */
  @Nullable LoggedEvent next(Duration patience) throws InterruptedException {
    return over ? null : queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** True when this stands for something that was carried out; from then on it may come again. */
  boolean isActivity(LoggedEvent event) {
    if (event.id() != ACTIVITY.id()) {
      return false;
    }
    activity.set(false);
    return true;
  }

  /** The reader was too slow, or the server ends. */
  boolean isOver() {
    return over;
  }

  void startsAt(long id) {
    start.complete(id);
  }

  void offer(LoggedEvent event) {
    if (!over && !queue.offer(event)) {
      end();
    }
  }

  /** Something was carried out in the workspace; once is enough until the reader has taken it. */
  void offerActivity() {
    if (activity.compareAndSet(false, true)) {
      offer(ACTIVITY);
    }
  }

  void end() {
    over = true;
    start.complete(0L);
    queue.clear();
    // Wakes the reader, who looks whether it is over before looking at this.
    queue.offer(NOTHING);
  }

  @Override
  public void close() {
    streams.leave(this);
  }
}

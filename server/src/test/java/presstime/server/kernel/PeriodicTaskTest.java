package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Rounds, and how they end. */
class PeriodicTaskTest {

  private static final long LONG_ENOUGH_SECONDS = 60;

  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger ends = new AtomicInteger();

  /** Does something in each round. */
  private final class Task extends PeriodicTask {
    private final Runnable work;

    Task(Runnable work) {
      super("task", Duration.ZERO, Duration.ofMillis(1), true);
      this.work = work;
    }

    @Override
    protected void round() {
      begun.release();
      work.run();
    }

    @Override
    protected void failed(Logger log, RuntimeException e) {
      failures.incrementAndGet();
    }

    @Override
    protected void stopped() {
      ends.incrementAndGet();
    }
  }

  /** No round of a test outlives it. */
  @AfterEach
  void everythingEnds() {
    over.countDown();
  }

  private Task begun(Runnable work) throws InterruptedException {
    Task task = new Task(work);
    task.start();
    assertThat(begun.tryAcquire(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
    return task;
  }

  @Test
  void whatFailsIsToldAndTriedAgain() throws InterruptedException {
    Task task =
        begun(() -> {
          throw new IllegalStateException("broken");
        });

    assertThat(begun.tryAcquire(2, LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
    task.stop();

    assertThat(failures.get()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aRoundThatAsksEndsWhenItIsStopped() throws InterruptedException {
    Task task =
        begun(() -> {
          while (!PeriodicTask.isToStop()) {
            LockSupport.parkNanos(1_000_000);
          }
          over.countDown();
        });

    task.stop();

    assertThat(over.getCount()).isZero();
    assertThat(task.isRunning()).isFalse();
    assertThat(ends).hasValue(1);
  }

  @Test
  void aRoundThatDoesNotAskKeepsNobodyWaitingForever() throws InterruptedException {
    Task task = begun(this::deaf);
    CountDownLatch stopped = new CountDownLatch(1);

    task.stop(stopped::countDown);

    assertThat(stopped.getCount()).as("others may stop meanwhile").isEqualTo(1);
    assertThat(stopped.await(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(over.getCount()).as("it is still at it").isEqualTo(1);
    assertThat(ends).hasValue(1);
  }

  @Test
  void whatIsCutShortIsNoFailure() throws InterruptedException {
    Task task =
        begun(() -> {
          while (!PeriodicTask.isToStop()) {
            LockSupport.parkNanos(1_000_000);
          }
          throw new IllegalStateException("the connection was closed");
        });

    task.stop();

    assertThat(failures).hasValue(0);
  }

  private void deaf() {
    boolean waiting = true;
    while (waiting) {
      try {
        over.await();
        waiting = false;
      } catch (InterruptedException e) {
        // As a thread that reads from a connection.
      }
    }
  }
}

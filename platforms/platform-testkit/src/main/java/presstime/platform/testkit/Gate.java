package presstime.platform.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closed until a test opens it; what waits at it for a minute goes on by itself. */
public final class Gate {

  private static final long LONGEST_SECONDS = 60;

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  /** Lets everything through, now and later. */
  public void open() {
    open.countDown();
  }

  /** Waits until something stands at the gate; false when nothing came within a minute. */
  public boolean awaitArrival() throws InterruptedException {
    return arrived.await(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  void await() throws InterruptedException {
    arrived.countDown();
    if (!open.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      open.countDown();
    }
  }
}

package presstime.server.delivery.engine;

/** Lets the claiming thread sleep until something is due, and be woken sooner. */
final class Alarm {
  private boolean rung;

  /** Something may be due sooner than thought. */
  synchronized void ring() {
    rung = true;
    notifyAll();
  }

  /** Sleeps up to this long; true when woken by {@link #ring()}. */
  synchronized boolean sleep(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    long left = nanos;
    while (!rung && left > 0) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = end - System.nanoTime();
    }
    boolean was = rung;
    rung = false;
    return was;
  }
}

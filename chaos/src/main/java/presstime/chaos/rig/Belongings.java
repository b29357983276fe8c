package presstime.chaos.rig;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * What this harness has started and must end before its folder can go: it is ended, the last one
 * first, where the harness itself is asked to end in the middle of a run.
 */
public final class Belongings {

  private static final Deque<AutoCloseable> OPEN = new ConcurrentLinkedDeque<>();
  private static volatile boolean ending;

  private Belongings() {}

  /** From now on it is ended with the harness. */
  public static void add(AutoCloseable belonging) {
    OPEN.add(belonging);
  }

  /** It has been ended in time. */
  public static void remove(AutoCloseable belonging) {
    OPEN.remove(belonging);
  }

  /** True once the harness ends: then nothing is started any more. */
  static boolean areGoing() {
    return ending;
  }

  /** From now on nothing of ours is started again. */
  public static void startNothing() {
    ending = true;
  }

  /** Ends them all. */
  public static void end() {
    for (AutoCloseable last = OPEN.pollLast(); last != null; last = OPEN.pollLast()) {
      try {
        last.close();
      } catch (Exception e) {
        System.err.println("not ended: " + e);
      }
    }
  }
}

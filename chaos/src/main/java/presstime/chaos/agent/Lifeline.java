package presstime.chaos.agent;

import java.io.IOException;

/**
 * Ties this process to the harness that started it: the standard input ends with the process that
 * holds its other side, whatever ended that.
 */
public final class Lifeline {

  private Lifeline() {}

  /** Returns never: waits for the harness's end, and ends this process. */
  public static void hold() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      // It is gone as well.
    }
    Signals.killThisProcess();
  }

  /** Holds on beside everything else. */
  static void tie() {
    Thread.ofPlatform().name("chaos-lifeline").daemon().start(Lifeline::hold);
  }
}

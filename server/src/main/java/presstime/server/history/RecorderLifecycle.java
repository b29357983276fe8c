package presstime.server.history;

import java.time.Duration;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import presstime.server.kernel.PeriodicTask;

/** Records while the server runs; on servers whose engine does not run, not at all. */
@Component
class RecorderLifecycle extends PeriodicTask {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** After a round that took long it rests longer, so that it takes a twentieth of the time. */
  private static final int SHARE = 20;

  /** But what happens meanwhile is not kept waiting for longer, however much there was to do. */
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private final HistoryRecorder recorder;
  private long restUntil = System.nanoTime();

  RecorderLifecycle(
      HistoryRecorder recorder, @Value("${presstime.engine.running:true}") boolean wanted) {
    super("history", PAUSE, PAUSE, wanted);
    this.recorder = recorder;
  }

  @Override
  protected void round() {
    long begun = System.nanoTime();
    if (begun - restUntil < 0) {
      return;
    }
    boolean done = false;
    try {
      recorder.run();
      done = true;
    } finally {
      long ended = System.nanoTime();
      restUntil = ended + rest(ended - begun, !done);
    }
  }

  /** What it took is back with its transaction. */
  @Override
  protected void failed(Logger log, RuntimeException e) {
    log.warn("the history could not be written, will be tried again", e);
  }

  /** In nanoseconds, beside the pause; none after a failure, which worked nothing off. */
  static long rest(long took, boolean failed) {
    return failed ? 0 : Math.min(took * SHARE, LONGEST_REST.toNanos());
  }
}

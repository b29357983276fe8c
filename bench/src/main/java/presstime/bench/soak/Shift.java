package presstime.bench.soak;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The editor at work while others measure. What stops him is told, and takes nothing of what was
 * measured with it.
 */
final class Shift {

  private final FutureTask<?> work;

  private Shift(Callable<?> work) {
    this.work = new FutureTask<>(work);
  }

  static Shift begin(Callable<?> work) {
    Shift shift = new Shift(work);
    Thread.ofPlatform().name("bench-editor").daemon().start(shift.work);
    return shift;
  }

  /** Whether he gave up before his day was over. */
  boolean stopped() {
    return work.state() == Future.State.FAILED;
  }

  /** Waits for the end of his day; answers what kept him from it, when anything did. */
  Optional<String> end(Duration patience) throws InterruptedException {
    try {
      work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of("the editor stopped: " + e.getCause());
    } catch (TimeoutException e) {
      return Optional.of("the editor still waits for an answer");
    }
  }
}

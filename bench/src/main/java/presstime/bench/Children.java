package presstime.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Processes, one at a time, the last of which must not outlive this one. */
public final class Children {

  /** A server waits for what is being sent, and then its PostgreSQL has to stop. */
  private static final Duration STOP_WITHIN = Duration.ofSeconds(50);

  private @Nullable Process last;
  private boolean over;

  /**
   * Starts one.
   *
   * @throws IOException when it cannot be started, or {@link #end} was called
   */
  public synchronized Process start(ProcessBuilder builder) throws IOException {
    if (over) {
      throw new IOException("this benchmark is being ended");
    }
    Process process = builder.start();
    last = process;
    return process;
  }

  /** Asks a process to stop, and waits until it has. */
  public static void stop(Process process) throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Stops the one that runs, if any, and starts no more: for the end of this process. */
  public void end() {
    Process running;
    synchronized (this) {
      over = true;
      running = last;
    }
    if (running != null) {
      try {
        stop(running);
      } catch (InterruptedException e) {
        running.destroyForcibly();
      }
    }
  }
}

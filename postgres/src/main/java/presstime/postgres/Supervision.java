package presstime.postgres;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps PostgreSQL running on its port until told to end. */
final class Supervision {
  private static final Logger log = LoggerFactory.getLogger(Supervision.class);
  private static final long LOG_CHECK_SECONDS = 60;
  private static final long STOP_SECONDS = 60;
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LAST_PAUSE_MILLIS = 30_000;

  private final Installation installation;
  private final int port;
  private final Thread watch;
  private volatile Postmaster postmaster;

  private Supervision(Installation installation, Postmaster postmaster, int port) {
    this.installation = installation;
    this.postmaster = postmaster;
    this.port = port;
    this.watch = Thread.ofPlatform().daemon().name("presstime-postgres").unstarted(this::watch);
  }

  static Supervision begin(Installation installation, Postmaster postmaster, int port) {
    Supervision supervision = new Supervision(installation, postmaster, port);
    supervision.watch.start();
    return supervision;
  }

  Postmaster postmaster() {
    return postmaster;
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        if (postmaster.endsWithin(LOG_CHECK_SECONDS)) {
          log.error(
              "PostgreSQL (pid {}) ended by itself with status {}; restarting it. See {}",
              postmaster.pid(),
              postmaster.status(),
              installation.output().file());
          postmaster.stop();
          restart();
        } else {
          installation.output().rotateIfLarge();
        }
      }
    } catch (InterruptedException e) {
      // The end of the supervision.
    }
  }

  /** Tries for as long as it takes: a full disk, for one, is mended while we run. */
  private void restart() throws InterruptedException {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      long begin = System.nanoTime();
      try {
        postmaster = installation.start(port);
        log.warn(
            "PostgreSQL is back on port {} after {} ms, pid {}",
            port,
            (System.nanoTime() - begin) / 1_000_000,
            postmaster.pid());
        return;
      } catch (IOException | PortTakenException | RuntimeException e) {
        log.error("PostgreSQL cannot be restarted, next try in {} ms", pause, e);
      }
      // Real time on purpose: a real process is waited for. end() interrupts it.
      Thread.sleep(pause);
      pause = Math.min(2 * pause, LAST_PAUSE_MILLIS);
    }
  }

  /** Stops watching, then PostgreSQL, and waits until no process of it is left. */
  void end() {
    boolean interrupted = false;
    watch.interrupt();
    while (true) {
      try {
        watch.join();
        postmaster.stop();
        if (!postmaster.endsWithin(STOP_SECONDS)) {
          log.warn("PostgreSQL does not stop; see {}", installation.output().file());
        }
        installation.leftovers().clear();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (IOException | RuntimeException e) {
        log.error("PostgreSQL may not have stopped", e);
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

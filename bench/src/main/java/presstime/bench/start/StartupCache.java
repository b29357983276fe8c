package presstime.bench.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The ahead-of-time cache, which the launcher makes in the background after a first start. */
final class StartupCache {

  /** The launcher waits first, and then makes it at the lowest priority. */
  private static final Duration MADE_WITHIN = Duration.ofMinutes(4);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

  private StartupCache() {}

  /** True once a start uses one; makes one when there is none. */
  static boolean ready(Launch launch, Path home) throws IOException, InterruptedException {
    if (used(launch, home)) {
      return true;
    }
    System.err.println("  making the start-up cache, once; that takes a minute …");
    try (Server server = Server.start(launch, home, "on")) {
      server.untilItAnswers();
    }
    long until = System.nanoTime() + MADE_WITHIN.toNanos();
    while (System.nanoTime() - until < 0) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      if (used(launch, home)) {
        return true;
      }
    }
    return false;
  }

  private static boolean used(Launch launch, Path home) throws IOException, InterruptedException {
    try (Server server = Server.start(launch, home, "use")) {
      server.untilItAnswers();
      return server.usesCache();
    }
  }
}

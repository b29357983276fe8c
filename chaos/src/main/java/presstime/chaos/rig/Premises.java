package presstime.chaos.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The throw-away folder of one harness, with all that is mounted in it. It is named after the
 * harness's process, so that what a killed one has left can be found and removed by the next.
 */
public final class Premises implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("presstime-chaos-([0-9]{1,10})-.*");
  private static final int TRIES = 20;
  private static final Path MOUNTS = Path.of("/proc/mounts");

  private final Path folder;

  private Premises(Path folder) {
    this.folder = folder;
  }

  /** Removes what dead harnesses have left among the machine's temporary files, and makes one. */
  public static Premises open() throws IOException {
    return open(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static Premises open(Path temporary) throws IOException {
    removeThoseOfTheDead(temporary);
    long own = ProcessHandle.current().pid();
    return new Premises(Files.createTempDirectory(temporary, "presstime-chaos-" + own + "-"));
  }

  private static void removeThoseOfTheDead(Path temporary) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      for (Path folder : all.toList()) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (name.matches()
            && Files.isWritable(folder)
            && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          new Premises(folder).close();
        }
      }
    }
  }

  /** Where everything of this run lies. */
  public Path folder() {
    return folder;
  }

  /** Removes it, and first what is mounted in it; says so when something is left. */
  @Override
  public void close() {
    for (int left = TRIES; Files.exists(folder); left--) {
      try {
        remove();
      } catch (IOException | UncheckedIOException e) {
        // What is just ending may still write, or tidy up itself.
        if (left == 0) {
          System.err.println("not removed: " + folder + " (" + e.getMessage() + ")");
          return;
        }
        LockSupport.parkNanos(100_000_000);
      }
    }
  }

  private void remove() throws IOException {
    mounts().forEach(mount -> Command.succeeds(List.of("umount", "-l", mount)));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The last one mounted first. */
  private List<String> mounts() throws IOException {
    if (Files.notExists(MOUNTS)) {
      return List.of();
    }
    String within = folder.toRealPath() + "/";
    return Files.readAllLines(MOUNTS).reversed().stream()
        .map(line -> line.split(" ")[1])
        .filter(mount -> mount.startsWith(within))
        .toList();
  }
}

package presstime.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system of some megabytes in memory, which a test fills and empties. */
final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one; where that is not allowed the test is skipped. */
  static SmallDisk mount(Path folder, int megabytes) throws Exception {
    Files.createDirectories(folder);
    boolean mounted =
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "mode=711,size=" + megabytes + "m",
            "tmpfs",
            folder.toString());
    assumeTrue(mounted, "a file system can be mounted only by root");
    return new SmallDisk(folder);
  }

  /** Leaves no space at all. */
  void fill() throws IOException {
    for (int block : new int[] {1 << 20, 1 << 12, 1}) {
      try (OutputStream file = Files.newOutputStream(folder.resolve("filler-" + block))) {
        byte[] bytes = new byte[block];
        while (true) {
          file.write(bytes);
        }
      } catch (IOException e) {
        // Full, which is what was wanted.
      }
    }
  }

  /** Takes away what filled it. */
  void free() throws IOException {
    for (int block : new int[] {1 << 20, 1 << 12, 1}) {
      Files.deleteIfExists(folder.resolve("filler-" + block));
    }
  }

  @Override
  public void close() throws Exception {
    run("umount", "-l", folder.toString());
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such command
    }
  }
}

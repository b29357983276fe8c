package presstime.chaos.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small file system of its own, in memory, that can be filled to the last byte. Needs root. */
public final class Disk implements AutoCloseable {

  private final Path folder;

  private Disk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one on a folder; empty where this user, or this machine, does not let us. */
  public static Optional<Disk> mount(Path folder, int megabytes) throws IOException {
    Files.createDirectories(folder);
    boolean mounted =
        run(
            List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=755", "tmpfs"),
            folder);
    return mounted ? Optional.of(new Disk(folder)) : Optional.empty();
  }

  /** Takes all the space there is. */
  public void fill() {
    byte[] block = new byte[65_536];
    try (var out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // Full.
    }
  }

  /** Gives the space back. */
  public void free() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static boolean run(List<String> words, Path folder) throws IOException {
    List<String> command = new ArrayList<>(words);
    command.add(folder.toString());
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    run(List.of("umount", "-l"), folder);
  }
}

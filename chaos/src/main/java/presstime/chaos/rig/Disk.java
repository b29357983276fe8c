package presstime.chaos.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Command.succeeds(
            List.of(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + megabytes + "m,mode=755",
                "tmpfs",
                folder.toString()));
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

  @Override
  public void close() {
    Command.succeeds(List.of("umount", "-l", folder.toString()));
  }
}

package presstime.server.upkeep.cleanup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Uploads that a server did not live to finish. */
final class Uploads {

  /** No upload takes a day. */
  static final Retention KEPT = Retention.parse("uploads", "P1D");

  private final Path incoming;

  /**
   * @param incoming where uploads lie until they are whole
   */
  Uploads(Path incoming) {
    this.incoming = incoming;
  }

  long clean(Instant before, boolean dryRun) {
    List<Path> old = old(before);
    try {
      for (Path file : dryRun ? List.<Path>of() : old) {
        Files.deleteIfExists(file);
      }
      return old.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> old(Instant before) {
    if (!Files.isDirectory(incoming)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(incoming)) {
      return files.filter(file -> isOlder(file, before)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** False too for what is no longer there. */
  static boolean isOlder(Path file, Instant before) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (IOException e) {
      return false; // it has just become a whole file, or gone
    }
  }
}

package presstime.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's own log, {@code postgres.log}, kept to two files of bounded size. */
final class PostgresLog {
  private static final Logger log = LoggerFactory.getLogger(PostgresLog.class);
  private static final int TAIL = 4000;

  /** Bytes at which the log is set aside. */
  static final long LIMIT = 10L * 1024 * 1024;

  private final Path file;

  PostgresLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Creates the file, private to its owner: a failed statement is logged with its text. */
  void create() throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /**
   * Sets a large log aside as {@code postgres.log.1}. The file is copied and emptied, not renamed,
   * because a running PostgreSQL keeps appending to the file it has open.
   */
  void rotateIfLarge() {
    try {
      if (!Files.exists(file) || Files.size(file) <= LIMIT) {
        return;
      }
      Path old = file.resolveSibling(file.getFileName() + ".1");
      Files.copy(
          file, old, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    } catch (IOException e) {
      log.warn("Cannot rotate {}: {}", file, e.toString());
    }
  }

  long size() throws IOException {
    return Files.size(file);
  }

  /** The last part of what was written after an earlier {@link #size()}. */
  String since(long position) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int from = (int) Math.max(Math.min(position, all.length), all.length - TAIL);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
  }
}

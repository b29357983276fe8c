package presstime.server.upkeep.cleanup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Media files that no workspace has. Somebody may upload one again at any moment: a file is first
 * put aside, then asked about, and put back when somebody has it by now. Who uploads puts it in its
 * place once more after the row is there, so one of the two sees the other.
 */
final class UnusedFiles {

  private static final Logger LOG = LoggerFactory.getLogger(UnusedFiles.class);
  private static final String ASIDE = ".unused";
  private static final Pattern NAME =
      Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})([.]unused)?");

  private final Path folder;

  /**
   * @param folder of the media files
   */
  UnusedFiles(Path folder) {
    this.folder = folder;
  }

  void clean(JdbcClient database, Instant before) {
    long gone = 0;
    try {
      for (Path file : old(before)) {
        gone += remove(database, file) ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (gone > 0) {
      LOG.info("removed {} media files that nothing names", gone);
    }
  }

  private List<Path> old(Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    // Other servers may keep theirs behind a link.
    Path real = folder.toRealPath();
    try (Stream<Path> files = Files.walk(real, 3)) {
      return files
          .filter(file -> NAME.matcher(real.relativize(file).toString()).matches())
          .filter(file -> Uploads.isOlder(file, before))
          .toList();
    }
  }

  private static boolean remove(JdbcClient database, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Matcher aside = Pattern.compile("(.*)" + Pattern.quote(ASIDE)).matcher(name);
    String sha256 = aside.matches() ? aside.group(1) : name;
    if (!aside.matches() && isNamed(database, sha256)) {
      return false;
    }
    Path put = file.resolveSibling(sha256 + ASIDE);
    if (!aside.matches()) {
      Files.move(file, put, StandardCopyOption.ATOMIC_MOVE);
    }
    if (isNamed(database, sha256)) {
      Files.move(put, file.resolveSibling(sha256), StandardCopyOption.ATOMIC_MOVE);
      return false;
    }
    return Files.deleteIfExists(put);
  }

  private static boolean isNamed(JdbcClient database, String sha256) {
    return database
        .sql("SELECT EXISTS (SELECT FROM media WHERE sha256 = ?)")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }
}

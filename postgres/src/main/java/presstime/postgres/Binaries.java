package presstime.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once per archive. They are unpacked next to their final place
 * and renamed, so a killed unpacking is never taken for a whole one; a later loss of files is
 * noticed by their count and size.
 */
final class Binaries {
  private static final Logger log = LoggerFactory.getLogger(Binaries.class);
  private static final String PREFIX = "binaries-";
  private static final String CONTENTS = "contents";

  private Binaries() {}

  /**
   * Makes the programs available.
   *
   * @param resource class path name of the {@code .txz} archive
   * @param server folder that gets the folder of programs
   * @return the folder that holds {@code bin}, {@code lib} and {@code share}
   */
  static Path unpack(String resource, Path server) throws IOException {
    byte[] archive = read(resource);
    Path target = server.resolve(PREFIX + digest(archive));
    if (complete(target)) {
      return target;
    }
    long begin = System.nanoTime();
    try (Stream<Path> old = Files.list(server)) {
      for (Path folder : old.filter(p -> name(p).startsWith(PREFIX)).toList()) {
        Folders.delete(folder);
      }
    }
    Path unfinished = Folders.create(server.resolve(name(target) + ".unfinished"), "rwxr-xr-x");
    extract(archive, unfinished);
    openFolders(unfinished);
    Files.writeString(unfinished.resolve(CONTENTS), contents(unfinished));
    // Without this a power cut could keep the name and lose the files' contents.
    Command.run(List.of("sync", "-f", unfinished.toString()));
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    log.info("PostgreSQL unpacked to {} in {} ms", target, (System.nanoTime() - begin) / 1_000_000);
    return target;
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = Binaries.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new PostgresStartException(
            "The archive "
                + resource
                + " is not on the class path; this build was made without the embedded PostgreSQL"
                + " for this processor. Install a build that has it, or use a PostgreSQL of your"
                + " own.");
      }
      return in.readAllBytes();
    }
  }

  private static String digest(byte[] archive) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static boolean complete(Path folder) throws IOException {
    Path contents = folder.resolve(CONTENTS);
    if (!Files.exists(contents)) {
      return false;
    }
    boolean whole = Files.readString(contents).equals(contents(folder));
    if (!whole) {
      log.warn("PostgreSQL programs in {} are damaged; unpacking them again", folder);
    }
    return whole;
  }

  /** Number and total size of the files. */
  private static String contents(Path folder) throws IOException {
    try (Stream<Path> files =
        Files.find(folder, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile())) {
      long[] count = new long[2];
      files
          .filter(file -> !name(file).equals(CONTENTS))
          .forEach(file -> {
            count[0]++;
            count[1] += file.toFile().length();
          });
      return count[0] + " files, " + count[1] + " bytes\n";
    }
  }

  private static void extract(byte[] archive, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException("Archive entry leads outside: " + entry.getName());
        }
        Files.createDirectories(parent(path));
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
          Files.copy(tar, path);
          Files.setPosixFilePermissions(
              path,
              PosixFilePermissions.fromString(
                  (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        } else {
          throw new IOException("Archive entry of unknown type: " + entry.getName());
        }
      }
    }
  }

  /** Lets PostgreSQL's account in, whatever the umask was when the folders were made. */
  private static void openFolders(Path top) throws IOException {
    try (Stream<Path> folders =
        Files.find(top, Integer.MAX_VALUE, (path, attributes) -> attributes.isDirectory())) {
      for (Path folder : folders.toList()) {
        Folders.create(folder, "rwxr-xr-x");
      }
    }
  }

  private static Path parent(Path path) {
    return path.resolveSibling("").normalize();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}

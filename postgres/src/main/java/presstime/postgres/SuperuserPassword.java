package presstime.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of the one database user, made once and readable by its owner only. */
final class SuperuserPassword {
  private static final int BYTES = 24;

  private SuperuserPassword() {}

  /**
   * Reads the password, or makes it when the cluster does not exist yet.
   *
   * @param file where it is kept
   * @param clusterExists whether a cluster already has a password that a new one would not match
   */
  static String readOrCreate(Path file, boolean clusterExists) throws IOException {
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    if (clusterExists) {
      throw new PostgresStartException(
          "The password file "
              + file
              + " is missing but its database exists. Put the file back from a backup; a new"
              + " password would not open the database.");
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    writePrivately(unfinished, password);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  /** Creates a file with mode 0600 from its first moment and puts it on the disk. */
  static void writePrivately(Path file, String text) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}

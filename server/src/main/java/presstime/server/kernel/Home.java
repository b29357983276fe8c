package presstime.server.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The data folder: everything Presstime keeps outside the database, and the embedded one. */
@Component
public final class Home {

  private final Path folder;

  /**
   * @param configured {@code presstime.home}; without it a folder of the user's own
   */
  public Home(@Value("${presstime.home:}") String configured) {
    this.folder =
        (configured.isBlank() ? usual() : Path.of(configured)).toAbsolutePath().normalize();
    createPrivate(folder);
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /** A folder inside, created when missing, for this user only. */
  public Path folder(String name) {
    Path inside = folder.resolve(name);
    createPrivate(inside);
    return inside;
  }

  /** A file inside; nothing is created. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  private static Path usual() {
    String data = System.getenv("XDG_DATA_HOME");
    Path base =
        data == null || data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return base.resolve("presstime");
  }

  private static void createPrivate(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the data folder " + folder, e);
    }
  }
}

package presstime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ids of the unprivileged account {@code nobody}. */
final class Nobody {
  /** The kernel's own overflow id, which is nobody's on every current distribution. */
  private static final int USUAL = 65534;

  static final int UID = id(2);
  static final int GID = id(3);

  private Nobody() {}

  private static int id(int field) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of("/etc/passwd"));
    } catch (IOException e) {
      return USUAL;
    }
    return lines.stream()
        .filter(line -> line.startsWith("nobody:"))
        .map(line -> Integer.parseInt(line.split(":", -1)[field]))
        .findFirst()
        .orElse(USUAL);
  }
}

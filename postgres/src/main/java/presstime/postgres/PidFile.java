package presstime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's {@code postmaster.pid}: line 1 is the postmaster's pid, line 4 its port, line 8 its
 * state (PostgreSQL source, {@code src/include/utils/pidfile.h}).
 *
 * @param pid the postmaster's process id, 0 when the line cannot be read
 * @param port its TCP port, 0 when not written yet
 * @param ready whether it accepts connections
 */
record PidFile(long pid, int port, boolean ready) {

  static @Nullable PidFile read(Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return null;
    }
    boolean ready = lines.size() >= 8 && lines.get(7).startsWith("ready");
    return new PidFile(number(lines, 0), (int) number(lines, 3), ready);
  }

  private static long number(List<String> lines, int index) {
    if (lines.size() <= index || !lines.get(index).strip().matches("[0-9]{1,9}")) {
      return 0;
    }
    return Long.parseLong(lines.get(index).strip());
  }
}

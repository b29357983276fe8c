package presstime.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import presstime.chaos.check.Violation;

/**
 * What went wrong with the processes under test that nobody did to them: they ended by themselves,
 * or did not come back. And what went wrong with the harness itself, which is nobody's fault but
 * its own and no violation. Thread-safe.
 */
public final class Breakdowns {

  /** What a process leaves behind that was ended by SIGKILL. */
  public static final int KILLED = 128 + 9;

  private static final int LAST_LINES = 12;
  private static final int LAST_BYTES = 8_192;

  private final List<Violation> violations = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /** A process has ended, and it was not we who ended it. */
  public void endedByItself(String name, int code, Path log) {
    add(name + " ended by itself with " + code, log);
  }

  /** A process was started and does not come to work. */
  public void didNotComeBack(String name, Path log) {
    add(name + " does not come back", log);
  }

  private synchronized void add(String what, Path log) {
    violations.add(new Violation(Violation.Kind.STUCK, 0, what + tail(log)));
  }

  /** Something of ours did not work. */
  public synchronized void failed(String what) {
    failures.add(what);
  }

  /** What is held against the product. */
  public synchronized List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** What did not work of the harness. */
  public synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  private static String tail(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - LAST_BYTES));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - LAST_LINES))
          .map(line -> "\n      | " + line)
          .collect(Collectors.joining());
    } catch (IOException e) {
      return " (it said nothing)";
    }
  }
}

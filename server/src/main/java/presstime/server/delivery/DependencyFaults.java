package presstime.server.delivery;

import java.util.List;
import java.util.stream.Collectors;
import presstime.server.kernel.Fault;

/** What cannot depend on what. */
final class DependencyFaults {

  private DependencyFaults() {}

  /** Each would wait for the other for ever. */
  static final class Cycle extends Fault {
    private static final long serialVersionUID = 1L;

    Cycle(List<Long> path) {
      super(
          Category.INVALID,
          "dependency-cycle",
          "They would wait for each other",
          "Content "
              + path.stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(" waits for content "))
              + ".",
          "Take back one of these dependencies first.",
          "after");
      fact("cycle", path);
    }
  }

  /** More than anybody can follow. */
  static final class TooMany extends Fault {
    private static final long serialVersionUID = 1L;

    TooMany(long content, int most) {
      super(
          Category.INVALID,
          "too-many-dependencies",
          "Too many dependencies",
          "Content " + content + " depends on " + most + " others already.",
          "Depend on the last of them alone, and let that one depend on the others.",
          "after");
    }
  }
}

package presstime.bench;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was asked for on the command line. */
public final class Options {

  static final Set<String> COMMON = Set.of("quick", "json", "save");

  /** In the order of their names. */
  private final SortedMap<String, String> given;

  private Options(SortedMap<String, String> given) {
    this.given = given;
  }

  /**
   * @param own the benchmark's own options; see {@link Benchmark#options()}
   * @throws BadOption in words for the terminal
   */
  static Options parse(String[] arguments, Map<String, String> own) {
    SortedMap<String, String> given = new TreeMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
      if (COMMON.contains(name)) {
        given.put(name, "");
      } else if (!own.containsKey(name)) {
        throw new BadOption("unknown argument " + arguments[i]);
      } else if (own.get(name).isEmpty()) {
        given.put(name, "");
      } else if (i + 1 < arguments.length) {
        given.put(name, arguments[++i]);
      } else {
        throw new BadOption(arguments[i] + " needs a value");
      }
    }
    return new Options(given);
  }

  /**
   * The benchmark's name with its own options as they were given, without those that all have: runs
   * with different options are different measurements.
   */
  String command(String name) {
    StringBuilder command = new StringBuilder(name);
    given.forEach((option, value) -> {
      if (!COMMON.contains(option)) {
        command.append(" --").append(option).append(value.isEmpty() ? "" : " " + value);
      }
    });
    return command.toString();
  }

  /** True when the option was given. */
  public boolean has(String name) {
    return given.containsKey(name);
  }

  /** The number given with an option; else the usual one, which {@code --quick} makes smaller. */
  public int number(String name, int usual, int quick) {
    return atLeast(1, name, usual, quick);
  }

  /** The same for a number that may be 0. */
  public int countOrNone(String name, int usual, int quick) {
    return atLeast(0, name, usual, quick);
  }

  private int atLeast(int least, String name, int usual, int quick) {
    String text = given.get(name);
    if (text == null) {
      return has("quick") ? quick : usual;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least) {
      throw new BadOption("--" + name + " needs a number of at least " + least + ", not " + text);
    }
    return Integer.parseInt(text);
  }

  /** The words given with an option; else the usual ones. */
  public String text(String name, String usual) {
    return given.getOrDefault(name, usual);
  }
}

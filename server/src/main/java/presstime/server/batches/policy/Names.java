package presstime.server.batches.policy;

import java.util.Arrays;
import java.util.List;

/** Several names in one cell. */
public final class Names {

  private Names() {}

  /** By semicolons and lines where there are any, else by commas. */
  static List<String> read(String text) {
    String separators = text.contains(";") || text.contains("\n") ? "[;\\n]" : ",";
    return Arrays.stream(text.split(separators))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** As they are read back. */
  public static String joined(List<String> names) {
    return names.size() == 1 && names.getFirst().contains(",")
        ? names.getFirst() + ";"
        : String.join("; ", names);
  }
}

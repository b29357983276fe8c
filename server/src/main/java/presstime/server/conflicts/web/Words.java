package presstime.server.conflicts.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/** Words in a query: {@code ?kind=limit,blackout} and {@code ?kind=limit&kind=blackout}. */
final class Words {

  private Words() {}

  /** Reads them; empty for null. */
  static <T> List<T> read(
      String field, @Nullable List<String> texts, T[] values, Function<T, String> word) {
    if (texts == null) {
      return List.of();
    }
    return texts.stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .map(text ->
            Arrays.stream(values)
                .filter(value -> word.apply(value).equals(text))
                .findFirst()
                .orElseThrow(() ->
                    new InvalidField(
                        field,
                        "'" + text + "' is not a " + field + ".",
                        "Use one of " + Arrays.stream(values).map(word).toList() + ".")))
        .toList();
  }
}

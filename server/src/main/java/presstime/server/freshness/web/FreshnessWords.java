package presstime.server.freshness.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.server.freshness.FreshnessFilter;
import presstime.server.freshness.FreshnessState;
import presstime.server.freshness.OnExpiry;
import presstime.server.kernel.InvalidField;

/** Words of requests. */
final class FreshnessWords {

  private FreshnessWords() {}

  /** One of the values; null for null. */
  static <T> @Nullable T read(
      String field, @Nullable String text, T[] values, Function<T, String> word) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equals(text.strip()))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                field,
                "'" + text + "' is not one of the words for " + field + ".",
                "Use one of " + Arrays.stream(values).map(word).toList() + "."));
  }

  static @Nullable OnExpiry onExpiry(@Nullable String text) {
    return read("onExpiry", text, OnExpiry.values(), OnExpiry::word);
  }

  /** Of a list; {@code state=overdue,due-soon} and repeated. */
  static FreshnessFilter filter(
      @Nullable List<String> state,
      @Nullable String type,
      @Nullable Long channel,
      @Nullable String q,
      @Nullable Instant from,
      @Nullable Instant to) {
    List<FreshnessState> states =
        state == null
            ? List.of()
            : state.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(text -> read("state", text, FreshnessState.values(), FreshnessState::word))
                .map(java.util.Objects::requireNonNull)
                .toList();
    return new FreshnessFilter(states, type, channel, q == null ? "" : q.strip(), from, to);
  }
}

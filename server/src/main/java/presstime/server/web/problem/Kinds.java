package presstime.server.web.problem;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a Java type looks like in a request, in words. */
final class Kinds {

  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(long.class, "A whole number"),
          Map.entry(Long.class, "A whole number"),
          Map.entry(int.class, "A whole number"),
          Map.entry(Integer.class, "A whole number"),
          Map.entry(double.class, "A number"),
          Map.entry(Double.class, "A number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(String.class, "A text"),
          Map.entry(Instant.class, "An instant such as 2026-01-20T14:00:00Z"),
          Map.entry(LocalDateTime.class, "A local date and time such as 2026-01-20T14:00"),
          Map.entry(UUID.class, "A UUID"));

  private Kinds() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "Another value";
    }
    String word = WORDS.get(type);
    if (word != null) {
      return word;
    }
    if (type.isEnum()) {
      return "One of " + Arrays.toString(type.getEnumConstants());
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "A list" : "Another value";
  }
}

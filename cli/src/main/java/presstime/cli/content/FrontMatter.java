package presstime.cli.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an article's front matter may say, checked: an unknown name is a typing error, not a wish.
 */
record FrontMatter(Map<String, Object> values) {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "version",
          "title",
          "slug",
          "type",
          "format",
          "excerpt",
          "categories",
          "tags",
          "cover",
          "cover-alt",
          "author",
          "seo",
          "channels",
          "schedule",
          "zone",
          "approve",
          "note");
  private static final Set<String> FORMATS = Set.of("markdown", "html");
  private static final Set<String> SEO = Set.of("title", "description", "focus-keyword");

  FrontMatter {
    Set<String> unknown = new TreeSet<>(values.keySet());
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw wrong("It has " + unknown + ".", "The names are " + new TreeSet<>(KNOWN) + ".");
    }
  }

  Optional<String> text(String name) {
    Object value = values.get(name);
    if (value instanceof Map || value instanceof List) {
      throw wrong("'" + name + "' is not one value.", "Write '" + name + ": value'.");
    }
    return Optional.ofNullable(value).map(String::valueOf);
  }

  /** Several values: a YAML list, or one line with commas. */
  List<String> list(String name) {
    Object value = values.get(name);
    if (value instanceof List<?> items) {
      return items.stream().map(String::valueOf).toList();
    }
    return text(name).stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  boolean flag(String name) {
    return text(name).map(Boolean::parseBoolean).orElse(false);
  }

  /** Puts what describes the article into a request; the files it needs are another matter. */
  void into(ObjectNode request) {
    for (String name : List.of("title", "slug", "type", "excerpt", "author", "note")) {
      text(name).ifPresent(value -> request.put(name, value));
    }
    for (String name : List.of("categories", "tags")) {
      if (values.containsKey(name)) {
        ArrayNode array = request.putArray(name);
        list(name).forEach(array::add);
      }
    }
    if (values.get("seo") instanceof Map<?, ?> seo) {
      ObjectNode object = request.putObject("seo");
      seo.forEach((key, value) -> {
        if (!SEO.contains(String.valueOf(key))) {
          throw wrong("'seo' has '" + key + "'.", "The names are " + new TreeSet<>(SEO) + ".");
        }
        object.put(
            key.equals("focus-keyword") ? "focusKeyword" : String.valueOf(key),
            String.valueOf(value));
      });
    }
  }

  /** How the body is written, where the file says so. */
  Optional<String> format() {
    Optional<String> format = text("format").map(word -> word.strip().toLowerCase(Locale.ROOT));
    if (format.isPresent() && !FORMATS.contains(format.get())) {
      throw wrong(
          "'format: " + format.get() + "' is not known.",
          "Write 'format: markdown' or 'format: html'.");
    }
    return format;
  }

  private static Failure wrong(String detail, String solution) {
    return Failure.of(Exit.USAGE, "The front matter is not understood", detail, solution);
  }
}

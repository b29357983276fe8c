package presstime.platform.wordpress;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Categories or tags of a site, known to us by name and to the site by number. */
final class Terms {
  private static final Map<String, String> FIELDS =
      Map.of("_fields", "id,name,parent", "per_page", "100", "orderby", "id");
  private final Api api;
  private final String route;

  private Terms(Api api, String route) {
    this.api = api;
    this.route = route;
  }

  static Terms categories(Api api) {
    return new Terms(api, "/wp/v2/categories");
  }

  static Terms tags(Api api) {
    return new Terms(api, "/wp/v2/tags");
  }

  /** Numbers by name of those the site has. */
  Map<String, Long> existing(List<String> names) {
    return numbered(names, this::searched);
  }

  /** Numbers by name, made where missing; a name that this user may not make is left out. */
  Map<String, Long> created(List<String> names) {
    return numbered(names, this::create);
  }

  private Map<String, Long> numbered(
      List<String> names, Function<String, Optional<Long>> otherwise) {
    List<String> wanted =
        names.stream().map(Text::folded).filter(name -> !name.isEmpty()).distinct().toList();
    String slugs =
        wanted.stream().map(Terms::slug).filter(s -> !s.isEmpty()).collect(Collectors.joining(","));
    JsonNode bySlug = slugs.isEmpty() ? Json.object() : list("slug", slugs);
    Map<String, Long> ids = new LinkedHashMap<>();
    for (String name : wanted) {
      named(bySlug, name).or(() -> otherwise.apply(name)).ifPresent(id -> ids.put(name, id));
    }
    return ids;
  }

  private Optional<Long> searched(String name) {
    return named(list("search", name), name);
  }

  /** Makes one; where it is there under a slug that was not guessed, WordPress tells its number. */
  private Optional<Long> create(String name) {
    Reply reply =
        api.post(route, Map.of("_fields", "id"), Json.object().put("name", name), Risk.HARMLESS);
    if (reply.ok() && reply.id() > 0) {
      return Optional.of(reply.id());
    }
    if (reply.code().equals("term_exists")) {
      return Optional.of(reply.json().path("data").path("term_id").asLong(0));
    }
    if (reply.status() == 403 && reply.isRest()) {
      return searched(name);
    }
    throw api.verdict(reply, Risk.HARMLESS);
  }

  private JsonNode list(String filter, String value) {
    Map<String, String> query = new LinkedHashMap<>(FIELDS);
    query.put(filter, value);
    return api.read(route, query);
  }

  /** Among equal names the one without a parent, else the oldest. */
  private static Optional<Long> named(JsonNode list, String name) {
    List<JsonNode> same = new ArrayList<>();
    for (JsonNode term : list) {
      if (Text.sameName(term.path("name").asString(""), name)) {
        same.add(term);
      }
    }
    return same.stream()
        .filter(term -> term.path("parent").asLong(0) == 0)
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(term -> term.path("id").asLong(0));
  }

  /** As WordPress would most likely make it; a wrong guess only costs a search. */
  static String slug(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    if (!letters.matches("\\p{ASCII}*")) {
      return "";
    }
    return letters.replaceAll("[^a-z0-9_ -]", "").strip().replaceAll("[ -]+", "-");
  }
}

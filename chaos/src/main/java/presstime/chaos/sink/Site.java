package presstime.chaos.sink;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One site: posts, categories and tags as the WordPress REST API Handbook describes them (Reference
 * → Posts, Media, Categories, Tags: list with {@code slug}, {@code search}, {@code status}; create;
 * update; delete with {@code force}; error shape), as much as a publisher uses. One request at a
 * time.
 */
final class Site {

  private static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private final Set<String> tokens;
  private final InstantSource clock;
  private final List<Effect> effects;
  private final Map<Long, Post> posts = new TreeMap<>();

  /** Posts by the key their text carries: whoever searches for one does not wait for all others. */
  private final Map<String, List<Post>> byKey = new HashMap<>();

  private final Map<String, Long> terms = new LinkedHashMap<>();
  private long lastId;
  private final Library library = new Library(() -> ++lastId);

  /**
   * @param tokens one of these must end the {@code Authorization} header
   * @param effects where what readers see is written down, shared by all sites
   */
  Site(String name, Set<String> tokens, InstantSource clock, List<Effect> effects) {
    this.name = name;
    this.tokens = tokens;
    this.clock = clock;
    this.effects = effects;
  }

  Answer answer(Request request) {
    String signed = request.headers().getOrDefault("authorization", "");
    if (tokens.stream().noneMatch(signed::endsWith)) {
      return Answer.error(401, "incorrect_password");
    }
    String[] parts = request.route().split("/");
    String kind = parts.length > 3 ? parts[3] : "";
    long id = parts.length > 4 ? Long.parseLong(parts[4]) : 0;
    return switch (kind) {
      case "posts" -> id == 0 ? collection(request) : item(request, id);
      case "media" -> library.answer(request, id);
      case "categories", "tags" -> term(request, kind);
      default -> Answer.error(404, "rest_no_route");
    };
  }

  private Answer collection(Request request) {
    if (request.method().equals("POST")) {
      JsonNode fields = JSON.readTree(request.body());
      return hasNoSuchCover(fields)
          ? Answer.error(400, "rest_invalid_featured_media")
          : Answer.json(201, changed(new Post(++lastId), fields));
    }
    Map<String, String> query = request.query();
    Set<String> states = Set.of(query.getOrDefault("status", "publish").split(","));
    Set<String> slugs = Set.of(query.getOrDefault("slug", "").split(","));
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    String search = query.getOrDefault("search", "");
    candidates(search).stream()
        .filter(post -> states.contains(post.text("status")))
        .filter(post -> !query.containsKey("slug") || slugs.contains(post.text("slug")))
        .filter(post -> post.contains(search))
        .limit(Long.parseLong(query.getOrDefault("per_page", "10")))
        .forEach(post -> list.add(json(post)));
    return Answer.json(200, list);
  }

  private Collection<Post> candidates(String search) {
    Matcher key = Post.KEY.matcher(search);
    return key.find()
        ? byKey.getOrDefault(key.group(1), List.of()).stream()
            .sorted(Comparator.comparingLong(post -> post.id))
            .toList()
        : posts.values();
  }

  private Answer item(Request request, long id) {
    Post post = posts.get(id);
    if (post == null) {
      return Answer.error(404, "rest_post_invalid_id");
    }
    return switch (request.method()) {
      case "GET" -> Answer.json(200, json(post));
      case "POST" -> {
        JsonNode fields = JSON.readTree(request.body());
        yield hasNoSuchCover(fields)
            ? Answer.error(400, "rest_invalid_featured_media")
            : Answer.json(200, changed(post, fields));
      }
      case "DELETE" -> deleted(post, request.query().containsKey("force"));
      default -> Answer.error(404, "rest_no_route");
    };
  }

  private boolean hasNoSuchCover(JsonNode fields) {
    long cover = fields.path("featured_media").asLong(0);
    return cover != 0 && library.sha256(cover) == null;
  }

  private JsonNode changed(Post post, JsonNode fields) {
    boolean was = post.isPublic();
    String words = post.text("content");
    byKey.getOrDefault(post.key(), new ArrayList<>()).remove(post);
    post.update(fields);
    byKey.computeIfAbsent(post.key(), key -> new ArrayList<>()).add(post);
    if (!post.text("slug").isEmpty()) {
      post.set("slug", JsonNodeFactory.instance.stringNode(freeSlug(post)));
    }
    posts.put(post.id, post);
    if (post.isPublic() != was) {
      happened(post, was ? Effect.Kind.HIDDEN : Effect.Kind.PUBLIC);
    } else if (was && !words.equals(post.text("content"))) {
      happened(post, Effect.Kind.CHANGED);
    }
    return json(post);
  }

  private Answer deleted(Post post, boolean force) {
    if (post.isPublic()) {
      happened(post, Effect.Kind.HIDDEN);
    }
    if (force) {
      posts.remove(post.id);
      byKey.getOrDefault(post.key(), new ArrayList<>()).remove(post);
    } else {
      post.set("status", JsonNodeFactory.instance.stringNode("trash"));
    }
    return Answer.json(200, json(post));
  }

  private void happened(Post post, Effect.Kind kind) {
    synchronized (effects) {
      effects.add(
          new Effect(
              effects.size() + 1, clock.instant(), name, post.id, post.key(), post.words(), kind));
    }
  }

  /** Two posts of a site never share an address: the second gets a number. */
  private String freeSlug(Post post) {
    Function<String, Boolean> taken =
        slug ->
            posts.values().stream()
                .anyMatch(other -> other.id != post.id && other.text("slug").equals(slug));
    String wanted = post.text("slug");
    String slug = wanted;
    for (int number = 2; taken.apply(slug); number++) {
      slug = wanted + "-" + number;
    }
    return slug;
  }

  private Answer term(Request request, String kind) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (request.method().equals("POST")) {
      String term = JSON.readTree(request.body()).path("name").asString("");
      long id = terms.computeIfAbsent(kind + "/" + term, fresh -> (long) terms.size() + 1);
      return Answer.json(201, json.objectNode().put("id", id).put("name", term));
    }
    ArrayNode list = json.arrayNode();
    new ArrayList<>(terms.entrySet())
        .stream()
            .filter(term -> term.getKey().startsWith(kind + "/"))
            .forEach(term ->
                list.add(
                    json.objectNode()
                        .put("id", term.getValue())
                        .put("name", term.getKey().substring(kind.length() + 1))
                        .put("parent", 0)));
    return Answer.json(200, list);
  }

  private JsonNode json(Post post) {
    return post.json("http://sink.example/" + name + "/?p=" + post.id);
  }

  /** Posts readers see now: number of the post and its words. */
  Map<Long, String> visible() {
    Map<Long, String> visible = new TreeMap<>();
    posts.values().stream()
        .filter(Post::isPublic)
        .forEach(post -> visible.put(post.id, post.words()));
    return visible;
  }

  /** Covers readers see now: number of the post and the SHA-256 of its featured image. */
  Map<Long, String> covers() {
    Map<Long, String> covers = new TreeMap<>();
    posts.values().stream()
        .filter(Post::isPublic)
        .forEach(post -> {
          String cover = library.sha256(post.featuredMedia());
          if (cover != null) {
            covers.put(post.id, cover);
          }
        });
    return covers;
  }
}

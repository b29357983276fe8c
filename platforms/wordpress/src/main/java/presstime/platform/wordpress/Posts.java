package presstime.platform.wordpress;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The site's posts: finding ours among them, making one, changing one. */
final class Posts {
  private static final String ROUTE = "/wp/v2/posts";
  private static final String EVERY_STATUS = "publish,future,draft,pending,private,trash";
  private static final Map<String, String> AS_EDITOR =
      Map.of("context", "edit", "_fields", Post.FIELDS);
  private static final int SLUG_VARIANTS = 6;
  private final Api api;

  Posts(Api api) {
    this.api = api;
  }

  /** The post with this id; empty when it is gone, or the id is none of WordPress's. */
  Optional<Post> byId(String id) {
    if (!id.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Reply reply = api.get(ROUTE + "/" + id, AS_EDITOR);
    if (isGone(reply)) {
      return Optional.empty();
    }
    if (!reply.ok() || !id.equals(Long.toString(reply.id()))) {
      throw api.verdict(reply, Risk.NONE);
    }
    return Optional.of(Post.of(reply.json()));
  }

  /** Every post under this key that has the slug, or one that WordPress makes of it. */
  List<Post> bySlug(UUID key, String slug) {
    String variants =
        Stream.concat(
                Stream.of(slug, slug + "__trashed"),
                IntStream.rangeClosed(2, SLUG_VARIANTS).mapToObj(number -> slug + "-" + number))
            .collect(Collectors.joining(","));
    return ours(key, Map.of("slug", variants));
  }

  /** Every post under this key, whatever its slug is by now. */
  List<Post> byMarker(UUID key) {
    return ours(key, Map.of("search", Marker.search(key)));
  }

  /**
   * The public post under this key, as everybody may read it: WordPress leaves what a user may not
   * edit out of everything it shows to editors.
   */
  Optional<Post> shownToAll(UUID key) {
    Map<String, String> query =
        Map.of(
            "search",
            Marker.search(key),
            "_fields",
            "id,status,slug,link,content.rendered",
            "per_page",
            "50");
    return first(carrying(key, api.read(ROUTE, query)));
  }

  /**
   * The one post that counts among several: what readers see, else the oldest. Every worker that
   * looks after its own creation comes to the same one.
   */
  static Optional<Post> first(List<Post> posts) {
    return posts.stream()
        .min(Comparator.comparing((Post post) -> !post.isPublic()).thenComparing(Post::id));
  }

  /** Makes a draft; its answer is the draft as stored, or only its id. */
  Post create(ObjectNode fields) {
    Reply reply = api.post(ROUTE, AS_EDITOR, fields, Risk.EFFECT);
    if (!reply.ok() || reply.id() == 0) {
      throw api.verdict(reply, Risk.EFFECT);
    }
    return Post.of(reply.json());
  }

  /** Sets fields; the same again changes nothing. */
  Post update(long id, ObjectNode fields) {
    Reply reply = api.post(ROUTE + "/" + id, AS_EDITOR, fields, Risk.EFFECT);
    if (!reply.ok() || reply.id() != id) {
      throw api.verdict(reply, Risk.EFFECT);
    }
    return Post.of(reply.json());
  }

  /** Puts it into the trash; false where the site has none. */
  boolean trash(long id) {
    Reply reply = api.delete(ROUTE + "/" + id, Map.of("_fields", "id,status"), Risk.EFFECT);
    if (reply.code().equals("rest_trash_not_supported")) {
      return false;
    }
    if (!reply.ok() && !isGone(reply)) {
      throw api.verdict(reply, Risk.EFFECT);
    }
    return true;
  }

  /** Removes it for good. */
  void remove(long id) {
    Reply reply = api.delete(ROUTE + "/" + id, Map.of("force", "true"), Risk.EFFECT);
    if (!reply.ok() && !isGone(reply)) {
      throw api.verdict(reply, Risk.EFFECT);
    }
  }

  /** Removes a draft of ours that no reader saw. One that another worker removed is fine too. */
  void discard(long id) {
    Reply reply = api.delete(ROUTE + "/" + id, Map.of("force", "true"), Risk.HARMLESS);
    // Where a rival removes it at the same moment, WordPress fails one of the two.
    if (!reply.ok() && !isGone(reply) && byId(Long.toString(id)).isPresent()) {
      throw api.verdict(reply, Risk.HARMLESS);
    }
  }

  private static boolean isGone(Reply reply) {
    return reply.code().equals("rest_post_invalid_id")
        || reply.code().equals("rest_already_trashed");
  }

  private List<Post> ours(UUID key, Map<String, String> filter) {
    Map<String, String> query = new TreeMap<>(AS_EDITOR);
    query.putAll(filter);
    query.put("status", EVERY_STATUS);
    query.put("orderby", "id");
    query.put("order", "asc");
    query.put("per_page", "50");
    return carrying(key, api.read(ROUTE, query));
  }

  private static List<Post> carrying(UUID key, JsonNode list) {
    if (!list.isArray()) {
      throw Stop.retryable(NetworkProblems.UNREADABLE, null);
    }
    Map<Long, Post> found = new LinkedHashMap<>();
    for (JsonNode json : list) {
      Post post = Post.of(json);
      // A filter the site does not know is ignored there, so every hit is checked here.
      if (post.carries(key)) {
        found.put(post.id(), post);
      }
    }
    return List.copyOf(found.values());
  }
}

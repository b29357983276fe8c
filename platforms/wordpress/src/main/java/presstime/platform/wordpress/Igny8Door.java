package presstime.platform.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import presstime.platform.Action;
import presstime.platform.Article;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The original's bridge plugin, where a site has that and not ours. It takes a post by {@code
 * content_id} and can do nothing else; what became of a lost request is read from the public posts.
 *
 * <p>The original counts its contents from 1 as we do, and so does another Presstime: a post is
 * sent under a number made of its key, or it would overwrite somebody else's.
 */
final class Igny8Door implements Door {
  private static final String[] NAMESPACES = {"igny8/v1", "igny8-bridge/v1"};
  static final Set<Action> ACTIONS = Set.of(Action.PUBLISH, Action.UPDATE);
  private static final String NAME = "igny8";
  private final Api api;
  private final String namespace;

  private Igny8Door(Api api, String namespace) {
    this.api = api;
    this.namespace = "/" + namespace;
  }

  /** The door, where the site has the original's plugin. */
  static Optional<Igny8Door> on(Api asked, ChannelAccess channel, Site site, String key) {
    JsonNode index = asked.read("/", Map.of("_fields", "namespaces"));
    for (String namespace : NAMESPACES) {
      for (JsonNode there : index.path("namespaces")) {
        if (namespace.equals(there.asString(""))) {
          Api api = new Api(channel, site, Map.of("X-IGNY8-API-KEY", key));
          return Optional.of(new Igny8Door(api, namespace));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a connection test went through this door. */
  static boolean is(Map<String, String> facts) {
    return NAME.equals(facts.get("door"));
  }

  @Override
  public Outcome deliver(Dispatch dispatch) {
    if (!dispatch.action().makesPublic()) {
      return new Outcome.Rejected(PostProblems.UNSUPPORTED);
    }
    Optional<Publication> there = dispatch.repeated() ? published(dispatch) : Optional.empty();
    if (there.isPresent()) {
      return new Outcome.Published(there.get(), notes(dispatch.article()));
    }
    if (dispatch.target() != null) {
      mustBeOurs(dispatch, dispatch.target());
    }
    Reply reply = api.post(namespace + "/publish", Map.of(), request(dispatch), Risk.EFFECT);
    long id = reply.json().path("post_id").asLong(reply.json().path("assigned_post_id").asLong(0));
    if (!reply.ok() || id == 0) {
      throw BridgeVerdicts.refused(reply, api, Risk.EFFECT);
    }
    Publication publication =
        new Publication(
            Long.toString(id),
            Claim.url(reply.json().path("post_url").asString("")),
            dispatch.publicationKey());
    return new Outcome.Published(publication, notes(dispatch.article()));
  }

  /**
   * Refuses what would end in a second post, or in another's: the original makes a new one under a
   * number that it does not know.
   */
  private void mustBeOurs(Dispatch dispatch, Publication target) {
    if (!target.externalId().matches("\\d{1,18}")) {
      throw Stop.rejected(PostProblems.DELETED.withDetail("Post " + target.externalId()));
    }
    Reply reply =
        api.get(
            "/wp/v2/posts/" + target.externalId(),
            Map.of("_fields", "id,status,slug,link,content.rendered"));
    if (!reply.ok() && reply.code().equals("rest_forbidden")) {
      throw Stop.rejected(PostProblems.TAKEN_DOWN.withDetail(reply.said()));
    }
    if (!reply.ok()) {
      throw api.verdict(reply, Risk.NONE);
    }
    Post there = Post.of(reply.json());
    if (!Target.isOurs(there, target, dispatch.article())) {
      throw Stop.rejected(PostProblems.NOT_OURS.withDetail(there.link()));
    }
    if (there.marker().filter(marker -> !marker.numbered()).isPresent()) {
      throw Stop.rejected(PostProblems.UNSUPPORTED.withDetail(there.link()));
    }
  }

  /** Large, the same for every attempt and update, and exact in JSON and PHP: below 2 to the 53. */
  static long number(UUID key) {
    return 1L << 52 | key.getLeastSignificantBits() & (1L << 52) - 1;
  }

  private static ObjectNode request(Dispatch dispatch) {
    Article article = dispatch.article();
    Marker marker = Marker.of(dispatch.publicationKey(), article).withNumber();
    ObjectNode request = Json.object();
    request.put("content_id", number(dispatch.publicationKey()));
    request.put("title", Text.escaped(article.title()));
    request.put(
        "content_html", Body.of(article.html()).withImages(Map.of()).withMarker(marker).html());
    request.put("excerpt", Text.escaped(article.excerpt()));
    request.put("status", "publish");
    request.put("seo_title", article.seo().title());
    request.put("seo_description", article.seo().description());
    request.put("primary_keyword", article.seo().focusKeyword());
    article.categories().forEach(request.putArray("categories")::add);
    article.tags().forEach(request.putArray("tags")::add);
    return request;
  }

  /** It takes images by public address only, and ours have none. */
  private static List<Problem> notes(Article article) {
    List<Problem> notes = new ArrayList<>();
    if (article.cover() != null) {
      notes.add(PostProblems.COVER_DROPPED);
    }
    if (!Body.of(article.html()).images().isEmpty()) {
      notes.add(PostProblems.IMAGES_DROPPED);
    }
    return notes;
  }

  @Override
  public Finding find(Dispatch dispatch) {
    if (!dispatch.action().makesPublic()) {
      return new Finding.Absent(false);
    }
    return published(dispatch)
        .<Finding>map(Finding.Present::new)
        .orElseGet(() -> new Finding.Absent(false));
  }

  /** The post with exactly this revision among those that everybody may read. */
  private Optional<Publication> published(Dispatch dispatch) {
    UUID key = dispatch.publicationKey();
    Map<String, String> query = new TreeMap<>();
    query.put("search", Marker.search(key));
    query.put("_fields", "id,link,content.rendered");
    Marker wanted = Marker.of(key, dispatch.article());
    for (JsonNode post : api.read("/wp/v2/posts", query)) {
      String content = post.path("content").path("rendered").asString("");
      if (Marker.in(content).filter(wanted::names).isPresent()) {
        String id = Long.toString(post.path("id").asLong(0));
        return Optional.of(new Publication(id, Claim.url(post.path("link").asString("")), key));
      }
    }
    return Optional.empty();
  }

  @Override
  public ConnectionReport test() {
    Reply reply = api.get(namespace + "/site-metadata/", Map.of());
    if (reply.status() == 401 || reply.status() == 403) {
      return ConnectionReport.failed(WordPressProblems.KEY_INVALID.withDetail(reply.said()));
    }
    return new ConnectionReport(
        List.of(),
        List.of(WordPressProblems.ORIGINAL_BRIDGE),
        Map.of("door", NAME, "routes", namespace.substring(1)));
  }

  @Override
  public Outcome outcome(Stop stop) {
    return api.outcome(stop);
  }
}

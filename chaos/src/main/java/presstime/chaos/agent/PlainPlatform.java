package presstime.chaos.agent;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import presstime.platform.Action;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Descriptor;
import presstime.platform.Dispatch;
import presstime.platform.Field;
import presstime.platform.Finding;
import presstime.platform.Http;
import presstime.platform.Limits;
import presstime.platform.Outcome;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform as naive as they come: one request makes one more public post, however often the same
 * was made before, and nothing but a search can tell. All that stands between a lost answer and a
 * second post is the engine.
 */
public final class PlainPlatform implements Platform {

  /** The platform's id. */
  public static final String ID = "chaos-plain";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Problem FAULT =
      new Problem("chaos.plain", "The sink did not answer as it should", "It was told to.", "");

  private final Descriptor descriptor;

  /** Settles within this. */
  public PlainPlatform(Duration settle) {
    this.descriptor =
        new Descriptor(
            ID,
            "Plain",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"/>",
            List.of(
                Field.url("domain", "Address", "Where the sink is."),
                Field.secret("token", "Token", "What the sink wants to see.", true)),
            EnumSet.allOf(Action.class),
            Set.of(Action.UPDATE, Action.UNPUBLISH, Action.DELETE),
            true,
            settle,
            4,
            Limits.NONE);
  }

  @Override
  public Descriptor descriptor() {
    return descriptor;
  }

  @Override
  public ConnectionReport test(ChannelAccess channel) {
    return ConnectionReport.ready(Map.of());
  }

  @Override
  public Outcome deliver(Dispatch dispatch, ChannelAccess channel) {
    Publication target = dispatch.target();
    String route = "/wp/v2/posts" + (target == null ? "" : "/" + target.externalId());
    Http.Response answer;
    try {
      answer = Stamped.access(channel).http().send(request(dispatch, channel, route));
    } catch (Http.Failure e) {
      Problem lost = FAULT.withDetail(String.valueOf(e.getMessage()));
      return e.mayHaveArrived() ? new Outcome.Unknown(lost) : new Outcome.Retryable(lost);
    }
    return verdict(dispatch, channel, answer);
  }

  private static Http.Request request(Dispatch dispatch, ChannelAccess channel, String route) {
    URI uri = URI.create(channel.setting("domain") + "/?rest_route=" + route);
    if (dispatch.action() == Action.DELETE) {
      return Http.Request.bare("DELETE", URI.create(uri + "&force=true"), headers(channel));
    }
    Map<String, Object> fields =
        dispatch.action() == Action.UNPUBLISH
            ? Map.of("status", "draft")
            : Map.of(
                "status",
                "publish",
                "title",
                dispatch.article().title(),
                "slug",
                dispatch.article().slug(),
                "content",
                dispatch.article().html() + marker(dispatch));
    return Http.Request.json("POST", uri, headers(channel), JSON.writeValueAsString(fields));
  }

  private static String marker(Dispatch dispatch) {
    return "<!-- presstime:%s %s --><!-- delivery:%s -->"
        .formatted(
            dispatch.publicationKey(),
            dispatch.article().fingerprint().substring(0, 16),
            dispatch.key());
  }

  private static Map<String, String> headers(ChannelAccess channel) {
    return Map.of("Authorization", "Bearer " + channel.secret("token"));
  }

  private static Outcome verdict(Dispatch dispatch, ChannelAccess channel, Http.Response answer) {
    Problem problem = FAULT.withDetail("HTTP " + answer.status());
    if (answer.status() == 503 || answer.status() == 429) {
      return new Outcome.Retryable(problem, answer.retryAfter(channel.time()).orElse(null));
    }
    if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 408) {
      return new Outcome.Rejected(problem);
    }
    JsonNode post = json(answer);
    if (!answer.ok() || post.path("id").asLong(0) == 0) {
      return new Outcome.Unknown(problem);
    }
    return dispatch.action().makesPublic()
        ? new Outcome.Published(publication(dispatch, post))
        : new Outcome.Withdrawn(publication(dispatch, post));
  }

  @Override
  public Finding find(Dispatch dispatch, ChannelAccess channel) {
    URI uri =
        URI.create(
            channel.setting("domain")
                + "/?rest_route=/wp/v2/posts&status=publish,draft&search=presstime:"
                + dispatch.publicationKey());
    Http.Response answer;
    try {
      answer = Stamped.access(channel).http().send(Http.Request.get(uri, headers(channel)));
    } catch (Http.Failure e) {
      return new Finding.Unclear(FAULT.withDetail(String.valueOf(e.getMessage())));
    }
    JsonNode list = json(answer);
    if (!answer.ok() || !list.isArray()) {
      return new Finding.Unclear(FAULT.withDetail("HTTP " + answer.status()));
    }
    for (JsonNode post : list) {
      if (isDone(dispatch, post)) {
        return new Finding.Present(publication(dispatch, post));
      }
    }
    Publication target = dispatch.target();
    return target != null && list.isEmpty() && !dispatch.action().makesPublic()
        ? new Finding.Present(target)
        : new Finding.Absent(false);
  }

  private static boolean isDone(Dispatch dispatch, JsonNode post) {
    boolean isPublic = post.path("status").asString("").equals("publish");
    boolean byThis =
        post.path("content").path("raw").asString("").contains("delivery:" + dispatch.key());
    return switch (dispatch.action()) {
      case PUBLISH, UPDATE -> isPublic && byThis;
      case UNPUBLISH -> !isPublic;
      case DELETE -> false;
    };
  }

  private static Publication publication(Dispatch dispatch, JsonNode post) {
    String link = post.path("link").asString("");
    return new Publication(
        Long.toString(post.path("id").asLong()),
        link.isEmpty() ? null : URI.create(link),
        dispatch.publicationKey());
  }

  private static JsonNode json(Http.Response answer) {
    try {
      return JSON.readTree(answer.text());
    } catch (RuntimeException e) {
      return JSON.createObjectNode();
    }
  }
}

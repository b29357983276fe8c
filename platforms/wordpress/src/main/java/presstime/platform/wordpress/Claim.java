package presstime.platform.wordpress;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;

/** What the bridge knows of one key. */
record Claim(
    boolean found,
    boolean gone,
    boolean inProgress,
    boolean complete,
    String action,
    Duration retryAfter,
    long postId,
    String postUrl,
    String status) {

  static Claim of(JsonNode json) {
    return new Claim(
        json.path("found").asBoolean(false),
        json.path("gone").asBoolean(false),
        json.path("in_progress").asBoolean(false),
        json.path("complete").asBoolean(false),
        json.path("action").asString(""),
        Duration.ofSeconds(Math.max(1, json.path("retry_after").asLong(1))),
        json.path("post_id").asLong(0),
        json.path("post_url").asString(""),
        json.path("status").asString(""));
  }

  boolean isPublic() {
    return status.equals("publish");
  }

  /** True when the request under the key made a post, instead of changing one. */
  boolean made() {
    return action.equals("publish");
  }

  boolean isTrashed() {
    return status.equals("trash");
  }

  /** The answer for a request to make public, asked by its own key. */
  Finding published(Dispatch dispatch) {
    if (inProgress) {
      // What is half there now may be public at any moment; nobody may act on it as if it ended.
      return new Finding.Unclear(PostProblems.IN_PROGRESS);
    }
    if (found && complete && isPublic()) {
      return new Finding.Present(publication(dispatch));
    }
    if (found && postId > 0) {
      return new Finding.Partial(publication(dispatch));
    }
    // Nothing has begun; a request still on its way may begin yet, so this proves nothing at once.
    return new Finding.Absent(false);
  }

  /** The answer for a request to take down, asked by the publication's key. */
  Finding withdrawn(Dispatch dispatch) {
    if (gone) {
      return new Finding.Present(publication(dispatch));
    }
    if (!found || isPublic()) {
      return new Finding.Absent(false);
    }
    return dispatch.action() == Action.UNPUBLISH
        ? new Finding.Present(publication(dispatch))
        : new Finding.Partial(publication(dispatch));
  }

  private Publication publication(Dispatch dispatch) {
    Publication target = dispatch.target();
    String id = postId > 0 || target == null ? Long.toString(postId) : target.externalId();
    return new Publication(id, url(postUrl), dispatch.publicationKey());
  }

  static @Nullable URI url(String text) {
    try {
      return text.isEmpty() ? null : URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

package presstime.platform.wordpress;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.platform.Dispatch;
import tools.jackson.databind.JsonNode;

/** Makes ready on the site what a post refers to: terms, images, the author. */
final class Preparation {
  private final Api api;

  Preparation(Api api) {
    this.api = api;
  }

  /** Creates what is missing. */
  Wanted ready(Dispatch dispatch) {
    Map<String, Upload> uploads = new Uploads(api).stored(dispatch.article().media());
    return wanted(
        dispatch,
        uploads,
        Terms.categories(api).created(dispatch.article().categories()),
        Terms.tags(api).created(dispatch.article().tags()),
        author());
  }

  /** Only looks; what is missing on the site stays away. */
  Wanted known(Dispatch dispatch) {
    Map<String, Upload> uploads = new Uploads(api).find(dispatch.article().media());
    return wanted(
        dispatch,
        uploads,
        Terms.categories(api).existing(dispatch.article().categories()),
        Terms.tags(api).existing(dispatch.article().tags()),
        0);
  }

  private static Wanted wanted(
      Dispatch dispatch,
      Map<String, Upload> uploads,
      Map<String, Long> categories,
      Map<String, Long> tags,
      long author) {
    Marker marker = Marker.of(dispatch.publicationKey(), dispatch.article());
    String html = Body.of(dispatch.article().html()).withImages(uploads).withMarker(marker).html();
    @Nullable String cover = dispatch.article().cover();
    return new Wanted(
        dispatch.article(),
        marker,
        html,
        categories,
        tags,
        cover == null ? null : uploads.get(cover),
        author);
  }

  private long author() {
    String author = api.channel().setting("author");
    if (author.isEmpty()) {
      return 0;
    }
    if (author.matches("\\d{1,18}")) {
      return Long.parseLong(author);
    }
    JsonNode users = api.read("/wp/v2/users", Map.of("slug", author, "_fields", "id,slug"));
    long id = users.path(0).path("id").asLong(0);
    if (id == 0 || !users.path(0).path("slug").asString("").equalsIgnoreCase(author)) {
      throw Stop.rejected(PostProblems.AUTHOR_UNKNOWN.withDetail(author));
    }
    return id;
  }
}

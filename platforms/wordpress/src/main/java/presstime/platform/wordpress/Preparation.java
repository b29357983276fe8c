package presstime.platform.wordpress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

  /**
   * The number of the channel's author; 0 for the one who signs in.
   *
   * @throws Stop when the site has no such user
   */
  long author() {
    String author = api.channel().setting("author");
    if (author.isEmpty()) {
      return 0;
    }
    if (author.matches("\\d{1,18}")) {
      return Long.parseLong(author);
    }
    // To an editor WordPress lists those who have published, or, when asked so, those who may.
    return named(author, Map.of("who", "authors"))
        .or(() -> named(author, Map.of()))
        .orElseThrow(() -> Stop.rejected(PostProblems.AUTHOR_UNKNOWN.withDetail(author)));
  }

  private Optional<Long> named(String author, Map<String, String> among) {
    Map<String, String> query = new TreeMap<>(among);
    query.put("slug", author + "," + Text.nicename(author));
    query.put("_fields", "id,slug");
    Reply users = api.get("/wp/v2/users", query);
    if (!users.ok() && !among.isEmpty() && (users.status() == 400 || users.status() == 403)) {
      return Optional.empty();
    }
    if (!users.ok()) {
      throw api.verdict(users, Risk.NONE);
    }
    return idOf(users.json(), author);
  }

  /** A filter that the site does not know is ignored there, so every one is checked here. */
  private static Optional<Long> idOf(JsonNode users, String author) {
    List<JsonNode> same =
        users
            .valueStream()
            .filter(
                user -> Text.nicename(user.path("slug").asString("")).equals(Text.nicename(author)))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst().path("id").asLong(0)) : Optional.empty();
  }
}

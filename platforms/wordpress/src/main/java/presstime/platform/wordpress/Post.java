package presstime.platform.wordpress;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import presstime.platform.Publication;
import tools.jackson.databind.JsonNode;

/**
 * A post as the site shows it to somebody who may edit it.
 *
 * @param title as stored, with HTML entities
 * @param content as stored
 * @param cover the featured image's id, 0 for none
 */
record Post(
    long id,
    String status,
    String slug,
    String link,
    String title,
    String content,
    List<Long> categories,
    List<Long> tags,
    long cover) {

  /** What to ask for. */
  static final String FIELDS =
      "id,status,slug,link,title.raw,content.raw,categories,tags,featured_media";

  static Post of(JsonNode json) {
    return new Post(
        json.path("id").asLong(0),
        json.path("status").asString(""),
        json.path("slug").asString(""),
        json.path("link").asString(""),
        json.path("title").path("raw").asString(""),
        json.path("content")
            .path("raw")
            .asString(json.path("content").path("rendered").asString("")),
        ids(json.path("categories")),
        ids(json.path("tags")),
        json.path("featured_media").asLong(0));
  }

  Optional<Marker> marker() {
    return Marker.in(content);
  }

  boolean carries(UUID key) {
    return marker().map(marker -> marker.key().equals(key)).orElse(false);
  }

  boolean isPublic() {
    return status.equals("publish");
  }

  boolean isTrashed() {
    return status.equals("trash");
  }

  Publication publication(UUID key) {
    return new Publication(Long.toString(id), url(), key);
  }

  private @Nullable URI url() {
    try {
      return link.isEmpty() ? null : URI.create(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static List<Long> ids(JsonNode list) {
    List<Long> ids = new ArrayList<>();
    list.forEach(id -> ids.add(id.asLong(0)));
    return List.copyOf(ids);
  }
}

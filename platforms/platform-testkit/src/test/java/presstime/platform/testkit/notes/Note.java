package presstime.platform.testkit.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import presstime.platform.testkit.SeenPost;

/** One note as the server keeps it. */
final class Note {
  final String id;
  final Map<String, String> fields = new LinkedHashMap<>();
  final List<String> images = new ArrayList<>();

  Note(String id) {
    this.id = id;
  }

  boolean isPublic() {
    return "public".equals(fields.get("status"));
  }

  SeenPost seen() {
    return new SeenPost(
        id,
        fields.getOrDefault("title", ""),
        fields.getOrDefault("text", ""),
        isPublic(),
        names("categories"),
        names("tags"),
        images.size());
  }

  private List<String> names(String field) {
    String joined = fields.getOrDefault(field, "");
    return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
  }
}

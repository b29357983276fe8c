package presstime.cli.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list that the server gives page by page. */
public final class Pages {
  private static final String MOST = "200";

  private Pages() {}

  /** The whole list, as one page that has no next one. */
  public static JsonNode all(Api api, String path) {
    ObjectNode whole = Documents.object();
    ArrayNode items = whole.putArray("items");
    String cursor = null;
    do {
      JsonNode page = api.get(Query.of(path).with("limit", MOST).with("cursor", cursor).toString());
      page.path("items").forEach(items::add);
      cursor = next(page);
    } while (cursor != null);
    return whole.putNull("nextCursor");
  }

  private static @Nullable String next(JsonNode page) {
    String cursor = page.path("nextCursor").asString("");
    return cursor.isEmpty() ? null : cursor;
  }
}

package presstime.chaos.sink;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post of one site, with the fields of WordPress's schema that anybody here sends or asks for.
 */
final class Post {

  /** As the product marks what it makes. */
  static final Pattern KEY = Pattern.compile("presstime:([0-9a-f-]{36})");

  private static final Pattern WORDS = Pattern.compile("\\[\\[(.+?)]]");

  final long id;
  private final Map<String, JsonNode> fields = new TreeMap<>();

  Post(long id) {
    this.id = id;
    set("status", JsonNodeFactory.instance.stringNode("draft"));
    set("slug", JsonNodeFactory.instance.stringNode(""));
    set("content", JsonNodeFactory.instance.stringNode(""));
  }

  void set(String name, JsonNode value) {
    fields.put(name, value);
  }

  void update(JsonNode request) {
    request.properties().forEach(field -> set(field.getKey(), field.getValue()));
  }

  String text(String name) {
    JsonNode value = fields.get(name);
    return value == null ? "" : value.asString("");
  }

  /** The number of the file that is its cover; 0 for none. */
  long featuredMedia() {
    JsonNode value = fields.get("featured_media");
    return value == null ? 0 : value.asLong(0);
  }

  boolean isPublic() {
    return text("status").equals("publish");
  }

  String key() {
    return first(KEY, "");
  }

  String words() {
    return first(WORDS, "?");
  }

  private String first(Pattern pattern, String otherwise) {
    Matcher found = pattern.matcher(text("content"));
    return found.find() ? found.group(1) : otherwise;
  }

  boolean contains(String search) {
    String wanted = search.toLowerCase(Locale.ROOT);
    return (text("title") + text("content")).toLowerCase(Locale.ROOT).contains(wanted);
  }

  ObjectNode json(String link) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode post = json.objectNode();
    fields.forEach(post::set);
    post.put("id", id).put("link", link);
    for (String rendered : new String[] {"title", "content", "excerpt"}) {
      post.set(
          rendered, json.objectNode().put("raw", text(rendered)).put("rendered", text(rendered)));
    }
    for (String list : new String[] {"categories", "tags"}) {
      if (!fields.containsKey(list)) {
        post.putArray(list);
      }
    }
    if (!fields.containsKey("featured_media")) {
      post.put("featured_media", 0);
    }
    return post;
  }
}

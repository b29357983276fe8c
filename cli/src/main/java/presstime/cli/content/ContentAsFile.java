package presstime.cli.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import presstime.cli.print.Screen;
import tools.jackson.databind.JsonNode;

/** The present revision of a content as front matter and body, for editing in a file. */
record ContentAsFile(JsonNode content) {

  String text() {
    JsonNode revision = content.path("currentRevision");
    Map<String, Object> front = new LinkedHashMap<>();
    front.put("id", content.path("id").asLong(0));
    front.put("version", content.path("version").asInt(0));
    put(front, "type", Screen.text(content, "type"));
    put(front, "format", Screen.text(revision, "bodyFormat"));
    for (String name : List.of("title", "slug", "excerpt")) {
      put(front, name, Screen.text(revision, name));
    }
    front.put("categories", values(revision.path("categories")));
    front.put("tags", values(revision.path("tags")));
    put(front, "cover", Screen.text(revision, "cover"));
    put(front, "author", Screen.text(revision, "author"));
    put(front, "seo", seo(revision.path("seo")));
    put(front, "channels", values(content.path("channels")));
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    options.setWidth(10_000);
    return "---\n" + new Yaml(options).dump(front) + "---\n\n" + Screen.text(revision, "body");
  }

  private static Map<String, Object> seo(JsonNode seo) {
    Map<String, Object> known = new LinkedHashMap<>();
    put(known, "title", Screen.text(seo, "title"));
    put(known, "description", Screen.text(seo, "description"));
    put(known, "focus-keyword", Screen.text(seo, "focusKeyword"));
    return known;
  }

  private static List<String> values(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asString("")));
    return values;
  }

  private static void put(Map<String, Object> into, String name, Object value) {
    if (!value.equals("") && !value.equals(List.of()) && !value.equals(Map.of())) {
      into.put(name, value);
    }
  }
}

package presstime.server.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every endpoint, as the server's own description tells of it. */
final class Doors {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 4;

  private final JsonNode description;

  Doors(Api api) {
    this.description = api.get("/api/v1/openapi.json").json();
  }

  /**
   * One endpoint.
   *
   * @param path with a number in place of each variable
   */
  record Door(String method, String path, JsonNode operation) {

    /** Names of parameters in the query. */
    List<JsonNode> query() {
      return operation
          .path("parameters")
          .valueStream()
          .filter(parameter -> parameter.path("in").asString().equals("query"))
          .toList();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** A body with one fault in it, and where that is. */
  record Faulty(String body, String field) {}

  Stream<Door> all() {
    List<Door> doors = new ArrayList<>();
    for (var path : description.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        doors.add(
            new Door(
                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                path.getKey().replaceAll("\\{[^}]+}", "1"),
                operation.getValue()));
      }
    }
    return doors.stream();
  }

  /** Its body's schema; missing when it reads none as JSON. */
  JsonNode body(Door door) {
    return door.operation().at("/requestBody/content/application~1json/schema");
  }

  /** A body for each list in it that holds null, and for each text in it with U+0000. */
  List<Faulty> faulty(Door door) {
    List<Faulty> found = new ArrayList<>();
    collect(body(door), "", value -> value, found, 0);
    return found;
  }

  private interface Around {
    JsonNode put(JsonNode value);
  }

  private void collect(
      JsonNode schema, String field, Around around, List<Faulty> found, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    JsonNode meant = resolved(schema);
    if (is(meant, "array")) {
      ArrayNode nothing = JSON.arrayNode().addNull();
      found.add(new Faulty(around.put(nothing).toString(), field + "[0]"));
      collect(
          meant.path("items"),
          field + "[0]",
          value -> around.put(JSON.arrayNode().add(value)),
          found,
          depth + 1);
    } else if (meant.has("properties")) {
      meant
          .path("properties")
          .properties()
          .forEach(property ->
              collect(
                  property.getValue(),
                  field.isEmpty() ? property.getKey() : field + "." + property.getKey(),
                  value -> around.put(JSON.objectNode().set(property.getKey(), value)),
                  found,
                  depth + 1));
    } else if (meant.has("additionalProperties")) {
      ObjectNode odd = JSON.objectNode().put("a\u0000b", "c");
      String name = "a\\u0000b";
      found.add(
          new Faulty(around.put(odd).toString(), field.isEmpty() ? name : field + "." + name));
    } else if (is(meant, "string")) {
      JsonNode odd = JSON.stringNode("a\u0000b");
      found.add(new Faulty(around.put(odd).toString(), field.isEmpty() ? "body" : field));
    }
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode meant = schema;
    while (meant.has("$ref")) {
      meant = description.at(meant.path("$ref").asString().substring(1));
    }
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      if (meant.has(choice)) {
        return resolved(
            meant
                .path(choice)
                .valueStream()
                .filter(one -> !is(one, "null"))
                .findFirst()
                .orElse(meant));
      }
    }
    return meant;
  }

  private static boolean is(JsonNode schema, String type) {
    JsonNode told = schema.path("type");
    return told.isArray()
        ? told.valueStream().anyMatch(one -> one.asString().equals(type))
        : told.asString("").equals(type);
  }
}

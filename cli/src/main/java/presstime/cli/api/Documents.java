package presstime.cli.api;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON documents, as trees. */
public final class Documents {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Documents() {}

  /** An object to fill. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /**
   * Reads one document.
   *
   * @throws JacksonException when it is not JSON
   */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** Indented, for files and terminals. */
  public static String write(JsonNode document) {
    return MAPPER.writeValueAsString(document);
  }
}

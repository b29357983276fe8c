package presstime.platform.wordpress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON, also where PHP has printed something before or after it. */
final class Json {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final JsonMapper LENIENT =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int MOST_TRIES = 200;

  private Json() {}

  static ObjectNode object() {
    return STRICT.createObjectNode();
  }

  /** The object or array in a body; {@link MissingNode} when there is none. */
  static JsonNode parse(String body) {
    String text = bare(body);
    JsonNode whole = read(STRICT, text);
    if (whole.isContainer()) {
      return whole;
    }
    if (text.startsWith("{") || text.startsWith("[{")) {
      // Something follows it, or it was cut off; a part of it must not pass for the whole.
      return read(LENIENT, text);
    }
    JsonNode lastLine = read(STRICT, bare(text.substring(text.lastIndexOf('\n') + 1)));
    if (lastLine.isContainer()) {
      return lastLine;
    }
    return search(text);
  }

  /** Without the byte order marks that PHP prints for each of its files that was saved with one. */
  private static String bare(String text) {
    int from = 0;
    while (from < text.length() && isBlank(text.charAt(from))) {
      from++;
    }
    return text.substring(from).stripTrailing();
  }

  private static boolean isBlank(char letter) {
    return letter == '\uFEFF' || Character.isWhitespace(letter);
  }

  /** What goes from somewhere to the very end; a page that shows JSON ends with a tag. */
  private static JsonNode search(String body) {
    int tries = 0;
    for (int at = next(body, 0); at >= 0 && tries < MOST_TRIES; at = next(body, at + 1)) {
      JsonNode found = read(STRICT, body.substring(at));
      if (found.isContainer()) {
        return found;
      }
      tries++;
    }
    return MissingNode.getInstance();
  }

  private static int next(String body, int from) {
    int brace = body.indexOf("{\"", from);
    int list = body.indexOf("[{", from);
    if (brace < 0 || list < 0) {
      return Math.max(brace, list);
    }
    return Math.min(brace, list);
  }

  private static JsonNode read(JsonMapper mapper, String text) {
    if (text.isEmpty()) {
      return MissingNode.getInstance();
    }
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}

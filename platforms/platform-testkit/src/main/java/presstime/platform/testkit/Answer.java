package presstime.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server answers. Framing (length, connection) is added when it is written.
 *
 * @param headers by name
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

  /** An answer without a body. */
  public static Answer empty(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  /** A JSON answer. */
  public static Answer json(int status, String json) {
    return of(status, "application/json; charset=utf-8", json);
  }

  /** An HTML answer. */
  public static Answer html(int status, String html) {
    return of(status, "text/html; charset=utf-8", html);
  }

  /** The same answer with one more header. */
  public Answer with(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, List.of(value));
    return new Answer(status, more, body);
  }

  private static Answer of(int status, String type, String text) {
    return new Answer(
        status, Map.of("Content-Type", List.of(type)), text.getBytes(StandardCharsets.UTF_8));
  }
}

package presstime.chaos.sink;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request as it came.
 *
 * @param site the first part of the path
 * @param route the REST route, from {@code rest_route} or after {@code /wp-json}
 * @param query what else was asked, decoded
 * @param headers by lower-case name
 * @param bytes of the body
 */
record Request(
    String method,
    String site,
    String route,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] bytes) {

  private static final int LONGEST_LINE = 16_384;

  /** Reads one; null at the end of the connection. */
  static @org.jspecify.annotations.Nullable Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first == null) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the client left in the middle of its request");
    }
    String[] parts = first.split(" ", 3);
    return of(parts[0], parts[1], headers, body);
  }

  private static Request of(
      String method, String target, Map<String, String> headers, byte[] body) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    Map<String, String> query = new TreeMap<>();
    for (String pair : (mark < 0 ? "" : target.substring(mark + 1)).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    String[] folders = path.split("/", 3);
    String rest = folders.length > 2 ? folders[2].replaceFirst("^wp-json", "") : "";
    String asked = query.remove("rest_route");
    return new Request(
        method,
        folders.length > 1 ? folders[1] : "",
        asked == null ? rest : asked,
        query,
        headers,
        body);
  }

  /** The body as text. */
  String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  boolean writes() {
    return method.equals("POST") || method.equals("DELETE");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || text.length() > LONGEST_LINE) {
        return null;
      }
      text.append((char) next);
    }
    return text.toString().stripTrailing();
  }
}

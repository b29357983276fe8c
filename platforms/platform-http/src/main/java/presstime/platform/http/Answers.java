package presstime.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import presstime.platform.Http.Response;

/** Reads a whole answer, but never more of it than allowed. */
final class Answers {

  private Answers() {}

  static Response read(ClassicHttpResponse response, long most) throws IOException {
    Deadline.CURRENT.get().listen();
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? new byte[0] : read(entity, most);
    return new Response(response.getCode(), headers(response), body);
  }

  private static byte[] read(HttpEntity entity, long most) throws IOException {
    if (entity.getContentLength() > most) {
      throw new TooLargeException(most);
    }
    // Not closed here: closing would read the rest of what was refused. The caller ends the
    // connection.
    InputStream in = entity.getContent();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (body.size() + (long) n > most) {
        throw new TooLargeException(most);
      }
      body.write(buffer, 0, n);
      Deadline.CURRENT.get().listen();
    }
    return body.toByteArray();
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Header header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    return headers;
  }
}

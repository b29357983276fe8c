package presstime.chaos.sink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What goes back. */
record Answer(int status, String type, String body, String moreHeaders) {

  static Answer json(int status, JsonNode body) {
    return new Answer(status, "application/json; charset=UTF-8", body.toString(), "");
  }

  /** An error in the shape of WordPress's REST API. */
  static Answer error(int status, String code) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("code", code).put("message", code).putObject("data").put("status", status);
    return json(status, json);
  }

  static Answer page(int status) {
    return new Answer(status, "text/html", "<!doctype html><title>Hello</title><p>Hello.", "");
  }

  static Answer unavailable() {
    return new Answer(503, "text/html", "<p>Briefly unavailable.", "Retry-After: 1\r\n");
  }

  byte[] bytes() {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(status, type, content.length, moreHeaders);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(content);
    return all.toByteArray();
  }
}

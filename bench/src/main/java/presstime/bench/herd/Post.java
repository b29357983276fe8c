package presstime.bench.herd;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import presstime.platform.Http;

/** The work: one small POST. The same for every contender, by the same client. */
record Post(Http http, URI address) {

  private static final byte[] BODY =
      "{\"title\":\"The old bridge\"}".getBytes(StandardCharsets.UTF_8);

  /**
   * @throws Http.Failure when there is no answer
   */
  void send(long item) throws Http.Failure {
    http.send(
        new Http.Request(
            "POST",
            URI.create(address.toString() + item),
            Map.of("Content-Type", "application/json"),
            BODY));
  }
}

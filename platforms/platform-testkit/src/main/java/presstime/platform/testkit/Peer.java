package presstime.platform.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import presstime.platform.Http.Request;
import presstime.platform.Http.Response;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;

/** A real server as backend: forwards each request and brings back the answer. */
final class Peer implements Backend, AutoCloseable {

  /** Headers that belong to one connection, or that forwarding makes untrue. */
  private static final Set<String> NOT_FORWARDED =
      Set.of(
          "host",
          "connection",
          "keep-alive",
          "transfer-encoding",
          "content-length",
          "content-encoding",
          "accept-encoding",
          "expect",
          "upgrade",
          "te");

  private static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          64L * 1024 * 1024,
          64 * 1024);

  private final String theirs;
  private final String ours;
  private final GuardedHttp http = GuardedHttp.open(LIMITS, AddressPolicy.allowing("*"));

  Peer(URI peer, String ours) {
    this.theirs = peer.getScheme() + "://" + peer.getRawAuthority();
    this.ours = ours;
  }

  @Override
  public Answer handle(SeenRequest request) throws Exception {
    Map<String, String> headers = new TreeMap<>();
    request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    headers.keySet().removeAll(NOT_FORWARDED);
    URI uri = URI.create(theirs + request.target());
    Request forwarded =
        request.body().length == 0
            ? Request.bare(request.method(), uri, headers)
            : new Request(request.method(), uri, headers, request.body());
    return answer(http.send(forwarded));
  }

  private Answer answer(Response response) {
    Map<String, List<String>> headers = new TreeMap<>();
    response
        .headers()
        .forEach((name, values) -> headers.put(name, values.stream().map(this::moved).toList()));
    headers.keySet().removeAll(NOT_FORWARDED);
    String type = response.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    boolean text = type.matches(".*(json|text|xml|html|javascript).*");
    byte[] body = response.body();
    return new Answer(response.status(), headers, text ? moved(body) : body);
  }

  /** Byte for byte in Latin-1, which no text can be damaged by. */
  private byte[] moved(byte[] body) {
    return moved(new String(body, StandardCharsets.ISO_8859_1))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String moved(String text) {
    return text.replace(theirs, ours).replace(theirs.replace("/", "\\/"), ours.replace("/", "\\/"));
  }

  @Override
  public void close() {
    http.close();
  }
}

package presstime.bench.herd;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import presstime.platform.Http;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;

/** By the HTTP client that Presstime gives to platforms. */
public final class GuardedPost implements Work {

  private static final byte[] BODY =
      "{\"title\":\"The old bridge\"}".getBytes(StandardCharsets.UTF_8);

  private final GuardedHttp http =
      GuardedHttp.open(HttpLimits.DEFAULT, AddressPolicy.allowing(List.of("127.0.0.1")));
  private final String address;

  public GuardedPost(URI address) {
    this.address = address.toString();
  }

  @Override
  public String client() {
    return "guarded";
  }

  /** As many connections as the client opens to one host. */
  @Override
  public int atOnce() {
    return 64;
  }

  @Override
  public void post(long item) throws IOException {
    try {
      http.send(
          new Http.Request(
              "POST",
              URI.create(address + item),
              Map.of("Content-Type", "application/json"),
              BODY));
    } catch (Http.Failure e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}

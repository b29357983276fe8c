package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import presstime.platform.Http;

/** Nothing leaves once the lease has ended, not even the next request of a publication begun. */
class LeasedHttpTest {

  private final AtomicBoolean ours = new AtomicBoolean(true);
  private final List<URI> sent = new ArrayList<>();
  private final Http http =
      new LeasedHttp(
          request -> {
            sent.add(request.uri());
            return new Http.Response(200, Map.of(), new byte[0]);
          },
          ours::get);

  @Test
  void stopsBetweenTwoRequests() throws Exception {
    Http.Request request = Http.Request.get(URI.create("https://blog.example/"), Map.of());
    http.send(request);
    ours.set(false);
    assertThatThrownBy(() -> http.send(request))
        .isInstanceOfSatisfying(
            Http.Failure.class, failure -> assertThat(failure.mayHaveArrived()).isFalse());
    assertThat(sent).hasSize(1);
  }
}

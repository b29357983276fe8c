package presstime.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

  /** Name, connection and handshake take their time, and a process can be stopped meanwhile. */
  @Test
  void stopsInTheLastMomentBeforeTheFirstByte() throws Exception {
    CompletableFuture<Integer> heard = new CompletableFuture<>();
    GuardedResolver.Lookup paused =
        host -> {
          ours.set(false);
          return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        };
    try (RawServer server =
            new RawServer(socket -> {
              try {
                heard.complete(socket.getInputStream().readAllBytes().length);
              } catch (IOException closedInTheMiddle) {
                heard.complete(0);
              }
            });
        GuardedHttp guarded =
            GuardedHttp.open(HttpLimits.DEFAULT, AddressPolicy.allowing("blog.test"), paused)) {
      Http leased = new LeasedHttp(guarded, ours::get);
      assertThatThrownBy(() -> leased.send(Http.Request.get(server.uri("blog.test"), Map.of())))
          .isInstanceOfSatisfying(
              Http.Failure.class, failure -> assertThat(failure.mayHaveArrived()).isFalse())
          .hasMessageContaining("lease");
    }
    assertThat(heard.get(10, TimeUnit.SECONDS)).as("bytes sent").isZero();
  }
}

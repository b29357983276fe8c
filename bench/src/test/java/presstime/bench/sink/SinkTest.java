package presstime.bench.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.platform.Http;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;

class SinkTest {

  private static final Instant NOON = Instant.parse("2026-01-20T12:00:00Z");

  @Test
  void notesWhenAnItemArrivedFirstAndCountsTheOthers() throws Exception {
    try (Sink sink = Sink.open(InstantSource.fixed(NOON));
        GuardedHttp http =
            GuardedHttp.open(HttpLimits.DEFAULT, AddressPolicy.allowing(List.of("127.0.0.1")))) {
      assertThat(post(http, sink, 7).status()).isEqualTo(204);
      assertThat(post(http, sink, 8).status()).isEqualTo(204);
      assertThat(post(http, sink, 7).status()).isEqualTo(204);

      assertThat(sink.arrivals()).containsOnly(Map.entry(7L, NOON), Map.entry(8L, NOON));
      assertThat(sink.repeated()).isEqualTo(1);
    }
  }

  private static Http.Response post(Http http, Sink sink, int item) throws Http.Failure {
    byte[] body = "{\"title\":\"Brücke\"}".getBytes(StandardCharsets.UTF_8);
    return http.send(
        new Http.Request("POST", URI.create(sink.address().toString() + item), Map.of(), body));
  }
}

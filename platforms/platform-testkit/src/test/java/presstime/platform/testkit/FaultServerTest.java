package presstime.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Failure.Kind;
import presstime.platform.Http.Request;
import presstime.platform.Http.Response;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;

@Timeout(60)
class FaultServerTest {

  private static final Match POST = Match.post("/things");

  private final AtomicInteger effects = new AtomicInteger();
  private final GuardedHttp http =
      GuardedHttp.open(
          new HttpLimits(
              Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofMillis(600), 9000, 999),
          AddressPolicy.allowing("127.0.0.1"));
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        FaultServer.before(request -> {
          effects.incrementAndGet();
          return Answer.json(201, "{\"at\":\"http://127.0.0.1/things/1\"}").with("X-A", "b");
        });
  }

  @AfterEach
  void stop() throws Exception {
    http.close();
    server.close();
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(Fault.timeOutBeforeEffect(), Kind.TIMED_OUT, 0),
        Arguments.of(Fault.timeOutAfterEffect(), Kind.TIMED_OUT, 1),
        Arguments.of(Fault.dropBeforeEffect(), Kind.CONNECTION_LOST, 0),
        Arguments.of(Fault.dropAfterEffect(), Kind.CONNECTION_LOST, 1),
        Arguments.of(Fault.resetBeforeEffect(), Kind.CONNECTION_LOST, 0),
        Arguments.of(Fault.resetAfterEffect(), Kind.CONNECTION_LOST, 1),
        Arguments.of(Fault.halfABodyAfterEffect(), Kind.CONNECTION_LOST, 1),
        Arguments.of(Fault.oversizedAfterEffect(9001), Kind.UNREADABLE_ANSWER, 1),
        Arguments.of(Fault.dripAfterEffect(Duration.ofMillis(20)), Kind.TIMED_OUT, 1),
        Arguments.of(Fault.delay(Duration.ofSeconds(1)), Kind.TIMED_OUT, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void theAnswerNeverComesWhole(Fault fault, Kind kind, int effect) throws Exception {
    server.next(POST, fault);
    Failure failure = catchThrowableOfType(Failure.class, this::post);
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isEqualTo(kind);
    server.awaitQuiet();
    assertThat(effects).hasValue(effect);
    assertThat(server.requests(POST)).hasSize(1);
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(Fault.retryAfter(429, Duration.ofSeconds(7)), 429, 0),
        Arguments.of(Fault.retryAfter(503, Instant.parse("2026-11-06T08:49:37Z")), 503, 0),
        Arguments.of(Fault.errorAfterEffect(), 500, 1),
        Arguments.of(Fault.pageAfterEffect(), 200, 1),
        Arguments.of(Fault.page(), 200, 0),
        Arguments.of(Fault.truncatedJsonAfterEffect(), 201, 1),
        Arguments.of(Fault.answer(Answer.empty(404)), 404, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void theAnswerIsNotTheTruth(Fault fault, int status, int effect) throws Exception {
    server.next(POST, fault);
    assertThat(post().status()).isEqualTo(status);
    assertThat(effects).hasValue(effect);
    assertThat(post().status()).isEqualTo(201);
  }

  @Test
  void tellsHowLongToWait() throws Exception {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-06T08:49:30Z"));
    server.next(POST, Fault.retryAfter(429, Duration.ofSeconds(7)));
    server.next(POST, Fault.retryAfter(503, clock.instant().plusSeconds(9)));
    assertThat(post().retryAfter(clock)).contains(Duration.ofSeconds(7));
    assertThat(post().retryAfter(clock)).contains(Duration.ofSeconds(9));
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (FaultServer elsewhere = FaultServer.before(request -> Answer.empty(200))) {
      for (int status : new int[] {301, 302, 303, 307, 308}) {
        server.next(POST, Fault.redirect(status, elsewhere.uri("/login")));
        assertThat(post().status()).isEqualTo(status);
      }
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void anEffectMayComeAfterTheClientGaveUp() throws Exception {
    Gate gate = new Gate();
    server.next(POST, Fault.lateEffect(gate));
    assertThat(catchThrowableOfType(Failure.class, this::post).kind()).isEqualTo(Kind.TIMED_OUT);
    assertThat(gate.awaitArrival()).isTrue();
    assertThat(effects).hasValue(0);
    gate.open();
    server.awaitQuiet();
    assertThat(effects).hasValue(1);
  }

  @Test
  void faultsQueueUpAndCount() throws Exception {
    server.nth(2, POST, Fault.answer(Answer.empty(418)));
    server.always(Match.get(".*"), Fault.answer(Answer.empty(410)));
    assertThat(post().status()).isEqualTo(201);
    assertThat(post().status()).isEqualTo(418);
    assertThat(post().status()).isEqualTo(201);
    assertThat(get("/things?a=b").status()).isEqualTo(410);
    server.clear();
    assertThat(get("/things").status()).isEqualTo(201);
    assertThat(server.requests()).hasSize(5);
    assertThat(server.requests(Match.get(".*a=b"))).singleElement().hasToString("GET /things?a=b");
    assertThat(server.requests().getFirst().text()).isEqualTo("{\"n\":\"ü\"}");
  }

  @Test
  void standsBeforeARealServer() throws Exception {
    try (FaultServer peer =
            FaultServer.before(request ->
                Answer.json(200, request.text() + request.header("host").orElse(""))
                    .with("Link", "<http://" + request.header("host").orElse("") + "/x>"));
        FaultServer proxy = FaultServer.before(peer.uri("/"))) {
      String body = "\"" + peer.origin().replace("/", "\\/") + "/a\" " + peer.origin();
      Request request = Request.json("PUT", proxy.uri("/p?q=1"), Map.of("X-Key", "k"), body);
      Response response = http.send(request);
      assertThat(response.text())
          .startsWith("\"" + proxy.origin().replace("/", "\\/") + "/a\" " + proxy.origin());
      assertThat(response.header("Link")).contains("<" + proxy.origin() + "/x>");
      SeenRequest seen = peer.requests().getFirst();
      assertThat(seen).hasToString("PUT /p?q=1");
      assertThat(seen.header("x-key")).contains("k");
      assertThat(seen.body()).isEqualTo(body.getBytes(UTF_8));
    }
  }

  private Response post() throws Failure {
    return http.send(Request.json("POST", server.uri("/things"), Map.of(), "{\"n\":\"ü\"}"));
  }

  private Response get(String path) throws Failure {
    return http.send(Request.get(server.uri(path), Map.of()));
  }
}

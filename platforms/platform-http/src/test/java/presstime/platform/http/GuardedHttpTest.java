package presstime.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static presstime.platform.http.RawServer.readHead;
import static presstime.platform.http.RawServer.write;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Failure.Kind;
import presstime.platform.Http.Request;
import presstime.platform.Http.Response;

@Timeout(60)
class GuardedHttpTest {

  private static final AddressPolicy LOOPBACK = AddressPolicy.allowing("127.0.0.1");
  private static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 1000, 500);

  /** For servers that let it wait. */
  private static final HttpLimits HASTY =
      new HttpLimits(
          Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofSeconds(1), 1000, 500);

  private final List<Exchange> recorded = new ArrayList<>();
  private GuardedHttp http = GuardedHttp.open(LIMITS, LOOPBACK);

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void sendsWhatItIsGivenAndNothingOfItsOwn() throws Exception {
    CompletableFuture<String> head = new CompletableFuture<>();
    try (RawServer server =
        new RawServer(socket -> {
          head.complete(readHead(socket));
          write(socket, "HTTP/1.1 201 Created\r\nA: 1\r\na: 2\r\nContent-Length: 2\r\n\r\nok");
        })) {
      Response response = http.send(Request.json("POST", server.uri(), Map.of("X-A", "b"), "{}"));
      assertThat(response.status()).isEqualTo(201);
      assertThat(response.text()).isEqualTo("ok");
      assertThat(response.headers()).containsEntry("a", List.of("1", "2"));
    }
    assertThat(head.get().lines().skip(1).map(line -> line.replaceAll(":.*", "")))
        .containsExactlyInAnyOrder(
            "X-A",
            "Content-Type",
            "Content-Length",
            "Accept-Encoding",
            "Host",
            "Connection",
            "User-Agent",
            "");
    assertThat(head.get()).contains("User-Agent: Presstime/", "Accept-Encoding: gzip\r\n");
  }

  @Test
  void nothingIsSentToAForbiddenAddress() throws Exception {
    try (RawServer server = new RawServer(socket -> readHead(socket));
        GuardedHttp guarded = GuardedHttp.open(LIMITS, AddressPolicy.PUBLIC_ONLY)) {
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "127.1")) {
        assertThat(failure(guarded, server.uri(host)).kind())
            .as(host)
            .isEqualTo(Kind.FORBIDDEN_ADDRESS);
      }
      assertThat(failure(guarded, URI.create("file:///etc/passwd")).kind())
          .isEqualTo(Kind.FORBIDDEN_ADDRESS);
      Failure userInfo = failure(guarded, URI.create("http://me:secret@one.one.one.one/"));
      assertThat(userInfo.kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
      assertThat(userInfo).hasMessageNotContaining("secret");
      assertThat(server.connections).hasValue(0);
    }
  }

  @Test
  void connectsToTheAddressItChecked() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    GuardedResolver.Lookup rebinding =
        host ->
            new InetAddress[] {
              InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")
            };
    try (RawServer server =
            new RawServer(socket -> {
              readHead(socket);
              write(socket, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            });
        GuardedHttp guarded = GuardedHttp.open(LIMITS, LOOPBACK, rebinding)) {
      assertThat(guarded.send(Request.get(server.uri("blog.example"), Map.of())).status())
          .isEqualTo(204);
      assertThat(failure(guarded, server.uri("blog.example")).kind())
          .isEqualTo(Kind.FORBIDDEN_ADDRESS);
      assertThat(lookups).hasValue(2);
    }
  }

  @Test
  void anUnknownNameAndASilentNameServerSendNothing() {
    GuardedResolver.Lookup unknown =
        host -> {
          throw new UnknownHostException(host);
        };
    CountDownLatch never = new CountDownLatch(1);
    GuardedResolver.Lookup silent =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new UnknownHostException(host);
          }
          return new InetAddress[0];
        };
    for (GuardedResolver.Lookup lookup : List.of(unknown, silent)) {
      try (GuardedHttp guarded = GuardedHttp.open(LIMITS, LOOPBACK, lookup)) {
        Failure failure = failure(guarded.within(Duration.ofMillis(200)), uri("blog.example"));
        assertThat(failure.kind()).isEqualTo(Kind.NAME_NOT_FOUND);
        assertThat(failure.mayHaveArrived()).isFalse();
      }
    }
  }

  @Test
  void aRefusedConnectionSendsNothing() throws Exception {
    URI closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }
    assertThat(failure(http, closed).kind()).isEqualTo(Kind.NOT_CONNECTED);
  }

  @Test
  void aConnectionNotAcceptedInTimeSendsNothing() throws Exception {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
        Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      URI uri = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/");
      Failure failure = failure(http.within(Duration.ofMillis(300)), uri);
      assertThat(failure.kind()).isEqualTo(Kind.NOT_CONNECTED);
    }
  }

  @Test
  void aCertificateNobodyVouchesForSendsNothing(@TempDir Path folder) throws Exception {
    AtomicInteger read = new AtomicInteger();
    try (RawServer server =
        new RawServer(
            SelfSigned.listen(folder),
            socket -> {
              readHead(socket);
              read.incrementAndGet();
            })) {
      URI https = URI.create(server.uri().toString().replace("http:", "https:"));
      assertThat(failure(http, https).kind()).isEqualTo(Kind.TLS);
      assertThat(read).hasValue(0);
    }
  }

  @Test
  void failedTlsSendsNothing() throws Exception {
    try (RawServer server =
        new RawServer(socket -> write(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
      URI https = URI.create(server.uri().toString().replace("http:", "https:"));
      assertThat(failure(http, https).kind()).isEqualTo(Kind.TLS);
    }
  }

  @Test
  void aConnectionTheServerClosedWhileIdleIsNotUsed() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server =
        new RawServer(socket -> {
          readHead(socket);
          write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
          socket.close();
          closed.countDown();
        })) {
      http.send(Request.get(server.uri(), Map.of()));
      closed.await();
      // Idle for longer than a connection is trusted without a look.
      assertThat(new CountDownLatch(1).await(150, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(http.send(Request.get(server.uri(), Map.of())).status()).isEqualTo(200);
      assertThat(server.connections).hasValue(2);
    }
  }

  @Test
  void aRequestLostOnAReusedConnectionIsNotRepeated() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (RawServer server =
        new RawServer(socket -> {
          readHead(socket);
          requests.incrementAndGet();
          write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
          readHead(socket);
          requests.incrementAndGet();
        })) {
      // Clients like to repeat what is idempotent by its method.
      Request get = Request.get(server.uri(), Map.of());
      http.send(get);
      Failure failure = catchThrowableOfType(Failure.class, () -> http.send(get));
      assertThat(failure.kind()).isEqualTo(Kind.CONNECTION_LOST);
      assertThat(failure.mayHaveArrived()).isTrue();
      assertThat(requests).hasValue(2);
      assertThat(server.connections).hasValue(1);
    }
  }

  @Test
  @Timeout(30)
  void silenceEndsAnExchangeLongBeforeItsWholeTime() throws Exception {
    HttpLimits patient =
        new HttpLimits(
            Duration.ofSeconds(60), Duration.ofMillis(200), Duration.ofSeconds(60), 100, 1_000);
    CountDownLatch done = new CountDownLatch(1);
    try (RawServer silent =
            new RawServer(socket -> {
              readHead(socket);
              done.await();
            });
        GuardedHttp waiting = GuardedHttp.open(patient, AddressPolicy.allowing("127.0.0.1"))) {
      assertThat(failure(waiting, silent.uri()).kind()).isEqualTo(Kind.TIMED_OUT);
    }
    done.countDown();
  }

  @Test
  void aSilentServerTimesOutAndADrippingOneIsCutOff() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    http.close();
    http = GuardedHttp.open(HASTY, LOOPBACK);
    try (RawServer silent =
        new RawServer(socket -> {
          readHead(socket);
          done.await();
        })) {
      assertThat(failure(http, silent.uri()).kind()).isEqualTo(Kind.TIMED_OUT);
    }
    for (String start : List.of("", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n")) {
      try (RawServer dripping =
          new RawServer(socket -> {
            readHead(socket);
            write(socket, start);
            while (!done.await(50, TimeUnit.MILLISECONDS)) {
              write(socket, start.isEmpty() ? "HTTP/1.1 102 Processing\r\n\r\n" : "x");
            }
          })) {
        assertThat(failure(http, dripping.uri()).kind()).as(start).isEqualTo(Kind.TIMED_OUT);
      }
    }
    done.countDown();
  }

  @Test
  void anAnswerThatCannotBeReadMayHaveHadItsEffect() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[100_000]);
    }
    String ok = "HTTP/1.1 200 OK\r\n";
    Map<String, Kind> answers =
        Map.of(
            "HTTP/1.1 what?\r\n\r\n",
            Kind.UNREADABLE_ANSWER,
            ok + "X: " + "x".repeat(600) + "\r\n\r\n",
            Kind.UNREADABLE_ANSWER,
            ok + "Content-Length: 1001\r\n\r\n",
            Kind.UNREADABLE_ANSWER,
            ok + "\r\n" + "x".repeat(1001),
            Kind.UNREADABLE_ANSWER,
            ok + "Content-Encoding: gzip\r\n\r\n" + latin(bomb.toByteArray()),
            Kind.UNREADABLE_ANSWER,
            ok + "Content-Encoding: gzip\r\n\r\nnot gzip",
            Kind.UNREADABLE_ANSWER,
            ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
            Kind.UNREADABLE_ANSWER,
            ok + "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
            Kind.CONNECTION_LOST,
            ok + "Content-Length: 5\r\n\r\nab",
            Kind.CONNECTION_LOST);
    for (Map.Entry<String, Kind> answer : answers.entrySet()) {
      try (RawServer server =
          new RawServer(socket -> {
            readHead(socket);
            write(socket, answer.getKey());
          })) {
        Failure failure = failure(http, server.uri());
        assertThat(failure.kind()).as(answer.getKey()).isEqualTo(answer.getValue());
        assertThat(failure.mayHaveArrived()).isTrue();
      }
    }
  }

  @Test
  void aResetConnectionIsLost() throws Exception {
    try (RawServer server =
        new RawServer(socket -> {
          readHead(socket);
          socket.setSoLinger(true, 0);
        })) {
      assertThat(failure(http, server.uri()).kind()).isEqualTo(Kind.CONNECTION_LOST);
    }
  }

  @Test
  void recordsWhatWasAskedAndAnswered() throws Exception {
    try (RawServer server =
        new RawServer(socket -> {
          readHead(socket);
          write(
              socket,
              "HTTP/1.1 200 OK\r\nSet-Cookie: s=1\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 13\r\n\r\n{\"token\":\"t\"}");
        })) {
      URI uri = server.uri().resolve("/p?key=k");
      http.recording(recorded::add)
          .send(Request.json("PUT", uri, Map.of("Authorization", "Bearer b"), "{\"a\":\"é\"}"));
    }
    Exchange exchange = recorded.getFirst();
    assertThat(exchange.method()).isEqualTo("PUT");
    assertThat(exchange.uri()).endsWith("/p?key=***");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.failure()).isNull();
    assertThat(exchange.requestBody()).isEqualTo("{\"a\":\"é\"}");
    assertThat(exchange.requestHeaders()).containsEntry("Authorization", "***");
    assertThat(exchange.responseBody()).isEqualTo("{\"token\":\"***\"}");
    assertThat(exchange.responseHeaders()).containsEntry("set-cookie", "***");
  }

  @Test
  void recordsWhyThereWasNoAnswer() {
    failure(http.recording(recorded::add), URI.create("http://10.0.0.1/"));
    assertThat(recorded)
        .singleElement()
        .extracting(Exchange::failure)
        .isEqualTo(Kind.FORBIDDEN_ADDRESS);
  }

  @Test
  void aHeaderCannotSmuggle() {
    for (Map<String, String> headers :
        List.of(Map.of("X", "a\r\nB: c"), Map.of("Content-Length", "0"), Map.of("Host", "x"))) {
      assertThat(
              catchThrowableOfType(
                  IllegalArgumentException.class,
                  () -> http.send(Request.get(uri("127.0.0.1"), headers))))
          .isNotNull();
    }
  }

  private static Failure failure(GuardedHttp http, URI uri) {
    Request post = new Request("POST", uri, Map.of(), "body".getBytes(UTF_8));
    Failure failure = catchThrowableOfType(Failure.class, () -> http.send(post));
    assertThat(failure).as("a failure for " + uri).isNotNull();
    return failure;
  }

  private static URI uri(String host) {
    return URI.create("http://" + host + ":9/");
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}

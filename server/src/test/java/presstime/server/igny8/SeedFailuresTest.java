package presstime.server.igny8;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** The original's table of failures: each is told with its cause and its remedy. */
@ServerTest
class SeedFailuresTest {

  private static final String SECRET = "ig8-very-secret-key-0123456789";

  @Autowired SettableClock clock;
  @Autowired DSLContext database;
  @LocalServerPort int port;

  private Desk desk;

  @BeforeEach
  void aDesk() {
    clock.set(Instant.parse("2026-01-19T08:00:00Z"));
    desk = Desk.open(database, port);
  }

  @Test
  void noKey() {
    JsonNode content = published(Map.of("domain", "http://127.0.0.1:9"), Map.of());
    assertTold(content, "failed", "wordpress.api_key_missing");
  }

  /** The original fails at publishing time; here the channel cannot come to be so. */
  @Test
  void noDomainIsRefusedWhenConnecting() {
    Api.Answer answer =
        desk.api()
            .post(
                "/api/v1/channels",
                Map.of(
                    "platform", "wordpress", "name", "Blog", "secrets", Map.of("api_key", SECRET)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("settings.domain");
    assertThat(answer.body()).contains("Domain is missing").doesNotContain(SECRET);
  }

  @Test
  void connectionRefused() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    JsonNode content =
        published(Map.of("domain", "http://127.0.0.1:" + closed), Map.of("api_key", SECRET));
    assertTold(content, "publishing", "wordpress.connection_refused");
  }

  @Test
  void aWrongKeyWhichIsNowhereToBeSeen() throws IOException {
    try (Site site = new Site(401, "presstime_key_invalid")) {
      JsonNode content = published(Map.of("domain", site.origin()), Map.of("api_key", SECRET));
      assertTold(content, "failed", "wordpress.key_invalid");
      long delivery = desk.deliveriesOf(content.path("id").asLong()).getFirst().path("id").asLong();
      String story = desk.api().get("/api/v1/deliveries/" + delivery).body();
      assertThat(story).contains("exchanges", "127.0.0.1").doesNotContain(SECRET);
      assertThat(desk.api().get("/api/v1/operations/publish-log").body()).doesNotContain(SECRET);
      assertThat(content.toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void duplicatePublishIsToldToReschedule() {
    desk.aSite();
    long id = desk.anApprovedArticle("Hello");
    String request = "{\"content_id\": " + id + "}";
    Desk.ok(desk.api().post("/api/v1/publisher/publish", request));
    desk.runWhatIsDue();
    JsonNode refused = desk.api().post("/api/v1/publisher/publish", request).json();
    assertThat(refused.path("title").asString()).isEqualTo("Content already published");
    assertThat(refused.path("cause").asString()).isEqualTo("Duplicate publish attempt");
    assertThat(refused.path("solution").asString()).contains("reschedule");
  }

  private JsonNode published(Map<String, String> settings, Map<String, String> secrets) {
    desk.aChannel("wordpress", settings, secrets);
    long id = desk.anApprovedArticle("Hello");
    Desk.ok(desk.api().post("/api/v1/publisher/publish", "{\"content_id\": " + id + "}"));
    desk.runWhatIsDue();
    return Desk.ok(desk.api().get("/api/v1/writer/content/" + id + "/"));
  }

  private static void assertTold(JsonNode content, String siteStatus, String code) {
    JsonNode error = content.path("error");
    assertThat(error.path("code").asString()).as(content.toString()).isEqualTo(code);
    assertThat(content.path("site_status").asString()).isEqualTo(siteStatus);
    for (String part : new String[] {"error", "cause", "solution"}) {
      assertThat(error.path(part).asString()).as(part).isNotBlank();
    }
  }

  /** Answers every request with one error, and repeats the request's headers in it. */
  private static final class Site implements AutoCloseable {
    private final HttpServer server;

    Site(int status, String code) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> answer(exchange, status, code));
      server.start();
    }

    private static void answer(HttpExchange exchange, int status, String code) throws IOException {
      byte[] body =
          "{\"code\":\"%s\",\"message\":\"%s\",\"data\":{\"status\":%d}}"
              .formatted(
                  code,
                  exchange.getRequestHeaders().entrySet().toString().replace('"', '.'),
                  status)
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }

    String origin() {
      return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}

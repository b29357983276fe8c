package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * A desk with one channel that does as it is told, Monday 2026-01-19 at 8:00 UTC, and the words in
 * which behaviours are told.
 */
@ServerTest
abstract class Behaviour {

  static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");
  static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");
  static final Instant TEN = Instant.parse("2026-01-20T10:00:00Z");

  @Autowired SettableClock clock;
  @Autowired DSLContext database;
  @Autowired ScriptedPlatform platform;
  @LocalServerPort int port;

  Desk desk;
  Api api;
  long channel;

  @BeforeEach
  void aDeskWithAChannel() {
    clock.set(NOW);
    desk = Desk.open(database, port);
    api = desk.api();
    channel = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "a very secret token"));
  }

  Api.Answer schedule(long content, Instant at) {
    return schedule(content, at.toString(), "publish");
  }

  Api.Answer schedule(long content, String at, String action) {
    return api.post("/api/v1/content/" + content + "/schedule", Map.of("at", at, "action", action));
  }

  /** The only delivery in a successful answer to a schedule or publish request. */
  static JsonNode one(Api.Answer answer) {
    JsonNode deliveries = Desk.ok(answer).path("deliveries");
    assertThat(deliveries.size()).isOne();
    return deliveries.get(0);
  }

  static long id(JsonNode delivery) {
    return delivery.path("id").asLong();
  }

  Api.Answer act(long delivery, String verb) {
    return api.post("/api/v1/deliveries/" + delivery + "/" + verb, Map.of());
  }

  JsonNode delivery(long id) {
    return Desk.ok(api.get("/api/v1/deliveries/" + id));
  }

  String state(long id) {
    return delivery(id).path("state").asString();
  }

  List<String> states(long content) {
    return desk.deliveriesOf(content).stream().map(d -> d.path("state").asString()).toList();
  }

  /** The kinds of the delivery's story, in order. */
  List<String> story(long id) {
    return delivery(id).path("timeline").valueStream().map(e -> e.path("kind").asString()).toList();
  }

  JsonNode content(long id) {
    return Desk.ok(api.get("/api/v1/content/" + id));
  }

  /** What is live of it, and what is to come. */
  JsonNode standing(long content) {
    return Desk.ok(api.get("/api/v1/content/" + content + "/standing"));
  }

  void edit(long content, String title) {
    Desk.ok(
        api.with("If-Match", "\"" + content(content).path("version").asInt() + "\"")
            .send("PATCH", "/api/v1/content/" + content, "{\"title\": \"" + title + "\"}"));
  }

  void returnToAuthor(long content) {
    Desk.ok(api.post("/api/v1/content/" + content + "/return", Map.of("note", "Not yet.")));
  }

  Api.Answer delete(long content) {
    return api.with("If-Match", "\"" + content(content).path("version").asInt() + "\"")
        .delete("/api/v1/content/" + content);
  }

  void changeChannel(String json) {
    String path = "/api/v1/channels/" + channel;
    String version = api.get(path).header("ETag");
    Desk.ok(api.with("If-Match", version).send("PATCH", path, json));
  }

  void run(Instant at) {
    clock.set(at);
    desk.runWhatIsDue();
  }

  void runAfter(Duration wait) {
    run(clock.instant().plus(wait));
  }

  /** Titles in the order in which they reached the channel. */
  List<String> arrivedTitles() {
    return platform.arrived(channel).stream().map(ScriptedPlatform.Arrived::title).toList();
  }

  static void assertProblem(Api.Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(type);
  }

  static void assertInvalid(Api.Answer answer, String field) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).as(answer.body()).isEqualTo(field);
  }
}

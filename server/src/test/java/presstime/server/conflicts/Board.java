package presstime.server.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * A desk with one site, Monday 2026-01-19 at 8:00 UTC, and the words in which conflicts are told.
 */
@ServerTest
abstract class Board {

  static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");

  @Autowired SettableClock clock;
  @Autowired DSLContext database;
  @Autowired Sweep sweep;
  @LocalServerPort int port;

  Desk desk;
  Api api;
  long site;

  @BeforeEach
  void aDeskWithASite() {
    clock.set(TestClock.START);
    desk = Desk.open(database, port);
    api = desk.api();
    site = desk.aSite();
  }

  /** An approved article that is like no other. */
  long anArticle(String title, String... tags) {
    return approved(title, prose(title), List.of(tags));
  }

  /** An approved article with this text. */
  long saying(String title, String body) {
    return approved(title, body, List.of());
  }

  private long approved(String title, String body, List<String> tags) {
    long id =
        Desk.ok(
                api.post(
                    "/api/v1/content",
                    Map.of("title", title, "body", body, "bodyFormat", "markdown", "tags", tags)))
            .path("id")
            .asLong();
    desk.approve(id);
    return id;
  }

  /** A hundred words, the same for the same seed. */
  static String prose(String seed) {
    Random random = new Random(seed.hashCode());
    return Stream.generate(() -> "word" + random.nextInt(10_000))
        .limit(100)
        .collect(Collectors.joining(" "));
  }

  /** The schedule's answer. */
  Api.Answer schedule(long content, Instant at, long channel) {
    return api.post(
        "/api/v1/content/" + content + "/schedule",
        Map.of("at", at.toString(), "channels", List.of(channel)));
  }

  /** Schedules; answers the delivery's number. */
  long placed(long content, Instant at) {
    return placed(content, at, site);
  }

  long placed(long content, Instant at, long channel) {
    return Desk.ok(schedule(content, at, channel)).at("/deliveries/0/id").asLong();
  }

  Api.Answer reschedule(long delivery, Instant at) {
    return api.post("/api/v1/deliveries/" + delivery + "/reschedule", Map.of("at", at.toString()));
  }

  JsonNode delivery(long id) {
    return Desk.ok(api.get("/api/v1/deliveries/" + id));
  }

  /** The kinds of the conflicts in an answer. */
  static List<String> kinds(JsonNode answer) {
    return answer.path("conflicts").valueStream().map(c -> c.path("kind").asString()).toList();
  }

  /** The workspace's conflicts in a state. */
  List<JsonNode> conflicts(String state) {
    return Desk.ok(api.get("/api/v1/conflicts?state=" + state))
        .path("items")
        .valueStream()
        .toList();
  }

  /** The only open conflict, read by itself. */
  JsonNode theConflict() {
    assertThat(conflicts("open")).hasSize(1);
    return conflict(conflicts("open").getFirst().path("id").asLong());
  }

  JsonNode conflict(long id) {
    return Desk.ok(api.get("/api/v1/conflicts/" + id));
  }

  static List<String> suggestions(JsonNode conflict) {
    return conflict.path("suggestions").valueStream().map(s -> s.path("id").asString()).toList();
  }

  static List<String> history(JsonNode conflict) {
    return conflict.path("history").valueStream().map(h -> h.path("kind").asString()).toList();
  }

  Api.Answer resolve(JsonNode conflict, String suggestion) {
    return resolve(conflict, suggestion, "");
  }

  Api.Answer resolve(JsonNode conflict, String suggestion, String note) {
    return api.with("If-Match", "\"" + conflict.path("version").asInt() + "\"")
        .post(
            "/api/v1/conflicts/" + conflict.path("id").asLong() + "/resolve",
            Map.of("suggestion", suggestion, "note", note));
  }

  /** Says what counts as a conflict on a channel. */
  void settings(long channel, Map<String, Object> changes) {
    String path = "/api/v1/channels/" + channel + "/conflict-settings";
    Api.Answer present = api.get(path);
    Desk.ok(
        api.with("If-Match", present.header("ETag"))
            .send("PUT", path, JSON.writeValueAsString(new HashMap<>(changes))));
  }

  void publishing(long channel, String json) {
    Desk.ok(api.send("PATCH", "/api/v1/sites/" + channel + "/publishing-settings", json));
  }

  static final tools.jackson.databind.json.JsonMapper JSON =
      tools.jackson.databind.json.JsonMapper.shared();

  static void assertProblem(Api.Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(type);
  }
}

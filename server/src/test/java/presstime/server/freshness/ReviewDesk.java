package presstime.server.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DOMAIN_EVENT;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.util.HashMap;
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
import tools.jackson.databind.json.JsonMapper;

/** A desk in Paris with a site, Monday 2026-01-19 at 8:00 UTC, and the words of reviews. */
@ServerTest
abstract class ReviewDesk {

  static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");

  @Autowired SettableClock clock;
  @Autowired DSLContext database;
  @Autowired FreshnessSweep sweep;
  @LocalServerPort int port;

  Desk desk;
  Api api;
  long channel;

  @BeforeEach
  void aDeskInParis() {
    clock.set(NOW);
    desk = Desk.open(database, port);
    database
        .update(WORKSPACE)
        .set(WORKSPACE.TIME_ZONE, "Europe/Paris")
        .where(WORKSPACE.ID.eq(desk.owner().workspaceId()))
        .execute();
    api = desk.api();
    channel = desk.aSite();
  }

  /** Lets time pass; what is due goes out, and what has expired is acted on. */
  void at(String instant) {
    clock.set(Instant.parse(instant));
    desk.runWhatIsDue();
    sweep.sweep();
    desk.runWhatIsDue();
  }

  /** Replaces the workspace's settings. */
  JsonNode settings(Object... pairs) {
    return put("/api/v1/freshness/settings", pairs);
  }

  JsonNode put(String path, Object... pairs) {
    return Desk.ok(
        api.with("If-Match", api.get(path).header("ETag")).send("PUT", path, json(pairs)));
  }

  static String json(Object... pairs) {
    Map<String, Object> members = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      members.put((String) pairs[i], pairs[i + 1]);
    }
    return JsonMapper.shared().writeValueAsString(members);
  }

  /** An article that is live on the site; answers its number. */
  long aLiveArticle(String title) {
    long content = desk.anApprovedArticle(title);
    publish(content, channel);
    return content;
  }

  void publish(long content, long... channels) {
    List<Long> named = java.util.Arrays.stream(channels).boxed().toList();
    Desk.ok(api.post("/api/v1/content/" + content + "/publish", Map.of("channels", named)));
    desk.runWhatIsDue();
    sweep.sweep();
  }

  /** A newer revision, live where the content is. */
  void update(long content) {
    JsonNode now = Desk.ok(api.get("/api/v1/content/" + content));
    Desk.ok(
        api.with("If-Match", "\"" + now.path("version").asInt() + "\"")
            .send(
                "PATCH",
                "/api/v1/content/" + content,
                json("body", "Newer than " + now.path("version").asInt())));
    desk.approve(content);
    publish(content, channel);
  }

  /** Where it is not there yet. */
  void aType(String type) {
    if (api.get("/api/v1/content-types/" + type).status() == 404) {
      Desk.ok(api.post("/api/v1/content-types", Map.of("name", type, "key", type)));
    }
  }

  void ofType(long content, String type) {
    aType(type);
    database.update(CONTENT).set(CONTENT.TYPE, type).where(CONTENT.ID.eq(content)).execute();
  }

  JsonNode freshness(long content) {
    return Desk.ok(api.get("/api/v1/content/" + content + "/freshness"));
  }

  String reviewBy(long content) {
    return freshness(content).path("reviewBy").asString("never");
  }

  String state(long content) {
    return freshness(content).path("state").asString();
  }

  Api.Answer review(long content, Object... pairs) {
    String version = api.get("/api/v1/content/" + content + "/freshness").header("ETag");
    return api.with("If-Match", version)
        .send("POST", "/api/v1/content/" + content + "/reviews", json(pairs));
  }

  JsonNode own(long content, Object... pairs) {
    return put("/api/v1/content/" + content + "/freshness", pairs);
  }

  Api.Answer undo(long content, long review) {
    return api.post("/api/v1/content/" + content + "/reviews/" + review + "/undo", Map.of());
  }

  List<JsonNode> expiries(long content) {
    return freshness(content).path("expiries").valueStream().toList();
  }

  /** {@code action state}, in due order. */
  List<String> deliveries(long content) {
    return desk.deliveriesOf(content).stream()
        .map(one -> one.path("action").asString() + " " + one.path("state").asString())
        .toList();
  }

  /** What was told of a content's freshness, in order. */
  List<String> told(long content) {
    return database
        .select(DOMAIN_EVENT.TYPE)
        .from(DOMAIN_EVENT)
        .where(
            DOMAIN_EVENT.SUBJECT.eq("content/" + content),
            DOMAIN_EVENT.TYPE.in(
                "content-review-due",
                "content-expired",
                "content-reviewed",
                "content-review-undone",
                "content-review-date-changed"))
        .orderBy(DOMAIN_EVENT.ID)
        .fetch(DOMAIN_EVENT.TYPE);
  }

  List<String> titles(String query) {
    return Desk.ok(api.get("/api/v1/freshness" + query))
        .path("items")
        .valueStream()
        .map(one -> one.path("title").asString())
        .toList();
  }

  static void assertProblem(Api.Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(type);
  }
}

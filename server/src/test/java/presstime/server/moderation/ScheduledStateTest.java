package presstime.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What a schedule does with the state of a content, and what it refuses beforehand. */
@ServerTest
class ScheduledStateTest {

  private static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");
  private static final Instant NINE = Instant.parse("2026-01-20T09:00:00Z");
  private static final Instant TEN = Instant.parse("2026-01-20T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-01-20T11:00:00Z");

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  @Autowired Settlements settlements;
  Desk desk;
  Api api;
  long site;

  @BeforeEach
  void aDeskWithASite() {
    clock.set(NOW);
    desk = Desk.open(database, port);
    api = desk.api();
    site = desk.aSite();
  }

  Answer schedule(long content, Instant at, String action, @Nullable String target) {
    Map<String, Object> request = new HashMap<>();
    request.put("at", at.toString());
    request.put("action", action);
    request.put("channels", List.of(site));
    if (target != null) {
      request.put("targetState", target);
    }
    return api.post("/api/v1/content/" + content + "/schedule", request);
  }

  void run(Instant at) {
    clock.set(at);
    desk.runWhatIsDue();
    settlements.run();
  }

  String state(long content) {
    return content(content).at("/state/key").asString();
  }

  JsonNode content(long content) {
    return Desk.ok(api.get("/api/v1/content/" + content));
  }

  void edit(long content, String title) {
    String path = "/api/v1/content/" + content;
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PATCH", path, "{\"title\": \"" + title + "\"}"));
  }

  /** What schedules did, newest first: from, to. */
  List<String> bySchedule(long content) {
    return Desk.ok(api.get("/api/v1/content/" + content + "/transitions/history"))
        .path("items")
        .valueStream()
        .filter(line -> line.path("cause").asString().equals("schedule"))
        .map(line -> line.path("from").asString() + " " + line.path("to").asString())
        .toList();
  }

  @Test
  void whatIsOutIsPublishedAndWhatIsTakenAwayArchivedUntilItComesBack() {
    long content = desk.anApprovedArticle("One");
    Desk.ok(schedule(content, NINE, "publish", null));
    Desk.ok(schedule(content, TEN, "unpublish", null));
    assertThat(state(content)).isEqualTo("approved");
    run(NINE);
    assertThat(state(content)).isEqualTo("published");
    assertThat(content(content).path("status").asString()).isEqualTo("approved");
    run(TEN);
    assertThat(state(content)).isEqualTo("archived");
    assertThat(content(content).path("approvedRevision").asInt())
        .as("it may come back as it was approved")
        .isOne();
    Desk.ok(schedule(content, ELEVEN, "publish", null));
    run(ELEVEN);
    assertThat(state(content)).isEqualTo("published");
    assertThat(bySchedule(content))
        .containsExactly("archived published", "published archived", "approved published");
    JsonNode line =
        Desk.ok(api.get("/api/v1/content/" + content + "/transitions/history")).at("/items/0");
    assertThat(line.path("actor").asString()).isEqualTo("engine");
    assertThat(line.path("note").asString()).contains("Published on My site");
    assertThat(line.path("deliveryId").asLong()).isPositive();
  }

  @Test
  void whatWentOutMeanwhileIsNobodysSave() {
    long content = desk.anApprovedArticle("One");
    String path = "/api/v1/content/" + content;
    Desk.ok(schedule(content, NINE, "publish", null));
    Desk.ok(schedule(content, TEN, "unpublish", null));
    String read = api.get(path).header("ETag");
    Api asRead = api.with("If-Match", read);
    run(NINE);
    run(TEN);
    assertThat(api.get(path).header("ETag")).isNotEqualTo(read);
    assertThat(asRead.delete(path).problem())
        .as("who deletes must have seen where it is")
        .isEqualTo("stale-version");
    Desk.ok(asRead.send("PATCH", path, "{\"title\": \"Two\"}"));
    assertThat(asRead.send("PATCH", path, "{\"title\": \"Three\"}").problem())
        .as("this was somebody's save")
        .isEqualTo("stale-content");
    assertThat(content(content).path("title").asString()).isEqualTo("Two");

    Api before = api.with("If-Match", api.get(path).header("ETag"));
    Desk.ok(before.send("PATCH", path, "{\"channels\": [" + site + "]}"));
    Desk.ok(schedule(content, ELEVEN, "publish", null));
    run(ELEVEN);
    assertThat(before.send("PATCH", path, "{\"title\": \"Three\"}").problem())
        .as("channels are a person's too, whatever went out after")
        .isEqualTo("stale-content");
    Api again = api.with("If-Match", api.get(path).header("ETag"));
    Desk.ok(again.post(path + "/submit", Map.of()));
    assertThat(again.send("PATCH", path, "{\"title\": \"Three\"}").problem())
        .as("and so is handing it in")
        .isEqualTo("stale-content");
  }

  @Test
  void aStepTakenWhileSomethingWentOutIsTaken() {
    long content = desk.anApprovedArticle("One");
    String path = "/api/v1/content/" + content;
    Desk.ok(schedule(content, NINE, "publish", null));
    edit(content, "Two");
    Desk.ok(api.post(path + "/submit", Map.of()));
    Api asRead = api.with("If-Match", api.get(path).header("ETag"));
    run(NINE);
    assertThat(bySchedule(content)).as("it moved the content on").hasSize(1);
    Desk.ok(asRead.post(path + "/approve", Map.of("revision", 2)));
    assertThat(content(content).path("approvedRevision").asInt()).isEqualTo(2);
  }

  @Test
  void onAnotherChannelItComesToTheStateThatWasNamed() {
    long other = desk.aSite();
    long content = desk.anApprovedArticle("Named");
    long unnamed = desk.anApprovedArticle("By the workflow");
    Desk.ok(schedule(content, NINE, "publish", "approved"));
    Desk.ok(schedule(unnamed, NINE, "publish", null));
    List<Map<String, Object>> both =
        java.util.stream.Stream.of(content, unnamed)
            .map(one -> desk.deliveriesOf(one).getFirst().path("id").asLong())
            .map(id -> Map.<String, Object>of("id", id))
            .toList();
    Desk.ok(
        api.post(
            "/api/v1/batches",
            Map.of("operation", "rechannel", "channels", List.of(other), "deliveries", both)));
    run(NINE);
    assertThat(state(content)).isEqualTo("approved");
    assertThat(state(unnamed)).isEqualTo("published");
  }

  @Test
  void bothOverdueInOneRunEndAsTheLaterSaysWithALineEach() {
    long content = desk.anApprovedArticle("One");
    Desk.ok(schedule(content, NINE, "publish", null));
    Desk.ok(schedule(content, NINE.plusSeconds(60), "unpublish", null));
    clock.set(NINE.plusSeconds(120));
    for (int i = 0; i < 5; i++) {
      desk.runWhatIsDue();
      clock.set(clock.instant().plusSeconds(60));
    }
    settlements.run();
    settlements.run();
    assertThat(state(content)).isEqualTo("archived");
    assertThat(bySchedule(content)).containsExactly("published archived", "approved published");
  }

  @Test
  void aNewerDraftKeepsItsStateWhileTheApprovedOneGoesOut() {
    long content = desk.anApprovedArticle("One");
    Desk.ok(schedule(content, NINE, "publish", null));
    edit(content, "Two");
    run(NINE);
    assertThat(state(content)).isEqualTo("draft");
    assertThat(bySchedule(content)).containsExactly("draft draft");
    desk.approve(content);
    assertThat(state(content)).isEqualTo("approved");
    Desk.ok(schedule(content, TEN, "update", null));
    run(TEN);
    assertThat(state(content)).isEqualTo("published");
    edit(content, "Three");
    Desk.ok(schedule(content, ELEVEN, "unpublish", null));
    run(ELEVEN);
    assertThat(state(content)).as("nobody puts away what is being written").isEqualTo("draft");
  }

  @Test
  void aScheduleTakesNoTwoStepsAtOnce() {
    Map<String, Object> workflow = new HashMap<>();
    workflow.put(
        "states",
        List.of(
            Map.of("key", "draft", "name", "Draft", "color", "gray", "kind", "draft"),
            Map.of("key", "ready", "name", "Ready", "color", "blue", "kind", "approved"),
            Map.of("key", "cleared", "name", "Cleared", "color", "blue", "kind", "approved"),
            Map.of("key", "out", "name", "Out", "color", "green", "kind", "published")));
    workflow.put(
        "transitions",
        List.of(
            way("draft", "ready", "owner"),
            way("ready", "cleared", "owner"),
            way("cleared", "out")));
    workflow.put("afterPublish", "out");
    Desk.ok(
        api.with("If-Match", "\"0\"")
            .send(
                "PUT",
                "/api/v1/workflows/default",
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(workflow)));
    long content = desk.aDraft("One");
    Desk.ok(api.post("/api/v1/content/" + content + "/approve", Map.of()));
    Desk.ok(schedule(content, NINE, "publish", null));
    run(NINE);
    assertThat(state(content)).isEqualTo("ready");
    assertThat(
            Desk.ok(api.get("/api/v1/content/" + content + "/transitions/history"))
                .at("/items/0/note")
                .asString())
        .contains("No transition leads from ready to out");
  }

  @Test
  void takenAwayFromOneChannelOfTwoItIsStillPublished() {
    long content = desk.anApprovedArticle("One");
    long other = desk.aChannel("site", Map.of("title", "Other"), Map.of());
    Desk.ok(schedule(content, NINE, "publish", null));
    Desk.ok(
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of("at", NINE.toString(), "channels", List.of(other))));
    run(NINE);
    Desk.ok(schedule(content, TEN, "unpublish", null));
    run(TEN);
    assertThat(state(content)).isEqualTo("published");
    assertThat(bySchedule(content))
        .containsExactly("published published", "published published", "approved published");
  }

  @Test
  void anotherStateMayBeNamed() {
    long content = desk.anApprovedArticle("One");
    Desk.ok(schedule(content, NINE, "publish", "approved"));
    run(NINE);
    assertThat(state(content)).isEqualTo("approved");
    Desk.ok(schedule(content, TEN, "unpublish", "draft"));
    run(TEN);
    assertThat(state(content)).isEqualTo("draft");
    assertThat(content(content).path("approvedRevision").isNull())
        .as("from a desk nothing goes out by itself")
        .isTrue();
  }

  @Test
  void aStateThatCannotBeReachedIsRefusedWhenScheduling() {
    Map<String, Object> dead = new HashMap<>();
    dead.put(
        "states",
        List.of(
            Map.of("key", "draft", "name", "Draft", "color", "gray", "kind", "draft"),
            Map.of("key", "ready", "name", "Ready", "color", "blue", "kind", "approved"),
            Map.of("key", "out", "name", "Out", "color", "green", "kind", "published"),
            Map.of("key", "killed", "name", "Killed", "color", "red", "kind", "archived")));
    dead.put(
        "transitions",
        List.of(
            way("draft", "ready", "owner"), way("ready", "out"), way("draft", "killed", "owner")));
    dead.put("afterPublish", "out");
    Desk.ok(
        api.with("If-Match", "\"0\"")
            .send(
                "PUT",
                "/api/v1/workflows/default",
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(dead)));
    long content = desk.aDraft("One");
    Desk.ok(schedule(content, NINE, "publish", null));
    Desk.ok(api.post("/api/v1/content/" + content + "/unschedule", Map.of()));
    String path = "/api/v1/content/" + content + "/transitions";
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .post(path, Map.of("transition", "draft-killed")));
    Answer refused = schedule(content, NINE, "publish", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("state-unreachable");
    assertThat(refused.json().path("state").asString()).isEqualTo("killed");
    assertThat(refused.json().path("targetState").asString()).isEqualTo("out");
    assertThat(refused.json().path("reachable").toString()).isEqualTo("[\"killed\"]");
    assertThat(desk.deliveriesOf(content).getFirst().path("state").asString())
        .isEqualTo("cancelled");
    assertThat(desk.deliveriesOf(content)).hasSize(1);
    Answer unknown = schedule(content, NINE, "publish", "published");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("targetState");
    assertThat(schedule(content, NINE, "publish", "draft").status()).isEqualTo(422);
  }

  private static Map<String, Object> way(String from, String to, String... roles) {
    return Map.of(
        "key", from + "-" + to, "name", to, "from", from, "to", to, "roles", List.of(roles));
  }
}

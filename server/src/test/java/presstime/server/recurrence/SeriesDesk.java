package presstime.server.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A desk with a site in Paris, Monday 2026-01-19 at 8:00 UTC, and the words for series. */
@ServerTest
abstract class SeriesDesk {

  static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");

  @Autowired SettableClock clock;
  @Autowired DSLContext database;
  @Autowired SeriesSweep sweep;
  @LocalServerPort int port;

  Desk desk;
  Api api;
  long channel;
  long source;

  @BeforeEach
  void aDeskWithASite() {
    clock.set(NOW);
    database.execute("update series set deleted_at = updated_at where deleted_at is null");
    desk = Desk.open(database, port);
    api = desk.api();
    channel = desk.aSite();
    source = desk.anApprovedArticle("Weekly tips");
  }

  /** Weekly at 10:00 in Paris from today, with what the test wants otherwise. */
  Map<String, Object> plan(Object... changes) {
    Map<String, Object> plan =
        new HashMap<>(
            Map.of(
                "name", "Tips",
                "rule", "FREQ=WEEKLY",
                "start", "2026-01-19T10:00",
                "timeZone", "Europe/Paris",
                "contents", List.of(source),
                "channels", List.of(channel)));
    for (int i = 0; i < changes.length; i += 2) {
      if (changes[i + 1] == null) {
        plan.remove((String) changes[i]);
      } else {
        plan.put((String) changes[i], changes[i + 1]);
      }
    }
    return plan;
  }

  JsonNode begin(Object... changes) {
    return Desk.ok(api.post("/api/v1/series", plan(changes)));
  }

  static long id(JsonNode thing) {
    return thing.path("id").asLong();
  }

  JsonNode series(long id) {
    return Desk.ok(api.get("/api/v1/series/" + id));
  }

  List<JsonNode> next(long id) {
    return series(id).path("next").valueStream().toList();
  }

  Api.Answer change(long id, String query, String json) {
    String path = "/api/v1/series/" + id;
    return api.with("If-Match", api.get(path).header("ETag")).send("PATCH", path + query, json);
  }

  Api.Answer occurrence(long id, String recurrenceId, String verb, Object body) {
    return api.post("/api/v1/series/" + id + "/occurrences/" + recurrenceId + "/" + verb, body);
  }

  JsonNode delivery(long id) {
    return Desk.ok(api.get("/api/v1/deliveries/" + id));
  }

  JsonNode deliveryOf(JsonNode occurrence) {
    return delivery(occurrence.path("deliveries").get(0).asLong());
  }

  /** What waits on the desk, in due order. */
  List<String> waiting() {
    return Desk.ok(api.get("/api/v1/deliveries?state=scheduled&limit=200"))
        .path("items")
        .valueStream()
        .map(delivery -> delivery.path("dueAt").asString())
        .toList();
  }

  List<String> states() {
    return Desk.ok(api.get("/api/v1/deliveries?limit=200"))
        .path("items")
        .valueStream()
        .map(delivery -> delivery.path("state").asString())
        .toList();
  }

  void at(String instant) {
    clock.set(Instant.parse(instant));
    sweep.sweep();
    desk.runWhatIsDue();
  }

  List<String> events(long series) {
    return database
        .fetch("select type from domain_event where subject = ? order by id", "series/" + series)
        .getValues(0, String.class);
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

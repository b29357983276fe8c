package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A campaign's plan, laid over contents. */
class TemplateTest extends BatchDesk {

  private long launch() {
    return Desk.ok(
            api.post(
                "/api/v1/schedule-templates",
                Map.of(
                    "name",
                    "Launch",
                    "steps",
                    List.of(
                        Map.of("name", "Article", "day", 0, "time", "09:00", "channel", channel),
                        Map.of("name", "Posts", "day", 1, "time", "12:00", "platform", "site"),
                        Map.of("day", 30, "time", "09:00", "channel", channel)))))
        .path("id")
        .asLong();
  }

  private Map<String, Object> from(String start, List<Long> contents, boolean dryRun) {
    return Map.of("start", start, "contents", contents, "dryRun", dryRun);
  }

  @Test
  void eachStepFallsOnItsDayAtItsTimeOnTheWall() {
    long other = desk.aSite();
    long template = launch();
    long content = desk.anApprovedArticle("Spring launch");
    String path = "/api/v1/schedule-templates/" + template + "/apply";

    JsonNode preview = Desk.ok(api.post(path, from("2026-03-28", List.of(content), true)));
    assertThat(preview.path("done").asInt()).isEqualTo(3);
    assertThat(desk.deliveriesOf(content)).isEmpty();

    JsonNode report = Desk.ok(api.post(path, from("2026-03-28", List.of(content), false)));
    assertThat(desk.deliveriesOf(content))
        .extracting(d ->
            d.path("channelId").asLong()
                + " "
                + d.path("wallTime").asString()
                + " "
                + d.path("dueAt").asString())
        .containsExactlyInAnyOrder(
            channel + " 2026-03-28T09:00:00 2026-03-28T08:00:00Z",
            channel + " 2026-03-29T12:00:00 2026-03-29T10:00:00Z",
            other + " 2026-03-29T12:00:00 2026-03-29T10:00:00Z",
            channel + " 2026-04-27T09:00:00 2026-04-27T07:00:00Z");
    assertThat(desk.deliveriesOf(content).getFirst().path("reason").asString())
        .contains("Launch", "day 0", "Article");

    Desk.ok(api.post("/api/v1/batches/" + report.path("id").asLong() + "/undo", Map.of()));
    assertThat(desk.deliveriesOf(content))
        .extracting(d -> d.path("state").asString())
        .containsOnly("cancelled");
  }

  @Test
  void whatWaitsAlreadyRefusesTheWhole() {
    long template = launch();
    long free = desk.anApprovedArticle("Free");
    long waiting = desk.anApprovedArticle("Waiting");
    schedule(waiting, "2026-05-01T09:00", "publish");
    Answer answer =
        api.post(
            "/api/v1/schedule-templates/" + template + "/apply",
            from("2026-03-28", List.of(free, waiting), false));
    assertThat(answer.problem()).isEqualTo("batch-refused");
    assertThat(answer.body()).contains("already-waiting");
    assertThat(desk.deliveriesOf(free)).isEmpty();
    Answer past =
        api.post(
            "/api/v1/schedule-templates/" + template + "/apply",
            from("2026-01-01", List.of(free), false));
    assertThat(past.body()).contains("passed");
  }

  @Test
  void templatesAreKeptPerWorkspaceAndEditedWithTheirVersion() {
    long template = launch();
    String path = "/api/v1/schedule-templates/" + template;
    assertThat(api.get(path).header("ETag")).isEqualTo("\"0\"");
    Map<String, Object> change =
        Map.of("name", "Launch 2", "steps", List.of(Map.of("day", 2, "time", "10:30")));
    String body = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(change);
    assertThat(api.send("PUT", path, body).status()).isEqualTo(428);
    JsonNode changed = Desk.ok(api.with("If-Match", "\"0\"").send("PUT", path, body));
    assertThat(changed.at("/steps/0/time").asString()).isEqualTo("10:30");
    assertThat(changed.at("/steps/0/action").asString()).isEqualTo("publish");
    assertThat(api.with("If-Match", "\"0\"").send("PUT", path, body).status()).isEqualTo(412);
    assertThat(Desk.open(database, port).api().get(path).status()).isEqualTo(404);
    assertThat(api.with("If-Match", "\"1\"").delete(path).status()).isEqualTo(204);
    assertThat(Desk.ok(api.get("/api/v1/schedule-templates")).path("items")).isEmpty();
  }

  @Test
  void whatIsWrongNamesTheStep() {
    for (Map<String, Object> step :
        List.<Map<String, Object>>of(
            Map.of("day", -1, "time", "09:00"),
            Map.of("day", 0, "time", "09:00", "channel", 0),
            Map.of("day", 0, "time", "09:00", "platform", "telex"),
            Map.of("day", 0, "time", "09:00", "action", "explode"))) {
      Answer answer =
          api.post("/api/v1/schedule-templates", Map.of("name", "X", "steps", List.of(step)));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("steps[0].");
    }
    launch();
    Answer twice =
        api.post(
            "/api/v1/schedule-templates",
            Map.of("name", "launch", "steps", List.of(Map.of("day", 0, "time", "09:00"))));
    assertThat(twice.status()).isEqualTo(422);
  }
}

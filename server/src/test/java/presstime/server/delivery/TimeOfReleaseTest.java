package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** A member of a release has its time and no other, through whichever door a time comes. */
class TimeOfReleaseTest extends Behaviour {

  private long content;
  private long member;

  @BeforeEach
  void aRelease() {
    content = desk.anApprovedArticle("Member");
    member = id(one(schedule(content, NINE)));
    release(member);
  }

  private long release(long delivery) {
    return Desk.ok(
            api.post(
                "/api/v1/releases",
                Map.of(
                    "name",
                    "Launch",
                    "at",
                    delivery(delivery).path("dueAt").asString(),
                    "deliveries",
                    List.of(delivery))))
        .path("id")
        .asLong();
  }

  private List<Map<String, Object>> rows() {
    return database
        .selectFrom(DELIVERY)
        .where(DELIVERY.WORKSPACE_ID.eq(desk.owner().workspaceId()))
        .orderBy(DELIVERY.ID)
        .fetch(Record::intoMap);
  }

  private void refused(String door, Api.Answer answer) {
    assertThat(answer.status()).as("%s: %s", door, answer.body()).isEqualTo(409);
    assertThat(answer.problem()).as("%s: %s", door, answer.body()).isEqualTo("time-of-release");
    assertThat(answer.json().path("releaseId").asLong()).as(door).isPositive();
  }

  @Test
  void noneOfTheDoorsOfOneGivesItAnotherTime() {
    List<Map<String, Object>> before = rows();
    Map<String, Object> ten = Map.of("at", TEN.toString());
    String ours = "/api/v1/content/" + content;
    refused("reschedule", api.post("/api/v1/deliveries/" + member + "/reschedule", ten));
    refused("publish-now of one", act(member, "publish-now"));
    refused("schedule", schedule(content, TEN));
    refused("publish", api.post(ours + "/publish", Map.of()));
    refused(
        "moved for a publish",
        api.post(
            ours + "/publish",
            Map.of(
                "pending",
                List.of(Map.of("delivery", member, "becomes", "moved", "at", TEN.toString())))));
    refused("IGNY8 publish", api.post("/api/v1/publisher/publish", Map.of("content_id", content)));
    for (String verb : List.of("schedule", "reschedule")) {
      refused(
          "IGNY8 " + verb,
          api.post(
              "/api/v1/writer/content/" + content + "/" + verb,
              Map.of("scheduled_at", TEN.toString())));
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void noBatchGivesItAnotherTime() {
    long alone = id(one(schedule(desk.anApprovedArticle("Alone"), NINE)));
    List<Map<String, Object>> before = rows();
    long other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "another token"));
    Map<String, Map<String, Object>> batches =
        Map.of(
            "move", Map.of("at", TEN.toString()),
            "shift", Map.of("by", "P1D"),
            "spread", Map.of("from", "2026-02-01T09:00:00Z", "to", "2026-02-02T09:00:00Z"),
            "publish-now", Map.of(),
            "rechannel", Map.of("channels", List.of(other)));
    batches.forEach((operation, more) -> {
      Map<String, Object> request = new HashMap<>(more);
      request.put("operation", operation);
      request.put("deliveries", List.of(Map.of("id", alone), Map.of("id", member)));
      Api.Answer answer = api.post("/api/v1/batches", request);
      assertProblem(answer, 409, "batch-refused");
      JsonNode items = answer.json().at("/report/items");
      assertThat(items.at("/0/outcome").asString()).as(operation).isEqualTo("done");
      assertThat(items.at("/1/problem/type").asString())
          .as("%s: %s", operation, items)
          .isEqualTo("time-of-release");
      assertThat(items.at("/1/problem/facts/releaseId").asLong()).isPositive();
    });
    Api.Answer contents =
        api.post(
            "/api/v1/batches",
            Map.of(
                "operation",
                "schedule",
                "at",
                TEN.toString(),
                "channels",
                List.of(channel),
                "contents",
                List.of(content)));
    assertThat(contents.json().at("/report/items/0/problem/type").asString())
        .isEqualTo("time-of-release");
    assertThat(rows()).isEqualTo(before);

    Map<String, Object> partial = new HashMap<>();
    partial.put("operation", "shift");
    partial.put("by", "P1D");
    partial.put("partial", true);
    partial.put("deliveries", List.of(Map.of("id", member), Map.of("id", alone)));
    JsonNode report = Desk.ok(api.post("/api/v1/batches", partial));
    assertThat(report.at("/items/0/problem/type").asString()).isEqualTo("time-of-release");
    assertThat(report.at("/items/1/outcome").asString()).isEqualTo("done");
    assertThat(delivery(member).path("dueAt").asString()).isEqualTo(NINE.toString());
  }

  @Test
  void noPeriodAndNoSeriesGivesItAnotherTime() {
    JsonNode period =
        Desk.ok(
            api.post(
                "/api/v1/content/" + desk.anApprovedArticle("Period") + "/periods",
                Map.of("from", NINE.toString(), "to", TEN.toString())));
    release(period.at("/channels/0/from/deliveryId").asLong());
    refused(
        "period",
        api.with("If-Match", "\"0\"")
            .send(
                "PATCH",
                "/api/v1/periods/" + period.path("id").asLong(),
                "{\"from\": \"2026-01-20T09:10:00Z\"}"));

    JsonNode series =
        Desk.ok(
            api.post(
                "/api/v1/series",
                Map.of(
                    "name",
                    "Tips",
                    "rule",
                    "FREQ=WEEKLY",
                    "start",
                    "2026-01-26T10:00",
                    "timeZone",
                    "Europe/Paris",
                    "contents",
                    List.of(desk.anApprovedArticle("Weekly tips")),
                    "channels",
                    List.of(channel))));
    String path = "/api/v1/series/" + series.path("id").asLong();
    JsonNode second = Desk.ok(api.get(path)).at("/next/1");
    String occurrence = path + "/occurrences/" + second.path("recurrenceId").asString();
    release(second.at("/deliveries/0").asLong());
    List<Map<String, Object>> before = rows();
    refused("occurrence", api.post(occurrence + "/move", Map.of("at", "2026-02-03T10:00")));
    refused("occurrence set back", api.post(occurrence + "/restore", Map.of()));
    String later = "{\"start\": \"2026-01-26T11:00\"}";
    refused("series", change(path, "", later));
    refused(
        "series from there on",
        change(
            path,
            "?scope=following&occurrence=" + second.path("recurrenceId").asString(),
            "{\"name\": \"Other tips\"}"));
    assertThat(rows()).isEqualTo(before);
  }

  private Api.Answer change(String path, String query, String json) {
    return api.with("If-Match", api.get(path).header("ETag")).send("PATCH", path + query, json);
  }

  @Test
  void onceItIsCalledOffEachHasItsOwnTimeAgain() {
    long release =
        Desk.ok(api.get("/api/v1/releases?delivery=" + member)).at("/items/0/id").asLong();
    Desk.ok(api.delete("/api/v1/releases/" + release + "/members/" + member));
    Desk.ok(api.post("/api/v1/content/" + content + "/publish", Map.of()));
    assertThat(delivery(member).path("dueAt").asString()).isEqualTo(NOW.toString());
  }
}

package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.server.Desk;
import presstime.server.delivery.ScriptedPlatform.Arrived;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** What a batch was not asked to change stays as it was: holds, ways to unpublish, periods. */
class BatchKeepsTest extends Behaviour {

  private static final Instant ELEVEN = TEN.plusSeconds(3_600);

  private long other;

  @BeforeEach
  void anotherChannel() {
    other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of("token", "another token"));
  }

  private Api.Answer batch(String operation, Map<String, Object> more, Long... deliveries) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("operation", operation);
    request.put(
        "deliveries",
        Arrays.stream(deliveries).map(id -> Map.<String, Object>of("id", id)).toList());
    return api.post("/api/v1/batches", request);
  }

  private static long batchId(JsonNode report) {
    return report.path("id").asLong();
  }

  private Api.Answer undo(JsonNode report) {
    return api.post("/api/v1/batches/" + batchId(report) + "/undo", Map.of());
  }

  private long scheduled(long content, Instant at) {
    return id(
        one(
            api.post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", at.toString(), "channels", List.of(channel)))));
  }

  private long unpublished(long content, Instant at, String to) {
    return id(
        one(
            api.post(
                "/api/v1/content/" + content + "/schedule",
                Map.of(
                    "at",
                    at.toString(),
                    "action",
                    "unpublish",
                    "unpublishTo",
                    to,
                    "channels",
                    List.of(channel)))));
  }

  private JsonNode on(long content, long channelId, String action) {
    return desk.deliveriesOf(content).stream()
        .filter(delivery -> delivery.path("channelId").asLong() == channelId)
        .filter(delivery -> delivery.path("action").asString().equals(action))
        .findFirst()
        .orElseThrow();
  }

  /** Every column of a row but those that count changes. */
  private Map<String, Object> row(long id) {
    Map<String, Object> row =
        database.selectFrom(DELIVERY).where(DELIVERY.ID.eq(id)).fetchSingle().intoMap();
    row.keySet().removeAll(List.of("version", "fence"));
    return row;
  }

  private void oneADay(String policy) {
    String path = "/api/v1/channels/" + channel + "/conflict-settings";
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PUT", path, "{\"policy\": \"" + policy + "\", \"duplicateDays\": 0}"));
    Desk.ok(
        api.send(
            "PATCH",
            "/api/v1/sites/" + channel + "/publishing-settings",
            "{\"daily_publish_limit\": 1}"));
  }

  @Test
  void whatAPersonHoldsStaysHeldOnItsOtherChannel() {
    long content = desk.anApprovedArticle("Held");
    long held = scheduled(content, NINE);
    Desk.ok(api.post("/api/v1/deliveries/" + held + "/hold", Map.of("note", "wait for legal")));
    JsonNode report = Desk.ok(batch("rechannel", Map.of("channels", List.of(other)), held));
    assertThat(report.at("/items/0/made/0/at/state").asString()).isEqualTo("held");
    long moved = id(on(content, other, "publish"));
    assertThat(state(held)).isEqualTo("cancelled");
    assertThat(delivery(moved).at("/problem/code").asString())
        .isEqualTo(delivery(held).at("/problem/code").asString());
    assertThat(story(moved)).containsExactly("scheduled", "held-by-person");
    run(NINE);
    assertThat(platform.arrived(other)).as("held").isEmpty();
    Desk.ok(act(moved, "release"));
    runAfter(java.time.Duration.ZERO);
    assertThat(platform.arrived(other)).hasSize(1);
  }

  @Test
  void anUnpublishEndsOnItsOtherChannelWhereItWasToEnd() {
    long content = desk.anApprovedArticle("Two ends");
    long publish = scheduled(content, NINE);
    long unpublish = unpublished(content, TEN, "bin");
    Desk.ok(batch("rechannel", Map.of("channels", List.of(other)), publish, unpublish));
    assertThat(on(content, other, "unpublish").path("withdrawTo").asString()).isEqualTo("bin");
    run(NINE);
    run(TEN);
    assertThat(platform.arrived(other))
        .extracting(Arrived::withdrawTo)
        .containsExactly(null, "bin");
  }

  @Test
  void aChannelThatCannotUnpublishSoIsRefusedAndSaysSo() {
    long site = desk.aSite();
    long content = desk.anApprovedArticle("Two ends");
    long publish = scheduled(content, NINE);
    long unpublish = unpublished(content, TEN, "bin");
    Api.Answer refused = batch("rechannel", Map.of("channels", List.of(site)), publish, unpublish);
    assertProblem(refused, 409, "batch-refused");
    assertThat(refused.json().at("/report/items/1/problem/detail").asString())
        .contains("Delivery " + unpublish, "'bin'", "My site");
    assertThat(states(content)).containsExactly("scheduled", "scheduled");
  }

  @Test
  void whatComesBackBringsTheEndOfItsPeriodWithIt() {
    long content = desk.anApprovedArticle("From here to there");
    JsonNode period =
        Desk.ok(
            api.post(
                "/api/v1/content/" + content + "/periods",
                Map.of(
                    "from",
                    NINE.toString(),
                    "to",
                    TEN.toString(),
                    "channels",
                    List.of(channel),
                    "unpublishTo",
                    "bin")));
    long begin = period.at("/channels/0/from/deliveryId").asLong();
    long end = period.at("/channels/0/to/deliveryId").asLong();
    Desk.ok(api.post("/api/v1/deliveries/" + end + "/hold", Map.of()));
    for (String operation : List.of("cancel", "rechannel")) {
      Map<String, Object> began = row(begin);
      Map<String, Object> ended = row(end);
      JsonNode report =
          Desk.ok(
              batch(
                  operation,
                  operation.equals("cancel") ? Map.of() : Map.of("channels", List.of(other)),
                  begin));
      assertThat(List.of(state(begin), state(end))).as(operation).containsOnly("cancelled");
      assertThat(report.at("/items/0/notes").toString()).contains("Delivery " + end, "called off");
      assertThat(delivery(end).path("timeline").toString())
          .contains("the beginning of its period was called off");
      Desk.ok(undo(report));
      assertThat(row(begin)).as(operation).isEqualTo(began);
      assertThat(row(end)).as(operation).isEqualTo(ended);
    }
    assertThat(
            Desk.ok(api.get("/api/v1/periods/" + period.path("id").asLong()))
                .at("/channels/0/state")
                .asString())
        .isEqualTo("planned");
    Desk.ok(act(end, "release"));
    run(NINE);
    run(TEN);
    assertThat(platform.arrived(channel))
        .extracting(Arrived::action)
        .containsExactly(Action.PUBLISH, Action.UNPUBLISH);
  }

  @Test
  void anEndThatHasBeenChangedSinceIsNotTakenBack() {
    long content = desk.anApprovedArticle("From here to there");
    JsonNode period =
        Desk.ok(
            api.post(
                "/api/v1/content/" + content + "/periods",
                Map.of(
                    "from", NINE.toString(), "to", TEN.toString(), "channels", List.of(channel))));
    long begin = period.at("/channels/0/from/deliveryId").asLong();
    long end = period.at("/channels/0/to/deliveryId").asLong();
    JsonNode report = Desk.ok(batch("cancel", Map.of(), begin));
    database
        .update(DELIVERY)
        .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1))
        .where(DELIVERY.ID.eq(end))
        .execute();
    assertProblem(undo(report), 409, "changed-since");
    assertThat(List.of(state(begin), state(end))).containsOnly("cancelled");
  }

  @Test
  void eachOfTwoPublicationsOnAChannelIsCloned() {
    long content = desk.anApprovedArticle("Twice");
    List<Long> all = new java.util.ArrayList<>();
    for (Instant from : List.of(NINE, ELEVEN)) {
      JsonNode period =
          Desk.ok(
              api.post(
                  "/api/v1/content/" + content + "/periods",
                  Map.of(
                      "from",
                      from.toString(),
                      "to",
                      from.plusSeconds(1_800).toString(),
                      "channels",
                      List.of(channel),
                      "unpublishTo",
                      "bin")));
      all.add(period.at("/channels/0/from/deliveryId").asLong());
      all.add(period.at("/channels/0/to/deliveryId").asLong());
    }
    JsonNode report = Desk.ok(batch("clone", Map.of("by", "P7D"), all.toArray(Long[]::new)));
    long copy = report.at("/items/0/made/0/content").asLong();
    assertThat(desk.deliveriesOf(copy))
        .extracting(one ->
            "%s %s %s"
                .formatted(
                    one.path("action").asString(),
                    one.path("dueAt").asString(),
                    one.path("withdrawTo").asString("-")))
        .containsExactly(
            "publish 2026-01-27T09:00:00Z -",
            "unpublish 2026-01-27T09:30:00Z bin",
            "publish 2026-01-27T11:00:00Z -",
            "unpublish 2026-01-27T11:30:00Z bin");
    Desk.ok(undo(report));
    assertThat(api.get("/api/v1/content/" + copy).status()).isEqualTo(404);
  }

  @Test
  void aChannelThatAvoidsConflictsKeepsWhatIsHeld() {
    oneADay("avoid");
    long held =
        scheduled(desk.anApprovedArticle("A held one"), Instant.parse("2026-02-02T09:00:00Z"));
    scheduled(desk.anApprovedArticle("In its way"), Instant.parse("2026-02-03T15:00:00Z"));
    Desk.ok(api.post("/api/v1/deliveries/" + held + "/hold", Map.of("note", "not yet")));
    JsonNode report = Desk.ok(batch("move", Map.of("date", "2026-02-03"), held));
    assertThat(report.at("/items/0/notes").toString()).contains("to avoid");
    assertThat(report.at("/items/0/to/state").asString()).isEqualTo("held");
    JsonNode now = delivery(held);
    assertThat(now.path("state").asString()).isEqualTo("held");
    assertThat(now.at("/problem/code").asString()).isEqualTo("delivery.held_by_person");
    assertThat(now.path("dueAt").asString())
        .isEqualTo(report.at("/items/0/to/dueAt").asString())
        .doesNotStartWith("2026-02-03");
    Desk.ok(undo(report));
    assertThat(delivery(held).path("dueAt").asString()).isEqualTo("2026-02-02T09:00:00Z");
    assertThat(state(held)).isEqualTo("held");
  }

  @Test
  void aChannelThatAvoidsConflictsDoesNotPartARelease() {
    long first = scheduled(desk.anApprovedArticle("First"), NINE);
    long second =
        id(
            one(
                api.post(
                    "/api/v1/content/" + desk.anApprovedArticle("Second") + "/schedule",
                    Map.of("at", NINE.toString(), "channels", List.of(other)))));
    long release =
        Desk.ok(
                api.post(
                    "/api/v1/releases",
                    Map.of(
                        "name",
                        "Launch",
                        "at",
                        NINE.toString(),
                        "deliveries",
                        List.of(first, second))))
            .path("id")
            .asLong();
    oneADay("avoid");
    scheduled(desk.anApprovedArticle("In its way"), Instant.parse("2026-02-03T15:00:00Z"));
    Map<String, Object> before = row(first);
    Api.Answer moved =
        api.post(
            "/api/v1/releases/" + release + "/reschedule", Map.of("at", "2026-02-03T09:00:00Z"));
    assertProblem(moved, 409, "time-of-release");
    assertThat(moved.json().path("detail").asString())
        .contains("Delivery " + first, "moves as a whole", "to avoid");
    assertThat(row(first)).isEqualTo(before);
    Desk.ok(
        api.post(
            "/api/v1/releases/" + release + "/reschedule", Map.of("at", "2026-02-05T09:00:00Z")));
    assertThat(List.of(delivery(first), delivery(second)))
        .extracting(one -> one.path("dueAt").asString())
        .containsOnly("2026-02-05T09:00:00Z");
  }
}

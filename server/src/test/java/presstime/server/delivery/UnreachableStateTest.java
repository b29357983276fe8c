package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A state that cannot be reached is refused whichever way a time is given: nothing is found out
 * only when it is due. No way leads on from "stuck" here, which is an approved state.
 */
class UnreachableStateTest extends Behaviour {

  private static final String REFUSAL = "state-unreachable";

  private long stuck;
  private long ready;

  @BeforeEach
  void aDeadEnd() {
    Map<String, Object> workflow = new HashMap<>();
    workflow.put(
        "states",
        List.of(
            state("draft", "draft"),
            state("stuck", "approved"),
            state("ready", "approved"),
            state("out", "published"),
            state("gone", "archived")));
    workflow.put(
        "transitions",
        List.of(
            way("draft", "stuck", "owner"),
            way("draft", "ready", "owner"),
            way("ready", "stuck", "owner"),
            way("ready", "out"),
            way("out", "gone")));
    workflow.put("afterPublish", "out");
    workflow.put("afterUnpublish", "gone");
    Desk.ok(
        api.with("If-Match", "\"0\"")
            .send(
                "PUT",
                "/api/v1/workflows/default",
                JsonMapper.shared().writeValueAsString(workflow)));
    stuck = desk.aDraft("Stuck");
    take(stuck, "draft-stuck");
    ready = desk.aDraft("Ready");
    take(ready, "draft-ready");
  }

  private static Map<String, Object> state(String key, String kind) {
    return Map.of("key", key, "name", key, "color", "blue", "kind", kind);
  }

  private static Map<String, Object> way(String from, String to, String... roles) {
    return Map.of(
        "key", from + "-" + to, "name", to, "from", from, "to", to, "roles", List.of(roles));
  }

  private void take(long content, String step) {
    String path = "/api/v1/content/" + content + "/transitions";
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag")).post(path, Map.of("transition", step)));
  }

  private Answer atTen(long content, String action) {
    return api.post(
        "/api/v1/content/" + content + "/schedule",
        Map.of("at", TEN.toString(), "action", action, "channels", List.of(channel)));
  }

  /** Scheduled while the state could be reached, which it cannot any more. */
  private long scheduledBefore() {
    long delivery = id(one(atTen(ready, "publish")));
    take(ready, "ready-stuck");
    return delivery;
  }

  private void assertRefused(Answer answer) {
    assertProblem(answer, 409, REFUSAL);
    assertThat(answer.json().path("state").asString()).isEqualTo("stuck");
    assertThat(answer.json().path("targetState").asString()).isEqualTo("out");
  }

  @Test
  void oneByOne() {
    assertRefused(atTen(stuck, "publish"));
    assertThat(desk.deliveriesOf(stuck)).isEmpty();
  }

  @Test
  void whenRescheduled() {
    long delivery = scheduledBefore();
    String path = "/api/v1/deliveries/" + delivery + "/reschedule";
    assertRefused(api.post(path, Map.of("at", NINE.toString())));
    assertThat(delivery(delivery).path("dueAt").asString()).isEqualTo(TEN.toString());
    Desk.ok(api.post(path, Map.of("at", TEN.toString())));
    Desk.ok(act(delivery, "cancel"));
  }

  @Test
  void inBatchesAnErrorOfTheRow() {
    Map<String, Object> batch =
        new HashMap<>(
            Map.of(
                "operation", "schedule",
                "at", NINE.toString(),
                "channels", List.of(channel),
                "contents", List.of(ready, stuck)));
    Answer whole = api.post("/api/v1/batches", batch);
    assertProblem(whole, 409, "batch-refused");
    assertThat(outcomes(whole.json().path("report"))).containsExactly("done", REFUSAL);
    assertThat(desk.deliveriesOf(ready)).isEmpty();
    batch.put("partial", true);
    assertThat(outcomes(Desk.ok(api.post("/api/v1/batches", batch))))
        .containsExactly("done", REFUSAL);
    assertThat(desk.deliveriesOf(ready)).hasSize(1);
    assertThat(desk.deliveriesOf(stuck)).isEmpty();
  }

  @Test
  void inBatchesThatMoveToo() {
    long delivery = scheduledBefore();
    Answer shifted =
        api.post(
            "/api/v1/batches",
            Map.of(
                "operation", "shift",
                "by", "P1D",
                "deliveries", List.of(Map.of("id", delivery))));
    assertThat(outcomes(shifted.json().path("report"))).containsExactly(REFUSAL);
    assertThat(delivery(delivery).path("dueAt").asString()).isEqualTo(TEN.toString());
  }

  /** What is approved gets stuck here, being the first way on; a draft may still become ready. */
  @Test
  void inImportsAnErrorOfTheRowAndNothingIsMade() {
    String rows =
        "key,title,body,channels,date,time,status\nfree,Free,Text,%d,2026-01-20,10:00,draft\n"
            + "fixed,Fixed,Text,%d,2026-01-20,10:00,approved\n";
    String file = rows.formatted(channel, channel);
    Answer whole = imported(file, false);
    assertProblem(whole, 409, "batch-refused");
    assertThat(outcomes(whole.json().path("report"))).containsExactly("done", REFUSAL);
    assertThat(titles()).containsExactlyInAnyOrder("Ready", "Stuck");
    assertThat(outcomes(Desk.ok(imported(file, true)))).containsExactly("done", REFUSAL);
    assertThat(titles()).containsExactlyInAnyOrder("Ready", "Stuck", "Free");
  }

  @Test
  void inImportsOfAFurtherTimeToo() {
    String file = "key,title,body,channels,date,time\nfree,Free,Text,,,\n";
    JsonNode report = Desk.ok(imported(file, false));
    long content = report.at("/items/0/content").asLong();
    take(content, "draft-stuck");
    Answer further = imported(file + "free,,," + channel + ",2026-01-20,10:00\n", false);
    assertProblem(further, 409, "batch-refused");
    assertThat(outcomes(further.json().path("report"))).containsExactly("unchanged", REFUSAL);
    assertThat(desk.deliveriesOf(content)).isEmpty();
  }

  private Answer imported(String csv, boolean partial) {
    return api.with("Content-Type", "multipart/form-data; boundary=b")
        .send(
            "POST",
            "/api/v1/imports?timeZone=Europe/Paris&partial=" + partial,
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.csv\"\r\n\r\n"
                + csv
                + "\r\n--b--\r\n");
  }

  private List<String> titles() {
    return Desk.ok(api.get("/api/v1/content"))
        .path("items")
        .valueStream()
        .map(item -> item.path("title").asString())
        .toList();
  }

  private static List<String> outcomes(JsonNode report) {
    return report
        .path("items")
        .valueStream()
        .map(item ->
            item.path("problem").isObject()
                ? item.at("/problem/type").asString()
                : item.path("outcome").asString())
        .toList();
  }

  @Test
  void slotAssignmentSkipsItAndSaysWhyAndTakesNobodysSlot() {
    Desk.ok(
        api.send(
            "PATCH",
            "/api/v1/sites/" + channel + "/publishing-settings/",
            "{\"auto_publish_enabled\": true, \"publish_time_slots\": [\"11:00\"]}"));
    JsonNode preview = Desk.ok(api.get("/api/v1/channels/" + channel + "/assignment-preview"));
    assertThat(preview.at("/left/0/contentId").asLong()).isEqualTo(stuck);
    JsonNode assigned =
        Desk.ok(api.post("/api/v1/operations/assign-slots", Map.of())).at("/channels/0");
    assertThat(assigned.path("left")).isEqualTo(preview.path("left"));
    assertThat(assigned.path("placed")).isEqualTo(preview.path("placed"));
    assertThat(assigned.at("/left/0/reason").asString())
        .isEqualTo(
            "No transitions lead from stuck, where the content is, to out. Name a target state that"
                + " can be reached, or have a transition added to the workflow.");
    assertThat(assigned.at("/placed/0/contentId").asLong()).isEqualTo(ready);
    assertThat(assigned.at("/placed/0/at").asString()).isEqualTo("2026-01-19T10:00:00Z");
    assertThat(desk.deliveriesOf(stuck)).isEmpty();
  }

  @Test
  void whatFailedIsLeftWithTheReason() {
    long delivery = scheduledBefore();
    database.execute("UPDATE delivery SET state = 'failed' WHERE id = ?", delivery);
    for (Map<String, Object> how :
        List.of(Map.<String, Object>of(), Map.<String, Object>of("at", NINE.toString()))) {
      JsonNode done = Desk.ok(api.post("/api/v1/operations/reschedule-failed", how));
      assertThat(done.path("rescheduled").size()).isZero();
      assertThat(done.at("/left/0/reason").asString()).contains("No transitions lead from stuck");
    }
    assertThat(state(delivery)).isEqualTo("failed");
  }

  @Test
  void inSeries() {
    Map<String, Object> plan =
        Map.of(
            "name", "Tips",
            "rule", "FREQ=WEEKLY",
            "start", "2026-01-20T10:00",
            "timeZone", "Europe/Paris",
            "contents", List.of(ready),
            "channels", List.of(channel));
    assertRefused(api.post("/api/v1/series", plan));
    assertThat(Desk.ok(api.get("/api/v1/series")).path("items").size()).isZero();
  }

  @Test
  void inPeriods() {
    String path = "/api/v1/content/" + stuck + "/periods";
    assertRefused(api.post(path, Map.of("from", NINE.toString(), "to", TEN.toString())));
    assertThat(desk.deliveriesOf(stuck)).isEmpty();
    JsonNode period =
        Desk.ok(
            api.post(
                "/api/v1/content/" + ready + "/periods",
                Map.of("from", NINE.toString(), "to", TEN.toString())));
    take(ready, "ready-stuck");
    Answer changed =
        api.with("If-Match", "\"0\"")
            .send(
                "PATCH",
                "/api/v1/periods/" + period.path("id").asLong(),
                "{\"to\": \"" + TEN.plusSeconds(60) + "\"}");
    assertProblem(changed, 409, REFUSAL);
    assertThat(changed.json().path("targetState").asString()).as("of its end").isEqualTo("gone");
  }

  @Test
  void inReleases() {
    long delivery = scheduledBefore();
    assertRefused(release(Map.of("deliveries", List.of(delivery))));
    Desk.ok(
        api.with("If-Match", "\"" + content(stuck).path("version").asInt() + "\"")
            .send("PATCH", "/api/v1/content/" + stuck, "{\"channels\": [" + channel + "]}"));
    assertRefused(release(Map.of("contents", List.of(ready))));
    assertThat(delivery(delivery).path("dueAt").asString()).isEqualTo(TEN.toString());
    assertThat(Desk.ok(api.get("/api/v1/releases")).path("items").size()).isZero();
  }

  private Answer release(Map<String, Object> members) {
    Map<String, Object> request = new HashMap<>(members);
    request.put("name", "Launch");
    request.put("at", NINE.toString());
    return api.post("/api/v1/releases", request);
  }

  @Test
  void whatIsDoneAtOnceIsDone() {
    Desk.ok(
        api.post("/api/v1/content/" + stuck + "/publish", Map.of("channels", List.of(channel))));
    run(NOW);
    Desk.ok(
        api.post("/api/v1/content/" + stuck + "/unpublish", Map.of("channels", List.of(channel))));
    run(NOW.plusSeconds(2));
    assertThat(states(stuck)).containsExactly("published", "withdrawn");
  }
}

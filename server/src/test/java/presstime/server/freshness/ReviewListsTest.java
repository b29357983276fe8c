package presstime.server.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** Lists of what is to be reviewed, many reviews at once, and who may. */
class ReviewListsTest extends ReviewDesk {

  private long overdue;
  private long soon;
  private long fresh;
  private long never;

  private void oneOfEach() {
    settings("period", "P1M");
    overdue = aLiveArticle("Overdue");
    own(overdue, "reviewBy", "2026-01-20T09:00");
    soon = aLiveArticle("Soon");
    own(soon, "reviewBy", "2026-01-28");
    fresh = aLiveArticle("Fresh");
    ofType(fresh, "notice");
    never = aLiveArticle("Never");
    own(never, "reviewBy", "never");
    long away = desk.anApprovedArticle("Planned only");
    own(away, "reviewBy", "2026-05-01");
    at("2026-01-20T08:00:00Z");
  }

  @Test
  void listsAreFilteredSortedAndPaged() {
    oneOfEach();
    assertThat(titles("")).containsExactly("Overdue", "Soon", "Fresh", "Planned only", "Never");
    assertThat(titles("?sort=-due"))
        .containsExactly("Never", "Planned only", "Fresh", "Soon", "Overdue");
    assertThat(titles("?state=overdue,due-soon")).containsExactly("Overdue", "Soon");
    assertThat(titles("?state=not-live")).containsExactly("Planned only");
    assertThat(titles("?type=notice")).containsExactly("Fresh");
    assertThat(titles("?q=ove")).containsExactly("Overdue");
    assertThat(titles("?from=2026-01-25T00:00:00Z&to=2026-02-01T00:00:00Z"))
        .containsExactly("Soon");
    assertThat(titles("?channel=" + channel)).hasSize(4);
    Desk.ok(review(fresh));
    assertThat(titles("?sort=-reviewed").getFirst()).isEqualTo("Fresh");
    for (String sort : List.of("due", "-due", "reviewed", "-reviewed")) {
      assertThat(paged("?sort=" + sort)).as(sort).isEqualTo(titles("?sort=" + sort));
    }
    assertThat(api.get("/api/v1/freshness?state=stale").status()).isEqualTo(422);
    assertThat(api.get("/api/v1/freshness?sort=title").status()).isEqualTo(422);
  }

  private List<String> paged(String query) {
    List<String> titles = new java.util.ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = Desk.ok(api.get("/api/v1/freshness" + query + "&limit=2&cursor=" + cursor));
      page.path("items").forEach(one -> titles.add(one.path("title").asString()));
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    return titles;
  }

  @Test
  void countsAreOfEachStateAndType() {
    oneOfEach();
    JsonNode counts = Desk.ok(api.get("/api/v1/freshness/counts"));
    assertThat(counts.path("states"))
        .hasToString("{\"fresh\":1,\"due-soon\":1,\"overdue\":1,\"never\":1,\"not-live\":1}");
    assertThat(counts.at("/types/notice/fresh").asInt()).isOne();
    assertThat(counts.path("next").asString()).isEqualTo("2026-01-28T23:00:00Z");
  }

  @Test
  void manyAreReviewedAsTheDryRunSaid() {
    oneOfEach();
    Map<String, Object> request =
        Map.of(
            "operation",
            "review",
            "filter",
            Map.of("state", List.of("overdue", "due-soon")),
            "note",
            "All right");
    JsonNode dry = bulk(request, "dryRun", true);
    assertThat(dry.path("done").asInt()).isEqualTo(2);
    assertThat(dry.at("/items/0/from/state").asString()).isEqualTo("overdue");
    assertThat(dry.at("/items/0/to/state").asString()).isEqualTo("fresh");
    assertThat(state(overdue)).isEqualTo("overdue");
    assertThat(told(overdue)).doesNotContain("content-reviewed");

    JsonNode done = bulk(request);
    assertThat(done.at("/items/0/to/reviewBy")).isEqualTo(dry.at("/items/0/to/reviewBy"));
    assertThat(state(overdue)).isEqualTo("fresh");
    assertThat(state(soon)).isEqualTo("fresh");

    List<Map<String, Object>> both = List.of(Map.of("id", overdue), Map.of("id", soon));
    assertThat(bulk(Map.of("operation", "undo", "contents", both)).path("done").asInt())
        .isEqualTo(2);
    assertThat(state(overdue)).isEqualTo("overdue");
  }

  @Test
  void allOrNothingUnlessPartial() {
    oneOfEach();
    List<Map<String, Object>> chosen =
        List.of(
            Map.of("id", never),
            Map.of("id", 999_999),
            Map.of("id", soon, "version", 999),
            Map.of("id", fresh));
    Map<String, Object> request = Map.of("operation", "never", "contents", chosen);
    Api.Answer refused = api.post("/api/v1/freshness/batches", request);
    assertProblem(refused, 409, "batch-refused");
    assertThat(outcomes(refused.json().path("report")))
        .containsExactly("unchanged", "refused", "refused", "done");
    assertThat(state(fresh)).isEqualTo("fresh");

    JsonNode partial = bulk(request, "partial", true);
    assertThat(outcomes(partial)).containsExactly("unchanged", "refused", "refused", "done");
    assertThat(partial.at("/items/1/problem/type").asString()).isEqualTo("not-found");
    assertThat(partial.at("/items/2/problem/type").asString()).isEqualTo("stale-version");
    assertThat(state(fresh)).isEqualTo("never");
    assertThat(state(soon)).isEqualTo("due-soon");

    bulk(
        Map.of(
            "operation",
            "set-review-by",
            "reviewBy",
            "P2D",
            "contents",
            List.of(Map.of("id", fresh))));
    assertThat(state(fresh)).isEqualTo("due-soon");
    bulk(Map.of("operation", "reset", "contents", List.of(Map.of("id", fresh))));
    assertThat(state(fresh)).isEqualTo("fresh");
  }

  @Test
  void aBatchThatMakesNoSenseIsRefused() {
    for (Map<String, Object> request :
        List.<Map<String, Object>>of(
            Map.of("operation", "shout", "contents", List.of(Map.of("id", 1))),
            Map.of("operation", "review"),
            Map.of("operation", "review", "filter", Map.of()),
            Map.of("operation", "never", "note", "x", "contents", List.of(Map.of("id", 1))),
            Map.of("operation", "set-review-by", "contents", List.of(Map.of("id", 1))))) {
      assertThat(api.post("/api/v1/freshness/batches", request).status())
          .as("%s", request)
          .isEqualTo(422);
    }
  }

  private JsonNode bulk(Map<String, Object> request, Object... more) {
    Map<String, Object> all = new java.util.HashMap<>(request);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return Desk.ok(api.post("/api/v1/freshness/batches", all));
  }

  private static List<String> outcomes(JsonNode report) {
    return report.path("items").valueStream().map(i -> i.path("outcome").asString()).toList();
  }

  @Test
  void anotherWorkspaceSeesAndChangesNothing() {
    oneOfEach();
    Api other = Desk.open(database, port).api().with("If-Match", "\"1\"");
    String path = "/api/v1/content/" + soon;
    assertProblem(other.get(path + "/freshness"), 404, "not-found");
    assertProblem(other.get(path + "/reviews"), 404, "not-found");
    assertProblem(other.send("PUT", path + "/freshness", "{}"), 404, "not-found");
    assertProblem(other.post(path + "/reviews", "{}"), 404, "not-found");
    assertProblem(other.post(path + "/reviews/1/undo", "{}"), 404, "not-found");
    assertThat(Desk.ok(other.get("/api/v1/freshness")).path("items").size()).isZero();
    assertProblem(
        other.post(
            "/api/v1/freshness/batches",
            Map.of("operation", "never", "contents", List.of(Map.of("id", soon)))),
        409,
        "batch-refused");
    assertThat(state(soon)).isEqualTo("due-soon");
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHOR, POST, /api/v1/content/1/reviews,             content.approve",
    "AUTHOR, POST, /api/v1/content/1/reviews/1/undo,      content.approve",
    "AUTHOR, PUT,  /api/v1/content/1/freshness,           content.approve",
    "AUTHOR, POST, /api/v1/freshness/batches,             content.approve",
    "AUTHOR, PUT,  /api/v1/freshness/settings,            settings.write",
    "AUTHOR, PUT,  /api/v1/freshness/settings/types/news, settings.write",
  })
  void aRoleWithoutThePermissionIsRefused(Role role, String verb, String path, String permission) {
    TestMember member = TestMember.create(database, role).joins(database, desk.owner(), role);
    Api.Answer answer =
        Api.at(port).withKey(member.key()).send(verb, path, "{\"operation\": \"never\"}");
    assertProblem(answer, 403, "not-allowed");
    assertThat(answer.json().path("permission").asString()).isEqualTo(permission);
  }

  @Test
  void settingsAreChecked() {
    for (String wrong :
        List.of(
            "{\"period\": \"P6\"}",
            "{\"period\": \"PT6H\"}",
            "{\"period\": \"P0D\"}",
            "{\"period\": \"P30Y\"}",
            "{\"period\": \"P1M-5D\"}",
            "{\"onExpiry\": \"burn\"}",
            "{\"reminderDays\": [0]}",
            "{\"dueSoonDays\": -1}",
            "{\"whenLate\": \"maybe\"}")) {
      assertThat(
              api.with("If-Match", "\"0\"")
                  .send("PUT", "/api/v1/freshness/settings", wrong)
                  .status())
          .as(wrong)
          .isEqualTo(422);
    }
    aType("news");
    put("/api/v1/freshness/settings/types/news", "period", "p2w", "reminderDays", List.of(1, 7, 7));
    JsonNode types = Desk.ok(api.get("/api/v1/freshness/settings/types")).path("items");
    assertThat(types.at("/0/set/period").asString()).isEqualTo("P14D");
    assertThat(types.at("/0/set/reminderDays")).hasToString("[7,1]");
    assertThat(types.at("/0/effective/onExpiry").asString()).isEqualTo("flag");
    assertProblem(
        api.with("If-Match", "\"0\"").send("PUT", "/api/v1/freshness/settings/types/news", "{}"),
        412,
        "stale-version");
  }
}

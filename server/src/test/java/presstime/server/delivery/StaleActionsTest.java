package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Whatever changes a thing that has a version takes the version it was read at: as the API's
 * description says, and as the server does when it is an old one.
 */
class StaleActionsTest extends Behaviour {

  private static final Set<String> CHANGING = Set.of("post", "put", "patch", "delete");

  /** What changes no version, with the reason. */
  private static final Map<String, String> WITHOUT =
      Map.ofEntries(
          Map.entry("post /api/v1/channels/{id}/test", "tries a connection"),
          Map.entry("post /api/v1/content/{id}/assignees", "beside the content"),
          Map.entry("delete /api/v1/content/{id}/assignees/{assignee}", "beside the content"),
          Map.entry("patch /api/v1/content/{id}/assignment", "beside the content"),
          Map.entry("delete /api/v1/members/{id}", "whatever role they were given meanwhile"),
          Map.entry("post /api/v1/content/{id}/comments", "adds"),
          Map.entry("post /api/v1/content/{id}/client-feedback/comments/{comment}/answers", "adds"),
          Map.entry("post /api/v1/content/{id}/comments/{comment}/replies", "adds"),
          Map.entry("post /api/v1/content/{id}/comments/{comment}/reopen", "the last word counts"),
          Map.entry("post /api/v1/content/{id}/comments/{comment}/resolve", "the last word counts"),
          Map.entry("post /api/v1/content/{id}/reviews/{review}/undo", "names what it takes back"),
          Map.entry("post /api/v1/bundle-templates/{id}/apply", "makes something else"),
          Map.entry("post /api/v1/schedule-templates/{id}/apply", "makes something else"),
          Map.entry("put /api/v1/milestones/{id}/contents/{content}", "the same again is the same"),
          Map.entry(
              "delete /api/v1/milestones/{id}/contents/{content}", "the same again is the same"));

  private final Map<String, Object> bodies = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  @BeforeEach
  void oneOfEach() {
    long content = desk.anApprovedArticle("One");
    long delivery = id(one(schedule(content, NINE)));
    long other = desk.anApprovedArticle("Two");
    long release =
        made(
            "/api/v1/releases",
            Map.of(
                "name", "Launch",
                "at", TEN.toString(),
                "deliveries", List.of(id(one(schedule(other, NINE))))));
    long period =
        made(
            "/api/v1/content/" + desk.anApprovedArticle("Three") + "/periods",
            Map.of("from", NINE.toString(), "to", TEN.toString(), "channels", List.of(channel)));
    long series =
        made(
            "/api/v1/series",
            Map.of(
                "name", "Tips",
                "rule", "FREQ=WEEKLY",
                "start", "2026-01-20T10:00",
                "timeZone", "Europe/Paris",
                "contents", List.of(content),
                "channels", List.of(channel)));
    ids.put("/api/v1/content/", "" + content);
    ids.put("/api/v1/deliveries/", "" + delivery);
    ids.put("/api/v1/releases/", "" + release);
    ids.put("/api/v1/periods/", "" + period);
    ids.put("/api/v1/series/", "" + series);
    Map<String, Object> at = Map.of("at", TEN.plusSeconds(3_600).toString());
    bodies.put("post /api/v1/deliveries/{id}/reschedule", at);
    bodies.put("post /api/v1/deliveries/{id}/resolve", Map.of("as", "published"));
    bodies.put("post /api/v1/releases/{id}/reschedule", at);
    bodies.put("post /api/v1/releases/{id}/members", Map.of("deliveries", List.of(delivery)));
    bodies.put("post /api/v1/series/{id}/occurrences/{recurrenceId}/move", at);
    bodies.put("post /api/v1/content/{id}/schedule", at);
    bodies.put("post /api/v1/content/{id}/transitions", Map.of("transition", "withdraw"));
    bodies.put("post /api/v1/content/{id}/reviews", Map.of("note", "Checked."));
    bodies.put("post /api/v1/content/{id}/return", Map.of("note", "Not yet."));
    bodies.put("put /api/v1/content/{id}/freshness", Map.of());
    bodies.put(
        "post /api/v1/content/{id}/periods", Map.of("from", NINE.toString(), "to", TEN.toString()));
    bodies.put("patch /api/v1/periods/{id}", Map.of("to", TEN.plusSeconds(60).toString()));
  }

  private long made(String path, Map<String, Object> body) {
    JsonNode made = Desk.ok(api.post(path, body));
    return made.path("id").isNumber() ? made.path("id").asLong() : made.at("/period/id").asLong();
  }

  /** Every changing operation below a thing on which one of them takes a version. */
  private List<String> operations() {
    JsonNode paths = Desk.ok(api.get("/api/v1/openapi.json")).path("paths");
    Set<String> versioned = new TreeSet<>();
    Map<String, JsonNode> changing = new HashMap<>();
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (CHANGING.contains(operation.getKey()) && path.getKey().contains("/{id}")) {
                    changing.put(operation.getKey() + " " + path.getKey(), operation.getValue());
                    if (takesVersion(operation.getValue())) {
                      versioned.add(thing(path.getKey()));
                    }
                  }
                }));
    assertThat(versioned)
        .contains("/api/v1/content/", "/api/v1/deliveries/", "/api/v1/series/")
        .contains("/api/v1/releases/", "/api/v1/periods/");
    List<String> operations = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    changing.forEach((name, operation) -> {
      if (versioned.contains(thing(name.substring(name.indexOf('/'))))) {
        operations.add(name);
        if (!takesVersion(operation) && !WITHOUT.containsKey(name)) {
          silent.add(name);
        }
      }
    });
    assertThat(silent).as("take no If-Match").isEmpty();
    assertThat(operations).as("named without need").containsAll(WITHOUT.keySet());
    operations.removeAll(WITHOUT.keySet());
    return operations;
  }

  private static boolean takesVersion(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(parameter -> parameter.path("name").asString().equals("If-Match"));
  }

  private static String thing(String path) {
    return path.substring(0, path.indexOf("{id}"));
  }

  @Test
  void everyActionOnWhatHasAVersionHeedsIt() {
    List<String> ignored = new ArrayList<>();
    int sent = 0;
    for (String operation : operations()) {
      String method = operation.substring(0, operation.indexOf(' ')).toUpperCase();
      String path = operation.substring(operation.indexOf(' ') + 1);
      String id = ids.get(thing(path));
      if (id == null || path.contains("{comment}")) {
        continue;
      }
      String real =
          path.replace("{id}", id)
              .replace("{recurrenceId}", "2026-01-27T10:00")
              .replace("{delivery}", ids.get("/api/v1/deliveries/"))
              .replace("{number}", "1");
      String body =
          tools.jackson.databind.json.JsonMapper.shared()
              .writeValueAsString(bodies.getOrDefault(operation, Map.of()));
      Api.Answer answer = api.with("If-Match", "\"4711\"").send(method, real, body);
      sent++;
      boolean told =
          answer.json().path("sentVersion").asInt() == 4711
              && answer.json().path("currentVersion").isNumber();
      if (!told || answer.status() != 412 && answer.status() != 409) {
        ignored.add(operation + ": " + answer.status() + " " + answer.body());
      }
    }
    assertThat(ignored).isEmpty();
    assertThat(sent).isGreaterThan(30);
  }
}

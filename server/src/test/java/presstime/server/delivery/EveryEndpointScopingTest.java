package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Takes every endpoint from the generated description and calls it for another workspace with our
 * numbers. A new endpoint is tried without anybody thinking of it; one with a number of a kind that
 * is not in {@link OurThings} fails until it is.
 */
class EveryEndpointScopingTest extends Behaviour {

  /** Not a workspace's, or never ending. */
  private static final Set<String> APART =
      Set.of(
          "GET /api/v1/events/stream", // ends after minutes; EventStreamTest has it
          "POST /api/v1/operations/backup", // the operator's, of all workspaces
          "DELETE /api/v1/session",
          "DELETE /api/v1/account/sessions/{id}", // a person's; OwnAccountTest has it
          "GET /api/v1/conflicts/{id}", // found by a sweep; ResolutionTest has these
          "POST /api/v1/conflicts/{id}/resolve",
          "POST /api/v1/conflicts/{id}/reopen");

  /** Rules of a name: what is theirs under it has nothing to do with ours. */
  private static final Set<String> BY_NAME = Set.of("PUT /api/v1/holiday-calendars/{name}");

  /** Refused for the type they do not have, with what they have. */
  private static final Set<String> BY_TYPE =
      Set.of("/api/v1/workflows/{contentType}", "/api/v1/freshness/settings/types/{type}");

  /** What is sent, by the end of the path; else nothing but braces. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("periods/{id}", "{\"to\": \"2026-01-21T10:00:00Z\"}"),
          Map.entry("writer/content/{id}/schedule", "{\"scheduled_at\": \"2026-01-20T10:00:00Z\"}"),
          Map.entry(
              "writer/content/{id}/reschedule", "{\"scheduled_at\": \"2026-01-20T10:00:00Z\"}"),
          Map.entry("milestones/{id}", "{\"name\": \"x\", \"at\": \"2026-01-20T10:00:00Z\"}"),
          Map.entry(
              "schedule-templates/{id}",
              "{\"name\": \"x\", \"steps\": [{\"day\": 0, \"time\": \"09:00\"}]}"),
          Map.entry(
              "schedule-templates/{id}/apply", "{\"contents\": [1], \"start\": \"2026-01-22\"}"),
          Map.entry(
              "bundle-templates/{id}",
              "{\"name\": \"x\", \"items\": [{\"role\": \"a\", \"title\": \"x\"}]}"),
          Map.entry("bundle-templates/{id}/apply", "{\"at\": \"2026-01-22T10:00\"}"),
          Map.entry("occurrences/{recurrenceId}/move", "{\"at\": \"2026-01-27T10:00\"}"),
          Map.entry("members/{id}", "{\"role\": \"viewer\"}"),
          Map.entry("deliveries/{id}/resolve", "{\"as\": \"published\"}"),
          Map.entry("schedule", "{\"at\": \"2026-01-20T10:00:00Z\"}"),
          Map.entry("reschedule", "{\"at\": \"2026-01-20T10:00:00Z\"}"),
          Map.entry(
              "periods", "{\"from\": \"2026-01-20T10:00:00Z\", \"to\": \"2026-01-21T10:00:00Z\"}"),
          Map.entry("comments", "{\"text\": \"x\"}"),
          Map.entry("{comment}", "{\"text\": \"x\"}"),
          Map.entry("replies", "{\"text\": \"x\"}"),
          Map.entry("answers", "{\"text\": \"x\"}"),
          Map.entry("assignees", "{\"member\": \"1\", \"duty\": \"author\"}"),
          Map.entry("transitions", "{\"transition\": \"submit\"}"),
          Map.entry("members", "{\"deliveries\": [1]}"));

  @Test
  void anotherWorkspaceReachesNothingOfOurs() {
    OurThings ours = new OurThings(desk, database, channel, NINE.toString());
    Desk other = Desk.open(database, port);
    other.aSite();
    Api by = other.api().with("If-Match", "\"0\"");
    Map<String, String> before = ours.seen();
    assertThat(before.toString()).contains(OurThings.MARK);
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      if (APART.contains(endpoint.toString())) {
        continue;
      }
      String path = ours.address(endpoint.path());
      if (path == null) {
        wrong.add(endpoint + ": OurThings has none of these");
        continue;
      }
      Api.Answer answer = by.send(endpoint.method(), path, body(endpoint));
      if (answer.body().contains(OurThings.MARK)) {
        wrong.add(endpoint + " shows ours");
      }
      boolean numbered = endpoint.path().contains("{") && !BY_NAME.contains(endpoint.toString());
      boolean refused =
          answer.status() == 404 || BY_TYPE.contains(endpoint.path()) && answer.status() == 422;
      if (numbered && !refused) {
        wrong.add(endpoint + " answers " + answer.status() + " " + answer.body());
      }
    }
    assertThat(String.join("\n", wrong)).isEmpty();
    assertThat(ours.seen()).isEqualTo(before);
  }

  private record Endpoint(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    JsonNode paths = Desk.ok(api.get("/api/v1/openapi.json")).path("paths");
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(one ->
                    all.add(
                        new Endpoint(
                            one.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()))));
    assertThat(all).hasSizeGreaterThan(150);
    return all;
  }

  private String body(Endpoint endpoint) {
    if (endpoint.method().equals("GET") || endpoint.method().equals("DELETE")) {
      return null;
    }
    return BODIES.entrySet().stream()
        .filter(one -> endpoint.path().endsWith("/" + one.getKey()))
        .max(java.util.Comparator.comparing(one -> one.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse("{}");
  }
}

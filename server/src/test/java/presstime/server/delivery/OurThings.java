package presstime.server.delivery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** One of everything a workspace can have, all called {@link #MARK}, by its address. */
final class OurThings {

  static final String MARK = "Ours-4711";

  private final Desk desk;
  private final Api api;
  private final Map<String, String> ids = new TreeMap<>();

  OurThings(Desk desk, DSLContext database, long channel, String at) {
    this.desk = desk;
    this.api = desk.api();
    long content = desk.anApprovedArticle(MARK);
    long second = desk.anApprovedArticle(MARK + " second");
    put("content/{id}", content);
    put("writer/content/{id}", content);
    put("milestones/{id}/contents/{content}", content);
    put("sites/{siteId}", channel);
    put("channels/{channelId}", channel);
    put("channels/{id}", channel);
    put("members/{id}", desk.owner().accountId());
    put("content/{id}/revisions/{number}", 1);
    put("client-review/contents/{id}", content);
    JsonNode placed =
        made("content/" + content + "/schedule", Map.of("at", at, "action", "publish"));
    long delivery = placed.at("/deliveries/0/id").asLong();
    put("deliveries/{id}", delivery);
    put("api-keys/{id}", made("api-keys", Map.of("name", MARK, "scopes", List.of("content.read"))));
    put(
        "invitations/{id}",
        made("invitations", Map.of("email", "a@b.example", "name", MARK, "role", "viewer"))
            .path("invitation"));
    Desk.ok(api.post("/api/v1/content-types", Map.of("name", MARK, "key", "ours")));
    ids.put("content-types/{key}", "ours");
    ids.put("workflows/{contentType}", "ours");
    ids.put("freshness/settings/types/{type}", "ours");
    String review = "content/" + content + "/";
    put("content/{id}/comments/{comment}", made(review + "comments", Map.of("text", MARK)));
    put(
        "content/{id}/assignees/{assignee}",
        made(review + "assignees", Map.of("member", desk.owner().email(), "duty", "author")));
    mention(database, content);
    clientsAndTheirWords(content);
    put("dependencies/{id}", made("dependencies", Map.of("content", second, "after", content)));
    put("milestones/{id}", made("milestones", Map.of("name", MARK, "at", at)));
    put(
        "periods/{id}",
        made(
            "content/" + second + "/periods",
            Map.of("from", "2026-01-20T10:00:00Z", "to", "2026-01-21T10:00:00Z")));
    templates(channel);
    put(
        "series/{id}",
        made(
            "series",
            Map.of(
                "name",
                MARK,
                "rule",
                "FREQ=WEEKLY",
                "start",
                "2026-01-26T10:00",
                "timeZone",
                "Europe/Paris",
                "contents",
                List.of(second),
                "channels",
                List.of(channel))));
    ids.put("series/{id}/occurrences/{recurrenceId}", "2026-01-26T10:00");
    put(
        "releases/{id}",
        made("releases", Map.of("name", MARK, "at", at, "deliveries", List.of(delivery))));
    put("releases/{id}/members/{delivery}", delivery);
    put(
        "batches/{id}",
        made(
            "batches", Map.of("operation", "hold", "deliveries", List.of(Map.of("id", delivery)))));
  }

  private void clientsAndTheirWords(long content) {
    JsonNode link =
        made(
            "client-links",
            Map.of("contents", List.of(content), "recipient", Map.of("name", MARK)));
    put("client-links/{id}", link.path("link"));
    String url = link.path("url").asString();
    Desk.ok(
        api.with("Client-Link", url.substring(url.lastIndexOf('/') + 1))
            .post(
                "/api/v1/client-review/contents/" + content + "/comments",
                Map.of("name", "Anna", "text", MARK)));
    put(
        "content/{id}/client-feedback/comments/{comment}",
        Desk.ok(api.get("/api/v1/content/" + content + "/client-feedback")).at("/comments/0"));
  }

  private void mention(DSLContext database, long content) {
    TestMember author =
        TestMember.create(database, Role.AUTHOR).joins(database, desk.owner(), Role.AUTHOR);
    String path = "/api/v1/content/" + content + "/comments";
    Desk.ok(
        api.with("Authorization", "Bearer " + author.key())
            .post(path, Map.of("text", MARK + " @" + desk.owner().accountId())));
    put("mentions/{id}", Desk.ok(api.get("/api/v1/mentions")).at("/items/0"));
  }

  private void templates(long channel) {
    put(
        "schedule-templates/{id}",
        made(
            "schedule-templates",
            Map.of(
                "name",
                MARK,
                "steps",
                List.of(Map.of("day", 0, "time", "09:00", "channel", channel)))));
    JsonNode template =
        made(
            "bundle-templates",
            Map.of(
                "name",
                MARK,
                "items",
                List.of(Map.of("role", "article", "title", MARK, "channel", channel))));
    put("bundle-templates/{id}", template);
    JsonNode bundle =
        made(
            "bundle-templates/" + template.path("id").asLong() + "/apply",
            Map.of("at", "2026-01-22T10:00", "timeZone", "Europe/Paris", "dryRun", false));
    put("bundles/{id}", bundle);
  }

  private JsonNode made(String path, Object body) {
    return Desk.ok(api.post("/api/v1/" + path, body));
  }

  private void put(String address, JsonNode thing) {
    long id = thing.path("id").asLong();
    if (id == 0) {
      throw new AssertionError(address + " has no number in " + thing);
    }
    put(address, id);
  }

  private void put(String address, long id) {
    ids.put(address, String.valueOf(id));
  }

  /**
   * An endpoint's path with our numbers in it.
   *
   * @return null when there is none of the kind here
   */
  String address(String template) {
    String path = template.substring("/api/v1/".length());
    StringBuilder filled = new StringBuilder("/api/v1");
    StringBuilder soFar = new StringBuilder();
    for (String part : path.split("/")) {
      soFar.append(soFar.isEmpty() ? "" : "/").append(part);
      String id = part.startsWith("{") ? ids.get(soFar.toString()) : part;
      if (id == null) {
        id = part.matches("\\{(since|review|sha256|name)}") ? unnumbered(part) : null;
      }
      if (id == null) {
        return null;
      }
      filled.append('/').append(id);
    }
    return filled.toString();
  }

  private static String unnumbered(String part) {
    return switch (part) {
      case "{sha256}" -> "0".repeat(64);
      case "{name}" -> "ours";
      default -> "1";
    };
  }

  /** How everything of ours looks now. */
  Map<String, String> seen() {
    Map<String, String> seen = new TreeMap<>();
    ids.keySet().stream()
        .filter(one -> !one.contains("client-review"))
        .map(one -> "/api/v1/" + one)
        .map(this::address)
        .filter(path -> path != null)
        .forEach(path -> seen.put(path, api.get(path).body()));
    return seen;
  }

  Desk desk() {
    return desk;
  }
}

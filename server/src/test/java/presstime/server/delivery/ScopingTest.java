package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;

/** Nobody sees or moves what is another workspace's, or does what their role or key may not. */
class ScopingTest extends Behaviour {

  private static final String AT = "{\"at\": \"2026-01-20T10:00:00Z\"}";
  private static final String SCHEDULED_AT = "{\"scheduled_at\": \"2026-01-20T10:00:00Z\"}";

  private long content;
  private long delivery;

  @BeforeEach
  void somethingScheduled() {
    content = desk.anApprovedArticle("Ours");
    delivery = id(one(schedule(content, NINE)));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,   /api/v1/deliveries/D",
    "POST,  /api/v1/deliveries/D/reschedule",
    "POST,  /api/v1/deliveries/D/cancel",
    "POST,  /api/v1/deliveries/D/retry",
    "POST,  /api/v1/deliveries/D/resolve",
    "POST,  /api/v1/content/C/schedule",
    "POST,  /api/v1/content/C/publish",
    "POST,  /api/v1/content/C/unschedule",
    "POST,  /api/v1/content/C/unpublish",
    "GET,   /api/v1/content/C/publish/preview",
    "GET,   /api/v1/content/C/unpublish/preview",
    "GET,   /api/v1/content/C/standing",
    "POST,  /api/v1/content/C/periods",
    "GET,   /api/v1/content/C/deliveries",
    "GET,   /api/v1/content/C",
    "GET,   /api/v1/content/C/revisions",
    "GET,   /api/v1/content/C/preview",
    "PATCH, /api/v1/content/C",
    "DELETE,/api/v1/content/C",
    "POST,  /api/v1/content/C/submit",
    "POST,  /api/v1/content/C/approve",
    "POST,  /api/v1/content/C/return",
    "GET,   /api/v1/content/C/transitions",
    "GET,   /api/v1/content/C/transitions/history",
    "GET,   /api/v1/content/C/comments",
    "GET,   /api/v1/content/C/assignees",
    "GET,   /api/v1/writer/content/C/",
    "POST,  /api/v1/writer/content/C/schedule/",
    "POST,  /api/v1/writer/content/C/reschedule/",
    "POST,  /api/v1/writer/content/C/unschedule/",
    "POST,  /api/v1/publisher/publish",
    "GET,   /api/v1/sites/S/publishing-settings/",
    "PUT,   /api/v1/sites/S/publishing-settings/",
    "PATCH, /api/v1/sites/S/publishing-settings/",
    "POST,  /api/v1/sites/S/publishing-settings/slots",
  })
  void anotherWorkspaceFindsNothing(String method, String path) {
    String before = delivery(delivery).toString();
    Desk other = Desk.open(database, port);
    other.aSite();
    Api.Answer answer = call(other.api().with("If-Match", "\"0\""), method, path);
    assertProblem(answer, 404, "not-found");
    assertThat(delivery(delivery)).hasToString(before);
  }

  @Test
  void anotherWorkspacesListsAreEmptyAndItsContentDoesNotGoToOurChannel() {
    run(NINE);
    Desk other = Desk.open(database, port);
    for (String list :
        List.of(
            "deliveries",
            "deliveries/past-due",
            "deliveries/upcoming",
            "deliveries?channel=" + channel,
            "monitor/attempts?hours=168",
            "monitor/channels",
            "operations/publish-log")) {
      assertThat(Desk.ok(other.api().get("/api/v1/" + list)).path("items").size()).isZero();
    }
    long theirs = other.anApprovedArticle("Theirs");
    assertProblem(
        other
            .api()
            .post(
                "/api/v1/content/" + theirs + "/schedule",
                Map.of("at", TEN.toString(), "channels", List.of(channel))),
        404,
        "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "VIEWER, POST,  /api/v1/content/C/schedule,             schedule.write",
    "AUTHOR, POST,  /api/v1/content/C/schedule,             schedule.write",
    "AUTHOR, POST,  /api/v1/content/C/publish,              schedule.write",
    "AUTHOR, POST,  /api/v1/content/C/unschedule,           schedule.write",
    "AUTHOR, POST,  /api/v1/content/C/unpublish,            schedule.write",
    "AUTHOR, POST,  /api/v1/content/C/periods,              schedule.write",
    "AUTHOR, POST,  /api/v1/periods/1/cancel,               schedule.write",
    "AUTHOR, PATCH, /api/v1/periods/1,                      schedule.write",
    "AUTHOR, POST,  /api/v1/deliveries/D/cancel,            schedule.write",
    "AUTHOR, POST,  /api/v1/deliveries/D/retry,             schedule.write",
    "AUTHOR, POST,  /api/v1/deliveries/D/reschedule,        schedule.write",
    "AUTHOR, POST,  /api/v1/deliveries/D/resolve,           schedule.write",
    "AUTHOR, POST,  /api/v1/publisher/publish,              schedule.write",
    "AUTHOR, POST,  /api/v1/writer/content/C/reschedule/,   schedule.write",
    "AUTHOR, POST,  /api/v1/content/C/approve,              content.approve",
    "VIEWER, PATCH, /api/v1/content/C,                      content.write",
    "AUTHOR, POST,  /api/v1/content/C/assignees,            content.approve",
    "VIEWER, POST,  /api/v1/content/C/transitions,          content.write",
    "VIEWER, POST,  /api/v1/content/C/comments,             content.write",
    "AUTHOR, PUT,   /api/v1/workflows/default,              settings.write",
    "AUTHOR, PUT,   /api/v1/sites/S/publishing-settings/,   settings.write",
    "EDITOR, POST,  /api/v1/operations/process-due,         operate",
    "EDITOR, GET,   /api/v1/operations/publish-log,         operate",
  })
  void aRoleWithoutThePermissionIsRefused(
      Role role, String method, String path, String permission) {
    TestMember member = TestMember.create(database, role).joins(database, desk.owner(), role);
    Api.Answer answer = call(Api.at(port).withKey(member.key()), method, path);
    assertProblem(answer, 403, "not-allowed");
    assertThat(answer.json().path("permission").asString()).isEqualTo(permission);
    assertThat(state(delivery)).isEqualTo("scheduled");
  }

  @Test
  void aViewerSeesWhatIsScheduled() {
    TestMember viewer =
        TestMember.create(database, Role.VIEWER).joins(database, desk.owner(), Role.VIEWER);
    Api by = Api.at(port).withKey(viewer.key());
    assertThat(Desk.ok(by.get("/api/v1/deliveries")).path("items").size()).isOne();
    assertThat(Desk.ok(by.get("/api/v1/deliveries/" + delivery)).path("timeline").size()).isOne();
  }

  @Test
  void anAuthorsEditNeitherHidesNorLosesTheTime() {
    TestMember author =
        TestMember.create(database, Role.AUTHOR).joins(database, desk.owner(), Role.AUTHOR);
    Api by = Api.at(port).withKey(author.key());
    String version = by.get("/api/v1/content/" + content).header("ETag");
    Desk.ok(
        by.with("If-Match", version)
            .send("PATCH", "/api/v1/content/" + content, "{\"title\": \"Better\"}"));
    assertThat(delivery(delivery).path("dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(state(delivery)).isEqualTo("scheduled");
  }

  @Test
  void aKeyMayReadTheScheduleAndNothingElse() {
    String key =
        Desk.ok(
                api.post(
                    "/api/v1/api-keys", Map.of("name", "r", "scopes", List.of("schedule.read"))))
            .path("key")
            .asString();
    Api by = Api.at(port).withKey(key);
    Desk.ok(by.get("/api/v1/deliveries/" + delivery));
    Desk.ok(by.get("/api/v1/content/" + content + "/deliveries"));
    Desk.ok(by.get("/api/v1/monitor/figures"));
    assertProblem(by.get("/api/v1/monitor/channels"), 403, "not-allowed");
    assertProblem(by.get("/api/v1/monitor/servers"), 403, "not-allowed");
    assertProblem(call(by, "POST", "/api/v1/deliveries/D/cancel"), 403, "not-allowed");
    assertProblem(call(by, "POST", "/api/v1/content/C/schedule"), 403, "not-allowed");
    assertProblem(call(by, "GET", "/api/v1/writer/content/C/"), 403, "not-allowed");
  }

  private Api.Answer call(Api by, String method, String path) {
    String url =
        path.replace("/C", "/" + content)
            .replace("/D", "/" + delivery)
            .replace("/S", "/" + channel);
    return by.send(method, url, method.equals("GET") || method.equals("DELETE") ? null : body(url));
  }

  private String body(String url) {
    if (url.endsWith("/publish") && url.contains("publisher")) {
      return "{\"content_id\": " + content + "}";
    }
    if (url.contains("/writer/")) {
      return SCHEDULED_AT;
    }
    if (url.endsWith("schedule") && !url.endsWith("unschedule")) {
      return AT;
    }
    if (url.endsWith("/periods")) {
      return "{\"from\": \"2026-01-20T10:00:00Z\", \"to\": \"2026-01-21T10:00:00Z\"}";
    }
    return url.endsWith("/resolve") ? "{\"as\": \"published\"}" : "{}";
  }
}

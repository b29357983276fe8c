package presstime.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** Who is asked to do what, and what waits for whom. */
@ServerTest
class ReviewQueueTest {

  private static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  Desk desk;
  Api api;

  @BeforeEach
  void aDesk() {
    clock.set(NOW);
    desk = Desk.open(database, port);
    api = desk.api();
    desk.aSite();
  }

  TestMember member(Role role) {
    return TestMember.create(database, role).joins(database, desk.owner(), role);
  }

  Api by(TestMember member) {
    return Api.at(port).withKey(member.key());
  }

  long inReview(String title) {
    clock.set(clock.instant().plusSeconds(60));
    long content = desk.aDraft(title);
    Desk.ok(api.post("/api/v1/content/" + content + "/submit", Map.of()));
    return content;
  }

  void schedule(long content, String at) {
    Desk.ok(api.post("/api/v1/content/" + content + "/schedule", Map.of("at", at)));
  }

  List<Long> queue(Api by, String query) {
    return Desk.ok(by.get("/api/v1/review-queue" + query))
        .path("items")
        .valueStream()
        .map(item -> item.path("contentId").asLong())
        .toList();
  }

  JsonNode counts(Api by) {
    return Desk.ok(by.get("/api/v1/review-queue/counts"));
  }

  JsonNode assign(long content, String who, String duty, Instant due) {
    return Desk.ok(
        api.post(
            "/api/v1/content/" + content + "/assignees",
            Map.of("member", who, "duty", duty, "dueAt", due.toString(), "note", "Please.")));
  }

  @Test
  void whatGoesOutFirstComesFirstThenWhatHasWaitedLongest() {
    long old = inReview("Old");
    long young = inReview("Young");
    long later = inReview("Later");
    long soon = inReview("Soon");
    schedule(later, "2026-01-22T09:00:00Z");
    schedule(soon, "2026-01-21T09:00:00Z");
    assertThat(queue(api, "")).containsExactly(soon, later, old, young);
    List<Long> parts = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = Desk.ok(api.get("/api/v1/review-queue?limit=1" + cursor));
      page.path("items").forEach(item -> parts.add(item.path("contentId").asLong()));
      String next = page.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(parts).containsExactly(soon, later, old, young);
    JsonNode first = Desk.ok(api.get("/api/v1/review-queue?limit=1")).at("/items/0");
    assertThat(first.path("scheduledAt").asString()).isEqualTo("2026-01-21T09:00:00Z");
    assertThat(first.at("/state/key").asString()).isEqualTo("needs-review");
    assertThat(first.path("forRole").asBoolean()).isTrue();
  }

  @Test
  void whoMayNotSeeTimesSeesNoneAndLosesNone() {
    long old = inReview("Old");
    long soon = inReview("Soon");
    schedule(soon, "2026-01-21T09:00:00Z");
    String key =
        Desk.ok(
                api.post(
                    "/api/v1/api-keys",
                    Map.of("name", "w", "scopes", List.of("content.read", "content.write"))))
            .path("key")
            .asString();
    Api blind = Api.at(port).withKey(key);
    assertThat(queue(blind, "?for=anybody")).containsExactly(old, soon);
    String path = "/api/v1/content/" + soon;
    assertThat(blind.get("/api/v1/review-queue").body()).doesNotContain("2026-01-21");
    assertThat(blind.get(path).body()).doesNotContain("2026-01-21");
    assertThat(blind.get(path + "/transitions").body()).doesNotContain("2026-01-21");
    assertThat(blind.get(path + "/deliveries").status()).isEqualTo(403);
    for (String elsewhere :
        List.of("/api/v1/writer/content/" + soon + "/", "/api/v1/exports/content?format=csv")) {
      assertThat(api.get(elsewhere).body()).as(elsewhere).contains("Soon", "2026-01-21");
      assertThat(blind.get(elsewhere).body())
          .as(elsewhere)
          .contains("Soon")
          .doesNotContain("2026-01-21");
    }
    assertThat(api.get("/api/v1/review-queue").body()).contains("2026-01-21");
    String version = blind.get(path).header("ETag");
    assertThat(
            blind.with("If-Match", version).send("PATCH", path, "{\"title\": \"Better\"}").body())
        .doesNotContain("2026-01-21");
    assertThat(desk.deliveriesOf(soon).getFirst().path("dueAt").asString())
        .isEqualTo("2026-01-21T09:00:00Z");
    assertThat(desk.deliveriesOf(soon).getFirst().path("state").asString()).isEqualTo("scheduled");
  }

  @Test
  void whoIsAskedByNameSeesItAndTheDate() {
    TestMember author = member(Role.AUTHOR);
    long reviewed = inReview("Reviewed");
    long written = desk.aDraft("Written");
    assertThat(queue(by(author), "")).isEmpty();
    JsonNode asked = assign(reviewed, author.email(), "reviewer", NOW.plusSeconds(90));
    assertThat(asked.path("name").asString()).startsWith("Member");
    assign(written, String.valueOf(author.accountId()), "author", NOW.plusSeconds(9_000));
    assertThat(queue(by(author), "?for=me")).containsExactlyInAnyOrder(reviewed, written);
    assertThat(queue(api, "?for=me")).isEmpty();
    clock.set(NOW.plusSeconds(600));
    JsonNode counts = counts(by(author));
    assertThat(counts.path("me").asInt()).isEqualTo(2);
    assertThat(counts.path("overdue").asInt()).isOne();
    assertThat(counts.path("role").asInt()).as("authors do not approve").isZero();
    assertThat(counts.at("/states/needs-review").asInt()).isOne();
    Desk.ok(api.post("/api/v1/content/" + reviewed + "/approve", Map.of()));
    assertThat(queue(by(author), "?for=me")).containsExactly(written);
    assign(written, author.email(), "author", NOW.plusSeconds(1));
    JsonNode all = Desk.ok(api.get("/api/v1/content/" + written + "/assignees")).path("items");
    assertThat(all.size()).as("asked twice is asked once").isOne();
    String one = "/api/v1/content/" + written + "/assignees/" + all.at("/0/id").asLong();
    assertThat(by(author).delete(one).status()).isEqualTo(403);
    assertThat(Desk.open(database, port).api().delete(one).status()).isEqualTo(404);
    assertThat(api.delete(one).status()).isEqualTo(204);
    assertThat(queue(by(author), "")).isEmpty();
  }

  @Test
  void onlyTheDateOfWhatIsWaitedForPasses() {
    TestMember both = member(Role.AUTHOR);
    long content = desk.aDraft("Both");
    assign(content, both.email(), "author", NOW.plusSeconds(600));
    assign(content, both.email(), "reviewer", NOW.plusSeconds(6_000));
    Desk.ok(api.post("/api/v1/content/" + content + "/submit", Map.of()));
    clock.set(NOW.plusSeconds(1_200));
    assertThat(counts(by(both)).path("me").asInt()).isOne();
    assertThat(counts(by(both)).path("overdue").asInt()).isZero();
    clock.set(NOW.plusSeconds(6_600));
    assertThat(counts(by(both)).path("overdue").asInt()).isOne();
  }

  @Test
  void aThreadWhoseFirstWordWasTakenBackIsStillOpen() {
    long content = inReview("Asked");
    String comments = "/api/v1/content/" + content + "/comments";
    String thread =
        comments
            + "/"
            + Desk.ok(api.post(comments, Map.of("text", "Sources?"))).path("id").asLong();
    Desk.ok(api.post(thread + "/replies", Map.of("text", "Two are wrong.")));
    assertThat(api.with("If-Match", "\"0\"").delete(thread).status()).isEqualTo(204);
    assertThat(Desk.ok(api.get(comments + "?resolved=false")).path("items")).hasSize(1);
    assertThat(open()).isOne();
    Desk.ok(api.post(thread + "/resolve", Map.of()));
    assertThat(open()).isZero();
    Desk.ok(api.post(comments, Map.of("text", "Taken back.")));
    assertThat(open()).isOne();
    long alone = Desk.ok(api.get(comments + "?resolved=false")).at("/items/0/id").asLong();
    assertThat(api.with("If-Match", "\"0\"").delete(comments + "/" + alone).status())
        .isEqualTo(204);
    assertThat(open()).isZero();
  }

  private int open() {
    return Desk.ok(api.get("/api/v1/review-queue?for=anybody")).at("/items/0/openComments").asInt();
  }

  @Test
  void namesAreForEverybodyAndEmailsForThoseWhoMayReadMembers() {
    TestMember asked = member(Role.AUTHOR);
    TestMember author = member(Role.AUTHOR);
    TestMember viewer = member(Role.VIEWER);
    long content = inReview("One");
    JsonNode made = assign(content, asked.email(), "reviewer", NOW);
    assertThat(made.path("email").asString()).isEqualTo(asked.email());
    String name = made.path("name").asString();
    for (String path :
        List.of("/api/v1/content/" + content + "/assignees", "/api/v1/review-queue?for=anybody")) {
      for (TestMember who : List.of(author, viewer)) {
        assertThat(by(who).get(path).body()).contains(name).doesNotContain(asked.email());
      }
      assertThat(by(asked).get(path).body()).as("one's own").contains(asked.email());
      assertThat(by(member(Role.EDITOR)).get(path).body()).contains(asked.email());
    }
    String key =
        Desk.ok(
                api.post(
                    "/api/v1/api-keys",
                    Map.of("name", "a", "scopes", List.of("content.read", "content.approve"))))
            .path("key")
            .asString();
    JsonNode again =
        Desk.ok(
            Api.at(port)
                .withKey(key)
                .post(
                    "/api/v1/content/" + content + "/assignees",
                    Map.of("member", asked.email(), "duty", "reviewer", "note", "Soon.")));
    assertThat(again.path("email").isNull()).isTrue();
    assertThat(again.path("name").asString()).isEqualTo(name);
  }

  @Test
  void whatNobodyIsAskedToReviewIsUnassigned() {
    TestMember author = member(Role.AUTHOR);
    long taken = inReview("Taken");
    long open = inReview("Open");
    desk.aDraft("A draft");
    assign(taken, author.email(), "reviewer", NOW.plusSeconds(9_000));
    assign(open, author.email(), "author", NOW.plusSeconds(9_000));
    assertThat(queue(api, "?for=unassigned")).containsExactly(open);
    assertThat(counts(api).path("unassigned").asInt()).isOne();
    assign(open, author.email(), "reviewer", NOW.plusSeconds(9_000));
    assertThat(queue(api, "?for=unassigned")).isEmpty();
  }

  @Test
  void strangersAndViewersAreNotAsked() {
    long content = desk.aDraft("One");
    for (String who : List.of("nobody@example.com", member(Role.VIEWER).email())) {
      assertThat(
              api.post(
                      "/api/v1/content/" + content + "/assignees",
                      Map.of("member", who, "duty", "reviewer"))
                  .json()
                  .at("/errors/0/field")
                  .asString())
          .isEqualTo("member");
    }
  }

  @Test
  void whatOneCannotApproveDoesNotWaitForOne() {
    String usual = Desk.ok(api.get("/api/v1/workflows/default")).toString();
    String fourEyes =
        usual
            .replace("\"fourEyes\":false", "\"fourEyes\":true")
            .replaceAll("\"(contentType|changedBy|changedAt|version|configured)\":[^,}]*,?", "")
            .replace(",}", "}");
    Desk.ok(api.with("If-Match", "\"0\"").send("PUT", "/api/v1/workflows/default", fourEyes));
    long content = inReview("Mine");
    assertThat(queue(api, "?for=role")).isEmpty();
    assertThat(queue(by(member(Role.EDITOR)), "?for=role")).containsExactly(content);
    assertThat(queue(api, "?for=anybody")).containsExactly(content);
    assertThat(queue(api, "?for=anybody&state=needs-review")).containsExactly(content);
    assertThat(queue(api, "?for=anybody&state=draft")).isEmpty();
    assertThat(api.get("/api/v1/review-queue?for=god").status()).isEqualTo(422);
  }
}

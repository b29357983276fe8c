package presstime.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DOMAIN_EVENT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

@ServerTest
class MemberTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  private Desk desk;
  private Api owner;
  private TestMember author;
  private Api authors;

  @BeforeEach
  void aWorkspaceWithAnAuthor() {
    desk = Desk.open(database, port);
    owner = desk.api();
    author = member(Role.AUTHOR);
    authors = Api.at(port).withKey(author.key());
  }

  private TestMember member(Role role) {
    return TestMember.create(database, role).joins(database, desk.owner(), role);
  }

  private Answer become(Api by, TestMember whom, String role) {
    String path = "/api/v1/members/" + whom.accountId();
    return by.with("If-Match", owner.get(path).header("ETag"))
        .send("PATCH", path, "{\"role\": \"" + role + "\"}");
  }

  private List<String> events(TestMember whom) {
    return database
        .select(DOMAIN_EVENT.TYPE)
        .from(DOMAIN_EVENT)
        .where(DOMAIN_EVENT.WORKSPACE_ID.eq(desk.owner().workspaceId()))
        .and(DOMAIN_EVENT.SUBJECT.eq("member/" + whom.accountId()))
        .orderBy(DOMAIN_EVENT.ID)
        .fetch(DOMAIN_EVENT.TYPE);
  }

  @Test
  void everybodySeesNamesAndOnlyThoseWhoMayTheEmails() {
    JsonNode whole = Desk.ok(owner.get("/api/v1/members")).path("items");
    assertThat(whole.size()).isEqualTo(2);
    assertThat(whole.toString()).contains(author.email(), desk.owner().email(), "\"author\"");
    JsonNode seen = Desk.ok(authors.get("/api/v1/members")).path("items");
    assertThat(seen.size()).isEqualTo(2);
    assertThat(seen.toString()).contains(author.email()).doesNotContain(desk.owner().email());
    assertThat(authors.get("/api/v1/invitations").status()).isEqualTo(403);
    Desk other = Desk.open(database, port);
    String path = "/api/v1/members/" + author.accountId();
    assertThat(other.api().get(path).status()).isEqualTo(404);
    assertThat(other.api().delete(path).status()).isEqualTo(404);
    assertThat(other.api().get(path + "/removal").status()).isEqualTo(404);
    assertThat(
            other
                .api()
                .with("If-Match", "\"0\"")
                .send("PATCH", path, "{\"role\": \"owner\"}")
                .status())
        .isEqualTo(404);
    assertThat(other.api().get("/api/v1/members").body()).doesNotContain(author.email());
  }

  @Test
  void aRoleHoldsFromTheNextRequestOn() {
    long content = desk.aDraft("Text");
    Desk.ok(owner.post("/api/v1/content/" + content + "/submit", Map.of()));
    assertThat(authors.post("/api/v1/content/" + content + "/approve", Map.of()).status())
        .isEqualTo(403);
    Answer changed = become(owner, author, "viewer");
    assertThat(Desk.ok(changed).path("role").asString()).isEqualTo("viewer");
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(authors.post("/api/v1/content", Map.of("title", "No")).status()).isEqualTo(403);
    assertThat(
            owner
                .with("If-Match", "\"0\"")
                .send("PATCH", "/api/v1/members/" + author.accountId(), "{\"role\": \"editor\"}")
                .problem())
        .isEqualTo("stale-version");
    assertThat(become(owner, author, "king").json().at("/errors/0/field").asString())
        .isEqualTo("role");
    assertThat(events(author)).containsExactly("member-role-changed");
  }

  @Test
  void theLastOwnerNeitherLeavesNorIsDemoted() {
    TestMember me = desk.owner();
    assertThat(become(owner, me, "editor").problem()).isEqualTo("last-owner");
    assertThat(owner.delete("/api/v1/members/" + me.accountId()).problem()).isEqualTo("last-owner");
    TestMember second = member(Role.OWNER);
    assertThat(become(owner, me, "editor").status()).isEqualTo(200);
    assertThat(become(Api.at(port).withKey(second.key()), second, "editor").problem())
        .isEqualTo("last-owner");
  }

  @Test
  void ofTwoOwnersWhoDemoteEachOtherAtOnceOneStays() {
    for (int round = 0; round < 5; round++) {
      Desk ours = Desk.open(database, port);
      TestMember second =
          TestMember.create(database, Role.OWNER).joins(database, ours.owner(), Role.OWNER);
      List<CompletableFuture<Integer>> both =
          Stream.of(ours.owner(), second)
              .map(one -> {
                long victim = (one == second ? ours.owner() : second).accountId();
                return CompletableFuture.supplyAsync(() ->
                    Api.at(port).withKey(one.key()).delete("/api/v1/members/" + victim).status());
              })
              .toList();
      assertThat(both.stream().map(CompletableFuture::join).toList()).contains(200).hasSize(2);
      assertThat(
              database.fetchCount(
                  presstime.database.Tables.MEMBER,
                  presstime.database.Tables.MEMBER.WORKSPACE_ID.eq(ours.owner().workspaceId())))
          .isEqualTo(1);
    }
  }

  @Test
  void whoIsRemovedHasNoAccessAtOnceAndWhatTheyHadInHandIsTold() {
    long content = desk.aDraft("Text");
    String assignees = "/api/v1/content/" + content + "/assignees";
    Desk.ok(
        owner.post(
            assignees, Map.of("member", String.valueOf(author.accountId()), "duty", "author")));
    Answer session =
        Api.at(port)
            .post(
                "/api/v1/session",
                Map.of("email", author.email(), "password", TestMember.PASSWORD));
    Api browser =
        Api.at(port).with("Cookie", session.cookie()).with("X-Workspace", desk.owner().slug());
    Desk.ok(browser.get("/api/v1/content"));
    String path = "/api/v1/members/" + author.accountId();
    JsonNode before = Desk.ok(owner.get(path + "/removal"));
    JsonNode removed = Desk.ok(owner.delete(path));
    assertThat(removed).isEqualTo(before);
    assertThat(removed.at("/ended/assignments").asInt()).isOne();
    assertThat(removed.at("/ended/apiKeys").asInt()).isOne();
    assertThat(browser.get("/api/v1/content").status()).isEqualTo(404);
    assertThat(authors.get("/api/v1/content").problem()).isEqualTo("api-key-refused");
    assertThat(Desk.ok(owner.get(assignees)).path("items").size()).isZero();
    assertThat(events(author)).containsExactly("member-removed");
    assertThat(Desk.ok(owner.get("/api/v1/events?subject=content/" + content)).toString())
        .contains("unassigned");
    assertThat(owner.delete(path).status()).isEqualTo(404);
    TestMember back = author.joins(database, desk.owner(), Role.AUTHOR);
    assertThat(authors.get("/api/v1/content").status()).as("old key").isEqualTo(401);
    assertThat(Api.at(port).withKey(back.key()).get("/api/v1/content").status()).isEqualTo(200);
  }

  @Test
  void membersLeaveByThemselvesButAKeyDoesNotLeaveForThem() {
    assertThat(authors.delete("/api/v1/members/me").status()).isEqualTo(403);
    assertThat(authors.delete("/api/v1/members/" + author.accountId()).status()).isEqualTo(403);
    Answer session =
        Api.at(port)
            .post(
                "/api/v1/session",
                Map.of("email", author.email(), "password", TestMember.PASSWORD));
    Api browser =
        Api.at(port)
            .with("Cookie", session.cookie())
            .with("X-Workspace", desk.owner().slug())
            .with("X-CSRF-Token", session.json().path("csrfToken").asString());
    Desk.ok(browser.delete("/api/v1/members/me"));
    assertThat(Desk.ok(owner.get("/api/v1/members")).path("items").size()).isOne();
  }

  @Test
  void aKeyWithOneScopeMakesNoOwners() {
    String key =
        Desk.ok(
                owner.post(
                    "/api/v1/api-keys",
                    Map.of("name", "m", "scopes", List.of("member.write", "content.read"))))
            .path("key")
            .asString();
    Api by = Api.at(port).withKey(key);
    assertThat(become(by, author, "owner").problem()).isEqualTo("not-allowed");
    assertThat(become(by, author, "viewer").problem()).isEqualTo("not-allowed");
    assertThat(by.delete("/api/v1/members/" + desk.owner().accountId()).problem())
        .isEqualTo("not-allowed");
    assertThat(
            by.post(
                    "/api/v1/invitations",
                    Map.of("email", "x@example.com", "name", "X", "role", "editor"))
                .problem())
        .isEqualTo("not-allowed");
  }
}

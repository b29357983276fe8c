package presstime.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class MentionTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  private Desk desk;
  private Api owner;
  private Api viewers;
  private String viewer;
  private TestMember member;
  private String content;

  @BeforeEach
  void aDeskWithAViewer() {
    desk = Desk.open(database, port);
    owner = desk.api();
    member = TestMember.create(database, Role.VIEWER).joins(database, desk.owner(), Role.VIEWER);
    viewers = Api.at(port).withKey(member.key());
    viewer = "@" + member.accountId();
    content = "/api/v1/content/" + desk.aDraft("Kettles");
  }

  private JsonNode mine(Api by, String query) {
    return Desk.ok(by.get("/api/v1/mentions" + query)).path("items");
  }

  private int unread(Api by) {
    return Desk.ok(by.get("/api/v1/mentions/counts")).path("unread").asInt();
  }

  @Test
  void aMentionIsFoundReadAndUnreadByTheOneItIsFor() {
    JsonNode said =
        Desk.ok(
            owner.post(
                content + "/comments",
                Map.of(
                    "text",
                    "Look " + viewer + " and @Zebulon, says @" + desk.owner().accountId())));
    assertThat(said.at("/mentions/members").size()).isOne();
    assertThat(said.at("/mentions/members/0/accountId").asLong()).isEqualTo(member.accountId());
    assertThat(said.at("/mentions/others/0/text").asString()).isEqualTo("@Zebulon");
    assertThat(said.at("/mentions/others/0/reason").asString()).isEqualTo("nobody");
    JsonNode one = mine(viewers, "?unread=true").get(0);
    assertThat(one.path("contentTitle").asString()).isEqualTo("Kettles");
    assertThat(one.path("text").asString()).startsWith("Look ");
    assertThat(one.path("kind").asString()).isEqualTo("comment");
    assertThat(mine(owner, "").size()).as("own words").isZero();
    String path = "/api/v1/mentions/" + one.path("id").asLong();
    assertThat(owner.post(path + "/read", Map.of()).status()).isEqualTo(404);
    assertThat(unread(viewers)).isOne();
    assertThat(Desk.ok(viewers.post(path + "/read", Map.of())).path("readAt").isNull()).isFalse();
    assertThat(unread(viewers)).isZero();
    assertThat(mine(viewers, "?unread=true").size()).isZero();
    assertThat(mine(viewers, "").size()).isOne();
    Desk.ok(viewers.post(path + "/unread", Map.of()));
    assertThat(unread(viewers)).isOne();
    assertThat(Desk.ok(viewers.post("/api/v1/mentions/read", Map.of())).path("marked").asInt())
        .isOne();
    assertThat(Desk.ok(owner.get("/api/v1/events")).toString()).contains("member-mentioned");
  }

  @Test
  void anEditTellsOnlyWhoIsNewAndDeletedWordsMentionNobody() {
    JsonNode said = Desk.ok(owner.post(content + "/comments", Map.of("text", "Hi " + viewer)));
    String comment = content + "/comments/" + said.path("id").asLong();
    Desk.ok(viewers.post("/api/v1/mentions/read", Map.of()));
    Desk.ok(
        owner
            .with("If-Match", "\"0\"")
            .send("PATCH", comment, "{\"text\": \"Hello " + viewer + "\"}"));
    assertThat(unread(viewers)).isZero();
    assertThat(mine(viewers, "").at("/0/text").asString()).startsWith("Hello");
    assertThat(owner.with("If-Match", "\"1\"").delete(comment).status()).isEqualTo(204);
    assertThat(mine(viewers, "").size()).isZero();
  }

  @Test
  void notesOfStepsAndAssignmentsMentionToo() {
    Desk.ok(
        owner
            .with("If-Match", "\"0\"")
            .post(
                content + "/transitions",
                Map.of("transition", "submit", "note", "Please " + viewer)));
    assertThat(mine(viewers, "").at("/0/kind").asString()).isEqualTo("transition");
    assertThat(mine(viewers, "").at("/0/text").asString()).startsWith("Please");
    Desk.ok(
        owner.post(
            content + "/assignees",
            Map.of("member", desk.owner().email(), "duty", "author", "note", "With " + viewer)));
    assertThat(mine(viewers, "").at("/0/kind").asString()).isEqualTo("assignment");
  }

  @Test
  void notesOfAnApprovalAmongSeveralMentionToo() {
    Answer usual = owner.get("/api/v1/workflows/default");
    Map<String, Object> two = new TreeMap<>(Map.of("minimumApprovals", 2));
    for (String part : List.of("states", "transitions", "afterPublish", "afterUnpublish")) {
      two.put(part, usual.json().path(part));
    }
    Desk.ok(
        owner
            .with("If-Match", usual.header("ETag"))
            .send("PUT", "/api/v1/workflows/default", JsonMapper.shared().writeValueAsString(two)));
    Desk.ok(owner.post(content + "/submit", Map.of()));
    take("approve", "Now you, " + viewer);
    assertThat(Desk.ok(owner.get(content)).path("status").asString()).isEqualTo("review");
    JsonNode told = mine(viewers, "");
    assertThat(told.size()).isOne();
    assertThat(told.at("/0/kind").asString()).isEqualTo("transition");
    assertThat(told.at("/0/text").asString()).startsWith("Now you");
    take("return", "Again, " + viewer);
    assertThat(mine(viewers, "").at("/0/text").asString()).startsWith("Again");
    assertThat(mine(viewers, "").at("/1/text").asString())
        .as("it keeps its line")
        .startsWith("Now");
  }

  @Test
  void alsoWhereOnlyAnOlderRevisionsApprovalIsTakenBack() {
    Desk.ok(owner.post(content + "/approve", Map.of()));
    Desk.ok(
        owner
            .with("If-Match", owner.get(content).header("ETag"))
            .send("PATCH", content, "{\"title\": \"Kettles and pots\"}"));
    Desk.ok(owner.post(content + "/return", Map.of("note", "Not like this, " + viewer)));
    assertThat(mine(viewers, "").at("/0/text").asString()).startsWith("Not like this");
  }

  private void take(String step, String note) {
    Desk.ok(
        owner
            .with("If-Match", owner.get(content).header("ETag"))
            .post(content + "/transitions", Map.of("transition", step, "note", note)));
  }

  @Test
  void whoIsNoMemberIsMereTextAndWhoGoesIsForgotten() {
    TestMember stranger = TestMember.create(database, Role.OWNER);
    JsonNode said =
        Desk.ok(owner.post(content + "/comments", Map.of("text", "@" + stranger.accountId())));
    assertThat(said.at("/mentions/members").size()).isZero();
    assertThat(said.at("/mentions/others/0/reason").asString()).isEqualTo("nobody");
    assertThat(mine(Api.at(port).withKey(stranger.key()), "").size()).isZero();
    Desk.ok(owner.post(content + "/comments", Map.of("text", viewer)));
    Desk.ok(owner.delete("/api/v1/members/" + member.accountId()));
    TestMember back = member.joins(database, desk.owner(), Role.VIEWER);
    assertThat(mine(Api.at(port).withKey(back.key()), "").size()).isZero();
  }
}

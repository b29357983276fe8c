package presstime.server.content;

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
import tools.jackson.databind.json.JsonMapper;

/** With four eyes nobody's own words go out on their own approval, by whatever way. */
@ServerTest
class FourEyesTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  private Desk desk;
  private Api anna;
  private Api bob;
  private Api carl;
  private Api dora;
  private String content;

  @BeforeEach
  void fourEditors() {
    desk = Desk.open(database, port);
    anna = editor();
    bob = editor();
    carl = editor();
    dora = editor();
    rules(1);
    content =
        "/api/v1/content/"
            + Desk.ok(anna.post("/api/v1/content", Map.of("title", "Anna's", "body", "By Anna.")))
                .path("id")
                .asLong();
  }

  private Api editor() {
    return Api.at(port)
        .withKey(
            TestMember.create(database, Role.EDITOR)
                .joins(database, desk.owner(), Role.EDITOR)
                .key());
  }

  /** The usual workflow with four eyes. */
  private void rules(int approvals) {
    Answer now = desk.api().get("/api/v1/workflows/default");
    Map<String, Object> wanted = new TreeMap<>();
    for (String part : List.of("states", "transitions", "afterPublish", "afterUnpublish")) {
      wanted.put(part, now.json().path(part));
    }
    wanted.put("fourEyes", true);
    wanted.put("minimumApprovals", approvals);
    Desk.ok(
        desk.api()
            .with("If-Match", now.header("ETag"))
            .send(
                "PUT",
                "/api/v1/workflows/default",
                JsonMapper.shared().writeValueAsString(wanted)));
  }

  private void writes(Api who, String body) {
    Desk.ok(
        who.with("If-Match", who.get(content).header("ETag"))
            .send("PATCH", content, "{\"body\": \"" + body + "\"}"));
  }

  private void restores(Api who, int revision) {
    Desk.ok(
        who.with("If-Match", who.get(content).header("ETag"))
            .post(content + "/revisions/" + revision + "/restore", Map.of()));
  }

  private Answer approve(Api who, int revision) {
    return who.post(content + "/approve", Map.of("revision", revision));
  }

  private void refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.json().at("/refusals/0/code").asString()).isEqualTo("four-eyes");
  }

  private int approved() {
    return Desk.ok(anna.get(content)).path("approvedRevision").asInt(0);
  }

  @Test
  void anOlderRevisionHasItsWritersToo() {
    writes(bob, "By Anna and Bob.");
    writes(carl, "By all three.");
    Desk.ok(approve(dora, 3));
    refused(approve(anna, 2));
    refused(approve(bob, 2));
    Desk.ok(approve(carl, 2));
    assertThat(approved()).isEqualTo(2);
  }

  @Test
  void whatOthersApprovedOfItIsNotNew() {
    Desk.ok(approve(dora, 1));
    writes(bob, "By Anna and Bob.");
    Desk.ok(approve(dora, 2));
    writes(carl, "By all three.");
    Desk.ok(approve(dora, 3));
    refused(approve(bob, 2));
    Desk.ok(approve(anna, 2));
    assertThat(approved()).isEqualTo(2);
  }

  @Test
  void aTextThatComesBackUnapprovedIsStillItsWriters() {
    writes(bob, "By Bob alone.");
    Desk.ok(approve(dora, 2));
    restores(bob, 1);
    refused(approve(bob, 3));
    refused(approve(anna, 3));
    writes(carl, "By Carl.");
    refused(approve(anna, 4));
    Desk.ok(approve(dora, 4));
  }

  @Test
  void aTextThatComesBackAndWasApprovedIsNotNew() {
    Desk.ok(approve(dora, 1));
    writes(bob, "By Bob alone.");
    Desk.ok(approve(dora, 2));
    restores(bob, 1);
    refused(approve(bob, 3));
    Desk.ok(approve(anna, 3));
    assertThat(approved()).isEqualTo(3);
  }

  @Test
  void aVoiceGivenOnWhatWasApprovedInBetweenEndsWithThat() {
    rules(2);
    Api eve = editor();
    Api finn = editor();
    Desk.ok(approve(carl, 1));
    Desk.ok(approve(dora, 1));
    writes(bob, "By Bob.");
    Desk.ok(approve(carl, 2));
    Desk.ok(approve(dora, 2));
    writes(carl, "By Carl.");
    Desk.ok(approve(bob, 3));
    assertThat(approved()).isEqualTo(2);
    Desk.ok(approve(eve, 1));
    assertThat(approved()).as("approved by eve and whoever did before").isEqualTo(1);
    Desk.ok(approve(dora, 3));
    assertThat(approved()).as("Bob's own words are new again").isEqualTo(1);
    Desk.ok(approve(finn, 3));
    assertThat(approved()).isEqualTo(3);
  }
}

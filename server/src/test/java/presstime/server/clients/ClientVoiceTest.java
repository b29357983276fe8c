package presstime.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long a client's word holds, and what the same word counts when it is given again. */
class ClientVoiceTest extends Lobby {

  @BeforeEach
  void aClientWhoseWordCounts() {
    approvalsCount();
  }

  /** The usual workflow, or one from which no review leads back, that wants so many approvals. */
  private void approvalsNeeded(int many, boolean wayBack) {
    Answer usual = api.get("/api/v1/workflows/default");
    Map<String, Object> wanted = new TreeMap<>();
    for (String part : List.of("states", "fourEyes", "afterPublish", "afterUnpublish")) {
      wanted.put(part, usual.json().path(part));
    }
    wanted.put(
        "transitions",
        usual
            .json()
            .path("transitions")
            .valueStream()
            .filter(step -> wayBack || !step.path("key").asString().equals("return"))
            .toList());
    wanted.put("minimumApprovals", many);
    Desk.ok(
        api.with("If-Match", usual.header("ETag"))
            .send(
                "PUT",
                "/api/v1/workflows/default",
                JsonMapper.shared().writeValueAsString(wanted)));
  }

  private void submit() {
    Desk.ok(api.post("/api/v1/content/" + content + "/submit", Map.of()));
  }

  private void editorApproves() {
    Desk.ok(api.post("/api/v1/content/" + content + "/approve", Map.of()));
  }

  private void editorReturns() {
    Desk.ok(api.post("/api/v1/content/" + content + "/return", Map.of("note", "Not yet.")));
  }

  private int voices() {
    JsonNode standing = Desk.ok(api.get("/api/v1/content/" + content + "/transitions"));
    return standing.at("/approvals/given").asInt();
  }

  private boolean isApproved() {
    return !contentNow().path("approvedRevision").isNull();
  }

  private static String effect(Answer decision) {
    return Desk.ok(decision).path("effect").asString();
  }

  @Test
  void whoWantsChangesToADraftApprovesItNoMore() {
    approvalsNeeded(2, true);
    String token = token();
    assertThat(effect(approve(token, 1))).isEqualTo("recorded");
    assertThat(voices()).isOne();
    assertThat(effect(askForChanges(token, 1, "No."))).isEqualTo("recorded");
    assertThat(voices()).isZero();
    editorApproves();
    assertThat(isApproved()).as("by one alone").isFalse();
  }

  @Test
  void whatAClientSendsBackFromReviewKeepsNobodysVoice() {
    approvalsNeeded(3, true);
    String token = token();
    submit();
    editorApproves();
    assertThat(effect(approve(token, 1))).isEqualTo("recorded");
    assertThat(voices()).isEqualTo(2);
    assertThat(effect(askForChanges(token, 1, "No."))).isEqualTo("returned");
    assertThat(voices()).isZero();
    submit();
    Api second = Api.at(port).withKey(editor());
    Desk.ok(second.post("/api/v1/content/" + content + "/approve", Map.of()));
    assertThat(isApproved()).isFalse();
  }

  private String editor() {
    return TestMember.create(database, Role.EDITOR)
        .joins(database, desk.owner(), Role.EDITOR)
        .key();
  }

  @Test
  void alsoWhereTheDeskCannotFollow() {
    approvalsNeeded(2, false);
    String token = token();
    submit();
    assertThat(effect(approve(token, 1))).isEqualTo("recorded");
    assertThat(effect(askForChanges(token, 1, "No."))).isEqualTo("refused");
    assertThat(voices()).isZero();
    editorApproves();
    assertThat(isApproved()).isFalse();
  }

  @Test
  void anotherClientsVoiceStays() {
    approvalsNeeded(2, true);
    String one = token();
    String other = token();
    approve(one, 1);
    assertThat(effect(askForChanges(other, 1, "No."))).isEqualTo("recorded");
    assertThat(voices()).isOne();
    assertThat(effect(approve(other, 1))).isEqualTo("approved");
  }

  @Test
  void aChangeOfMindAndBackIsAVoiceAgain() {
    approvalsNeeded(2, true);
    String token = token();
    approve(token, 1);
    askForChanges(token, 1, "No.");
    assertThat(effect(approve(token, 1))).isEqualTo("recorded");
    assertThat(voices()).isOne();
    editorApproves();
    assertThat(isApproved()).isTrue();
    assertThat(feedback().path("verdicts")).hasSize(3);
  }

  @Test
  void anApprovalThatWasTakenBackIsGivenAnew() {
    String token = token();
    assertThat(effect(approve(token, 1))).isEqualTo("approved");
    editorReturns();
    assertThat(isApproved()).isFalse();
    assertThat(effect(approve(token, 1))).isEqualTo("approved");
    assertThat(isApproved()).isTrue();
    assertThat(feedback().path("verdicts")).hasSize(2);
    approve(token, 1);
    assertThat(feedback().path("verdicts")).as("it holds").hasSize(2);
  }

  @Test
  void itsPageOffersThatToo() {
    String path = "/contents/" + content;
    Browser anna = browser(token());
    anna.open(path);
    anna.send(path + "/approve", Map.of("name", "Anna"));
    assertThat(isApproved()).isTrue();
    assertThat(anna.open(path).body()).doesNotContain(path + "/approve");
    editorReturns();
    anna.open(path);
    anna.send(path + "/approve", Map.of("name", "Anna"));
    assertThat(isApproved()).isTrue();
  }

  @Test
  void eachRevisionIsApprovedByItself() {
    approvalsNeeded(2, true);
    String token = token();
    approve(token, 1);
    approve(token, 1);
    assertThat(feedback().path("verdicts")).as("twice is once").hasSize(1);
    edit("Something else");
    assertThat(voices()).isZero();
    approve(token, 2);
    assertThat(voices()).isOne();
    assertThat(feedback().at("/verdicts/1/revision").asInt()).isEqualTo(2);
  }

  @Test
  void theSameWishIsFollowedEachTimeTheTextComesBack() {
    String token = token();
    submit();
    assertThat(effect(askForChanges(token, 1, "Shorter."))).isEqualTo("returned");
    assertThat(effect(askForChanges(token, 1, "Shorter."))).isEqualTo("returned");
    assertThat(feedback().path("verdicts")).as("twice is once").hasSize(1);
    submit();
    assertThat(effect(askForChanges(token, 1, "Shorter."))).isEqualTo("returned");
    assertThat(contentNow().path("status").asString()).isEqualTo("draft");
    assertThat(feedback().path("verdicts")).hasSize(2);
  }

  @Test
  void whatWasOnlyRecordedCountsWhenItIsSaidOnceItCounts() {
    Desk.ok(
        api.with("If-Match", "\"1\"")
            .send("PUT", "/api/v1/client-settings", "{\"approval\": \"recorded\"}"));
    String token = token();
    assertThat(effect(approve(token, 1))).isEqualTo("recorded");
    approve(token, 1);
    assertThat(feedback().path("verdicts")).hasSize(1);
    Desk.ok(
        api.with("If-Match", "\"2\"")
            .send("PUT", "/api/v1/client-settings", "{\"approval\": \"counts\"}"));
    assertThat(effect(approve(token, 1))).isEqualTo("approved");
  }
}

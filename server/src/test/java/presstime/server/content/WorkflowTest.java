package presstime.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** States and transitions as a workspace wants them, over HTTP. */
@ServerTest
class WorkflowTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  Desk desk;
  Api api;

  @BeforeEach
  void aDesk() {
    desk = Desk.open(database, port);
    api = desk.api();
  }

  Api as(Role role) {
    return Api.at(port)
        .withKey(TestMember.create(database, role).joins(database, desk.owner(), role).key());
  }

  static Map<String, Object> state(String key, String kind) {
    return Map.of("key", key, "name", key, "color", "teal", "kind", kind);
  }

  static Map<String, Object> step(String from, String to, String... roles) {
    return Map.of(
        "key", from + "-" + to, "name", to, "from", from, "to", to, "roles", List.of(roles));
  }

  /** Draft, legal and news review, approved, out. */
  static Map<String, Object> twoReviews() {
    Map<String, Object> workflow = new TreeMap<>();
    workflow.put(
        "states",
        List.of(
            state("draft", "draft"),
            state("news", "review"),
            state("legal", "review"),
            state("ready", "approved"),
            state("out", "published")));
    workflow.put(
        "transitions",
        new ArrayList<>(
            List.of(
                step("draft", "news", "owner", "editor", "author"),
                step("news", "legal", "owner", "editor"),
                step("legal", "ready", "owner", "editor"),
                step("legal", "draft", "owner", "editor", "author"),
                step("ready", "out"))));
    workflow.put("afterPublish", "out");
    return workflow;
  }

  Answer put(Map<String, Object> workflow) {
    String version = api.get("/api/v1/workflows/default").header("ETag");
    return put(workflow, version);
  }

  Answer put(Map<String, Object> workflow, String version) {
    return api.with("If-Match", version)
        .send(
            "PUT",
            "/api/v1/workflows/default",
            tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(workflow));
  }

  Answer take(Api by, long content, String step, String note) {
    String path = "/api/v1/content/" + content + "/transitions";
    return by.with("If-Match", by.get(path).header("ETag"))
        .post(path, Map.of("transition", step, "note", note));
  }

  JsonNode standing(Api by, long content) {
    return Desk.ok(by.get("/api/v1/content/" + content + "/transitions"));
  }

  static JsonNode offer(JsonNode standing, String key) {
    return standing
        .path("transitions")
        .valueStream()
        .filter(offer -> offer.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  static String refusal(JsonNode standing, String key) {
    return offer(standing, key).at("/refusals/0/code").asString("");
  }

  @Test
  void whoSetsNothingHasTheUsualStates() {
    JsonNode usual = Desk.ok(api.get("/api/v1/workflows/default"));
    assertThat(usual.path("configured").asBoolean()).isFalse();
    assertThat(usual.path("states").valueStream().map(s -> s.path("key").asString()))
        .containsExactly("draft", "needs-review", "approved", "published", "archived");
    assertThat(usual.path("afterPublish").asString()).isEqualTo("published");
    JsonNode draft = Desk.ok(api.get("/api/v1/content/" + desk.aDraft("One")));
    assertThat(draft.at("/state/key").asString()).isEqualTo("draft");
    assertThat(draft.at("/state/color").asString()).isEqualTo("gray");
  }

  @Test
  void whatAWorkflowAnswersMayBeSentBack() {
    JsonNode usual = Desk.ok(api.get("/api/v1/workflows/default"));
    Map<String, Object> same = new TreeMap<>();
    for (String part :
        List.of("states", "transitions", "fourEyes", "minimumApprovals", "afterPublish")) {
      same.put(part, usual.path(part));
    }
    same.put("afterUnpublish", usual.path("afterUnpublish").asString());
    JsonNode set = Desk.ok(put(same));
    assertThat(set.path("configured").asBoolean()).isTrue();
    assertThat(set.path("states")).isEqualTo(usual.path("states"));
    assertThat(set.path("version").asInt()).isOne();
    assertThat(put(same, "\"0\"").status()).isEqualTo(412);
  }

  @Test
  void oneThatWasGivenUpAndSetAnewIsNotTheOneThatWasRead() {
    String path = "/api/v1/workflows/default";
    Desk.ok(put(twoReviews()));
    String read = api.get(path).header("ETag");
    Answer given = api.with("If-Match", read).delete(path);
    assertThat(given.status()).as(given.body()).isEqualTo(200);
    assertThat(given.json().path("configured").asBoolean()).isFalse();
    assertThat(api.get(path).json().path("configured").asBoolean()).isFalse();
    assertThat(given.json().path("states").valueStream().map(s -> s.path("key").asString()))
        .contains("archived");
    assertThat(Desk.ok(api.get("/api/v1/workflows")).at("/items/0/configured").asBoolean())
        .isFalse();
    Map<String, Object> stricter = twoReviews();
    stricter.put("fourEyes", true);
    Desk.ok(put(stricter));
    assertThat(put(twoReviews(), read).status()).isEqualTo(412);
    assertThat(api.get(path).json().path("fourEyes").asBoolean()).isTrue();
    Desk.ok(put(twoReviews()));
  }

  @Test
  void eachMaySeeWhatTheyMayDoAndWhyNot() {
    long content = desk.aDraft("One");
    Api author = as(Role.AUTHOR);
    JsonNode seen = standing(author, content);
    assertThat(offer(seen, "submit").path("allowed").asBoolean()).isTrue();
    assertThat(refusal(seen, "approve-draft")).isEqualTo("role");
    Desk.ok(take(author, content, "submit", "Please, until noon."));
    Answer refused = take(author, content, "approve", "");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("transition-not-allowed");
    assertThat(refused.json().at("/refusals/0/code").asString()).isEqualTo("role");
    assertThat(take(api, content, "submit", "").problem()).isEqualTo("status-conflict");
    assertThat(take(api, content, "nonsense", "").status()).isEqualTo(422);
    JsonNode approved = Desk.ok(take(api, content, "approve", "Good."));
    assertThat(approved.at("/state/key").asString()).isEqualTo("approved");
    assertThat(refusal(approved, "publish")).isEqualTo("schedule-only");
    assertThat(Desk.ok(api.get("/api/v1/content/" + content)).path("status").asString())
        .isEqualTo("approved");
    JsonNode history =
        Desk.ok(api.get("/api/v1/content/" + content + "/transitions/history")).path("items");
    assertThat(history.valueStream().map(line -> line.path("note").asString()))
        .containsExactly("Good.", "Please, until noon.");
    assertThat(history.at("/0/from").asString()).isEqualTo("needs-review");
    assertThat(history.at("/0/cause").asString()).isEqualTo("person");
  }

  @Test
  void aStaleOrMissingVersionIsTold() {
    long content = desk.aDraft("One");
    String path = "/api/v1/content/" + content + "/transitions";
    assertThat(api.post(path, Map.of("transition", "submit")).status()).isEqualTo(428);
    Desk.ok(take(api, content, "submit", ""));
    Answer stale = api.with("If-Match", "\"0\"").post(path, Map.of("transition", "return"));
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void aKeyWithoutTheScopeMayNotApproveForItsOwner() {
    long content = desk.aDraft("One");
    String key =
        Desk.ok(
                api.post(
                    "/api/v1/api-keys",
                    Map.of("name", "w", "scopes", List.of("content.read", "content.write"))))
            .path("key")
            .asString();
    Api by = Api.at(port).withKey(key);
    assertThat(refusal(standing(by, content), "approve-draft")).isEqualTo("scope");
    assertThat(take(by, content, "approve-draft", "").status()).isEqualTo(403);
    Desk.ok(take(by, content, "submit", ""));
  }

  @Test
  void withFourEyesNobodyApprovesWhatTheyWrote() {
    Map<String, Object> workflow = twoReviews();
    workflow.put("fourEyes", true);
    Desk.ok(put(workflow));
    Api editor = as(Role.EDITOR);
    long content = desk.aDraft("One");
    Desk.ok(take(api, content, "draft-news", ""));
    Desk.ok(take(api, content, "news-legal", ""));
    assertThat(refusal(standing(api, content), "legal-ready")).isEqualTo("four-eyes");
    String path = "/api/v1/content/" + content;
    Answer shorthand = api.post(path + "/approve", Map.of());
    assertThat(shorthand.problem()).isEqualTo("transition-not-allowed");
    Desk.ok(editor.post(path + "/approve", Map.of()));
    // Whoever only corrects a word has written a part of what is new.
    Desk.ok(
        editor
            .with("If-Match", editor.get(path).header("ETag"))
            .send("PATCH", path, "{\"title\": \"Two\"}"));
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PATCH", path, "{\"title\": \"Three\"}"));
    Desk.ok(take(api, content, "draft-news", ""));
    Desk.ok(take(api, content, "news-legal", ""));
    assertThat(refusal(standing(editor, content), "legal-ready")).isEqualTo("four-eyes");
    assertThat(editor.post(path + "/approve", Map.of()).status()).isEqualTo(403);
    // An older one that somebody else wrote is not the editor's own.
    Api third = as(Role.EDITOR);
    Desk.ok(third.post(path + "/approve", Map.of()));
    assertThat(Desk.ok(api.get(path)).at("/state/key").asString()).isEqualTo("ready");
  }

  @Test
  void asManyAsItSaysMustApprove() {
    Map<String, Object> workflow = twoReviews();
    workflow.put("minimumApprovals", 2);
    Desk.ok(put(workflow));
    long content = desk.aDraft("One");
    Desk.ok(take(api, content, "draft-news", ""));
    Desk.ok(take(api, content, "news-legal", ""));
    JsonNode once = Desk.ok(take(api, content, "legal-ready", "Fine by me."));
    assertThat(once.at("/state/key").asString()).isEqualTo("legal");
    assertThat(once.at("/approvals/given").asInt()).isOne();
    assertThat(refusal(once, "legal-ready")).isEqualTo("approved-already");
    assertThat(take(api, content, "legal-ready", "").status()).isEqualTo(403);
    JsonNode twice = Desk.ok(take(as(Role.EDITOR), content, "legal-ready", "And by me."));
    assertThat(twice.at("/state/key").asString()).isEqualTo("ready");
    assertThat(Desk.ok(api.get("/api/v1/content/" + content)).path("approvedRevision").asInt())
        .isOne();
    assertThat(twice.at("/approvals/given").asInt()).isEqualTo(2);
    String path = "/api/v1/content/" + content;
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PATCH", path, "{\"title\": \"Two\"}"));
    assertThat(standing(api, content).at("/approvals/given").asInt())
        .as("they were for what was seen")
        .isZero();
  }

  @Test
  void aNoteThatIsRequiredIsAskedFor() {
    Map<String, Object> workflow = twoReviews();
    @SuppressWarnings("unchecked")
    List<Object> steps = (List<Object>) workflow.get("transitions");
    Map<String, Object> noted = new TreeMap<>(step("news", "draft", "owner"));
    noted.put("noteRequired", true);
    steps.add(noted);
    Desk.ok(put(workflow));
    long content = desk.aDraft("One");
    Desk.ok(api.post("/api/v1/content/" + content + "/submit", Map.of()));
    assertThat(offer(standing(api, content), "news-draft").path("noteRequired").asBoolean())
        .isTrue();
    Answer silent = take(api, content, "news-draft", "  ");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.json().at("/errors/0/field").asString()).isEqualTo("note");
    Desk.ok(take(api, content, "news-draft", "Sources?"));
  }

  @Test
  void aStateInUseIsNotLostButMapped() {
    Desk.ok(put(twoReviews()));
    long inNews = desk.aDraft("One");
    Desk.ok(take(api, inNews, "draft-news", ""));
    long fresh = desk.aDraft("Two");
    Map<String, Object> without = twoReviews();
    without.put(
        "states",
        List.of(state("writing", "draft"), state("legal", "review"), state("ready", "approved")));
    without.put(
        "transitions", List.of(step("writing", "legal", "owner"), step("legal", "ready", "owner")));
    without.remove("afterPublish");
    Answer lost = put(without);
    assertThat(lost.status()).isEqualTo(422);
    assertThat(lost.json().at("/errors/0/field").asString()).isEqualTo("mapping");
    without.put("mapping", Map.of("draft", "writing", "news", "ready"));
    assertThat(put(without).status()).as("a review is no approval").isEqualTo(422);
    without.put("mapping", Map.of("draft", "writing", "news", "legal"));
    Desk.ok(put(without));
    assertThat(standing(api, inNews).at("/state/key").asString()).isEqualTo("legal");
    assertThat(standing(api, fresh).at("/state/key").asString()).isEqualTo("writing");
    JsonNode last =
        Desk.ok(api.get("/api/v1/content/" + inNews + "/transitions/history")).at("/items/0");
    assertThat(last.path("cause").asString()).isEqualTo("workflow");
    assertThat(last.path("from").asString()).isEqualTo("news");
  }

  @Test
  void aTypeMayHaveItsOwnAndGiveItUp() {
    String own = "/api/v1/workflows/article";
    Map<String, Object> workflow = twoReviews();
    workflow.put("mapping", Map.of("draft", "draft"));
    Desk.ok(
        api.with("If-Match", "\"0\"")
            .send(
                "PUT",
                own,
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(workflow)));
    long content = desk.aDraft("One");
    Desk.ok(take(api, content, "draft-news", ""));
    assertThat(api.with("If-Match", "\"1\"").delete(own).status()).isEqualTo(422);
    Desk.ok(api.with("If-Match", "\"1\"").delete(own + "?mapping=news:needs-review"));
    assertThat(standing(api, content).at("/state/key").asString()).isEqualTo("needs-review");
    assertThat(Desk.ok(api.get(own)).path("configured").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "states[1].key         | \"key\":\"news\"       | \"key\":\"Big News\"",
        "states[1].key         | \"key\":\"news\"       | \"key\":\"draft\"",
        "states[0].color       | \"color\":\"teal\"     | \"color\":\"mauve\"",
        "states[0].kind        | \"kind\":\"draft\"     | \"kind\":\"idea\"",
        "states                | \"kind\":\"draft\"     | \"kind\":\"review\"",
        "states                | \"kind\":\"approved\"  | \"kind\":\"review\"",
        "transitions[0].to     | \"to\":\"news\"        | \"to\":\"nowhere\"",
        "transitions[0].to     | \"to\":\"news\"        | \"to\":\"draft\"",
        "transitions[0].to     | \"to\":\"news\"        | \"to\":\"out\"",
        "transitions[1].to     | \"to\":\"legal\"       | \"to\":\"out\"",
        "transitions           | \"to\":\"out\"         | \"to\":\"draft\"",
        "transitions[0].roles  | \"author\"             | \"viewer\"",
        "transitions[0].roles  | \"author\"             | \"boss\"",
        "transitions[1].key    | \"key\":\"news-legal\" | \"key\":\"draft-news\"",
        "afterPublish          | \"afterPublish\":\"out\" | \"afterPublish\":\"draft\"",
        "afterPublish          | \"afterPublish\":\"out\" | \"afterPublish\":\"gone\"",
        "afterUnpublish        | \"afterPublish\":\"out\" | \"afterUnpublish\":\"ready\"",
        "minimumApprovals      | \"afterPublish\":\"out\" | \"minimumApprovals\":6",
      })
  void whatBreaksARuleIsNamed(String field, String right, String wrong) {
    String json = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(twoReviews());
    assertThat(json).contains(right);
    String broken =
        field.equals("afterPublish") || field.startsWith("after") || field.startsWith("min")
            ? json.replace(right, wrong)
            : json.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    Answer refused = api.with("If-Match", "\"0\"").send("PUT", "/api/v1/workflows/default", broken);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void ofOneWorkspaceIsNothingInAnother() {
    Desk.ok(put(twoReviews()));
    long content = desk.aDraft("Ours");
    Desk other = Desk.open(database, port);
    assertThat(Desk.ok(other.api().get("/api/v1/workflows/default")).path("configured").asBoolean())
        .isFalse();
    String path = "/api/v1/content/" + content + "/transitions";
    assertThat(other.api().get(path).status()).isEqualTo(404);
    assertThat(other.api().get(path + "/history").status()).isEqualTo(404);
    assertThat(
            other
                .api()
                .with("If-Match", "\"0\"")
                .post(path, Map.of("transition", "draft-news"))
                .status())
        .isEqualTo(404);
    assertThat(
            as(Role.AUTHOR).with("If-Match", "\"1\"").delete("/api/v1/workflows/default").status())
        .isEqualTo(403);
  }
}

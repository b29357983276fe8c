package presstime.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class ContentTypeTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  private Desk desk;
  private Api api;

  @BeforeEach
  void aDesk() {
    desk = Desk.open(database, port);
    api = desk.api();
  }

  private Answer patch(Api by, String path, String body) {
    return by.with("If-Match", api.get(path).header("ETag")).send("PATCH", path, body);
  }

  private static String field(Answer answer) {
    return answer.json().at("/errors/0/field").asString();
  }

  private String typeOf(long content) {
    return Desk.ok(api.get("/api/v1/content/" + content)).path("type").asString();
  }

  @Test
  void everyWorkspaceBeginsWithArticleAndPost() {
    JsonNode types = Desk.ok(api.get("/api/v1/content-types")).path("items");
    assertThat(types.valueStream().map(type -> type.path("key").asString()))
        .containsExactly("article", "post");
  }

  @Test
  void aTypeIsMadeRenamedArchivedAndRestored() {
    Answer made = api.post("/api/v1/content-types", Map.of("name", "Étude de cas"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("key").asString()).isEqualTo("etude-de-cas");
    String path = "/api/v1/content-types/etude-de-cas";
    assertThat(api.post("/api/v1/content-types", Map.of("name", "Etude de cas")).json().toString())
        .contains("already");
    Answer renamed = patch(api, path, "{\"name\": \"Case study\"}");
    assertThat(renamed.json().path("name").asString()).isEqualTo("Case study");
    assertThat(api.with("If-Match", "\"0\"").send("PATCH", path, "{}").problem())
        .isEqualTo("stale-version");
    long content =
        Desk.ok(api.post("/api/v1/content", Map.of("title", "A", "type", "etude-de-cas")))
            .path("id")
            .asLong();
    assertThat(patch(api, path, "{\"archived\": true}").json().path("contents").asInt()).isOne();
    Answer refused = api.post("/api/v1/content", Map.of("title", "B", "type", "etude-de-cas"));
    assertThat(field(refused)).isEqualTo("type");
    assertThat(refused.body()).contains("article, post");
    assertThat(typeOf(content)).isEqualTo("etude-de-cas");
    assertThat(patch(api, "/api/v1/content/" + content, "{\"title\": \"C\"}").status())
        .isEqualTo(200);
    assertThat(typeOf(content)).isEqualTo("etude-de-cas");
    patch(api, path, "{\"archived\": false}");
    Desk.ok(api.post("/api/v1/content", Map.of("title", "B", "type", "etude-de-cas")));
    assertThat(field(patch(api, "/api/v1/content-types/article", "{\"archived\": true}")))
        .isEqualTo("archived");
    for (String key : List.of("default", "Big", "a b", "")) {
      assertThat(field(api.post("/api/v1/content-types", Map.of("name", "N", "key", key))))
          .isEqualTo("key");
    }
    assertThat(Desk.ok(api.get("/api/v1/events")).toString()).contains("content-type-changed");
  }

  @Test
  void rulesAreForTypesThatThereAre() {
    for (Answer refused :
        List.of(
            api.with("If-Match", "\"0\"")
                .send("PUT", "/api/v1/freshness/settings/types/note", "{}"),
            api.get("/api/v1/workflows/note"),
            api.get("/api/v1/content?type=note"))) {
      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
      assertThat(refused.body()).contains("article, post");
    }
  }

  @Test
  void contentsAreListedByType() {
    desk.aDraft("An article");
    Desk.ok(api.post("/api/v1/content", Map.of("title", "A post", "type", "post")));
    JsonNode posts = Desk.ok(api.get("/api/v1/content?type=post")).path("items");
    assertThat(posts.size()).isOne();
    assertThat(posts.at("/0/title").asString()).isEqualTo("A post");
  }

  @Test
  void anotherTypeMeansAnotherWorkflowAndTheHistorySaysSo() {
    ObjectNode read = (ObjectNode) Desk.ok(api.get("/api/v1/workflows/default"));
    String workflow =
        read.retain("states", "transitions", "afterPublish", "afterUnpublish").toString();
    String own =
        workflow.replace("\"needs-review\"", "\"legal-review\"").replace("Needs review", "Legal");
    Desk.ok(api.with("If-Match", "\"0\"").send("PUT", "/api/v1/workflows/post", own));
    long content = desk.aDraft("Text");
    Desk.ok(api.post("/api/v1/content/" + content + "/submit", Map.of()));
    TestMember author =
        TestMember.create(database, Role.AUTHOR).joins(database, desk.owner(), Role.AUTHOR);
    String path = "/api/v1/content/" + content;
    assertThat(patch(Api.at(port).withKey(author.key()), path, "{\"type\": \"post\"}").problem())
        .isEqualTo("not-allowed");
    Answer changed = patch(api, path, "{\"type\": \"post\"}");
    assertThat(changed.json().at("/state/key").asString()).isEqualTo("legal-review");
    assertThat(changed.json().path("status").asString()).isEqualTo("review");
    assertThat(changed.json().at("/currentRevision/number").asInt()).isOne();
    assertThat(Desk.ok(api.get(path + "/transitions/history")).at("/items/0/note").asString())
        .contains("article to post");
    Answer back = patch(api, path, "{\"type\": \"article\", \"title\": \"New\"}");
    assertThat(back.json().path("type").asString()).isEqualTo("article");
    // As with any edit of what waits for review.
    assertThat(back.json().path("status").asString()).isEqualTo("review");
    assertThat(Desk.ok(api.get("/api/v1/events?subject=content/" + content)).toString())
        .contains("content-retyped");
  }

  @Test
  void aTypeWhoseWorkflowHasNoSuchStateIsRefused() {
    Desk.ok(
        api.with("If-Match", "\"0\"")
            .send(
                "PUT",
                "/api/v1/workflows/post",
                """
                {"states": [
                   {"key": "idea", "name": "Idea", "color": "gray", "kind": "draft"},
                   {"key": "done", "name": "Done", "color": "blue", "kind": "approved"}],
                 "transitions": [
                   {"key": "do", "name": "Do", "from": "idea", "to": "done", "roles": ["owner"]},
                   {"key": "undo", "name": "Undo", "from": "done", "to": "idea", "roles": ["owner"]}]}\
                """));
    long content = desk.aDraft("Text");
    String path = "/api/v1/content/" + content;
    Desk.ok(api.post(path + "/submit", Map.of()));
    String before = api.get(path).body();
    Answer refused = patch(api, path, "{\"type\": \"post\", \"title\": \"New\"}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(field(refused)).isEqualTo("type");
    assertThat(refused.json().path("detail").asString()).contains("needs-review", "post");
    assertThat(refused.json().path("solution").asString()).contains("Approve it or return it");
    assertThat(api.get(path).body()).isEqualTo(before);
    Desk.ok(api.post(path + "/approve", Map.of()));
    assertThat(Desk.ok(patch(api, path, "{\"type\": \"post\"}")).at("/state/key").asString())
        .isEqualTo("done");
  }

  @Test
  void anotherWorkspacesTypesAreNotOurs() {
    Desk other = Desk.open(database, port);
    Desk.ok(other.api().post("/api/v1/content-types", Map.of("name", "Theirs")));
    assertThat(api.get("/api/v1/content-types/theirs").status()).isEqualTo(404);
    assertThat(field(api.post("/api/v1/content", Map.of("title", "A", "type", "theirs"))))
        .isEqualTo("type");
  }
}

package presstime.server.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static presstime.database.Tables.REVISION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.Article;
import presstime.server.ServerTest;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import presstime.server.kernel.NotFound;
import tools.jackson.databind.JsonNode;

@ServerTest
class ContentApiTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  @Autowired Contents contents;
  TestMember owner;
  Api api;

  @BeforeEach
  void aFreshWorkspace() {
    owner = TestMember.create(database, Role.OWNER);
    api = Api.at(port).withKey(owner.key());
  }

  Answer write(String title, String body) {
    Answer made = api.post("/api/v1/content", Map.of("title", title, "body", body));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made;
  }

  long aDraft(String title) {
    return write(title, "Hello *world*").json().path("id").asLong();
  }

  Answer patch(long id, int version, String body) {
    return api.with("If-Match", "\"" + version + "\"").send("PATCH", "/api/v1/content/" + id, body);
  }

  Answer act(long id, String action, String body) {
    return api.send("POST", "/api/v1/content/" + id + "/" + action, body);
  }

  List<String> events(long id) {
    return database
        .fetch(
            "SELECT type FROM domain_event WHERE subject = ? AND type <> 'content-transitioned' ORDER BY id",
            "content/" + id)
        .getValues(0, String.class);
  }

  @Test
  void aContentBeginsAsADraft() {
    Answer made =
        api.post(
            "/api/v1/content",
            """
            {"title":" Grüße  aus Wien ","body":"Hello *world*","excerpt":"Hi","categories":["News","news"," "],
             "tags":["a","b"],"seo":{"title":"S","focusKeyword":"wien"},"author":"Ada","note":"first"}\
            """);
    JsonNode json = made.json();
    assertThat(made.header("ETag")).isEqualTo("\"0\"");
    assertThat(made.header("Location")).isEqualTo("/api/v1/content/" + json.path("id").asLong());
    assertThat(json.path("status").asString()).isEqualTo("draft");
    assertThat(json.path("type").asString()).isEqualTo("article");
    assertThat(json.path("title").asString()).isEqualTo("Grüße aus Wien");
    assertThat(json.path("slug").asString()).isEqualTo("gruesse-aus-wien");
    assertThat(json.path("approvedRevision").isNull()).isTrue();
    JsonNode revision = json.path("currentRevision");
    assertThat(revision.path("number").asInt()).isEqualTo(1);
    assertThat(revision.path("bodyFormat").asString()).isEqualTo("markdown");
    assertThat(revision.path("categories").toString()).isEqualTo("[\"News\"]");
    assertThat(revision.at("/seo/focusKeyword").asString()).isEqualTo("wien");
    assertThat(revision.at("/seo/description").asString()).isEmpty();
    assertThat(revision.path("author").asString()).isEqualTo("Ada");
    assertThat(events(json.path("id").asLong())).containsExactly("content-created");
  }

  @Test
  void namesakesGetANumber() {
    assertThat(write("Same", "").json().path("slug").asString()).isEqualTo("same");
    assertThat(write("Same", "").json().path("slug").asString()).isEqualTo("same-2");
    assertThat(write("Same!", "").json().path("slug").asString()).isEqualTo("same-3");
    Answer taken = api.post("/api/v1/content", Map.of("title", "x", "slug", "same-2"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.json().at("/errors/0/field").asString()).isEqualTo("slug");
    TestMember stranger = TestMember.create(database, Role.OWNER);
    Answer theirs =
        Api.at(port).withKey(stranger.key()).post("/api/v1/content", Map.of("title", "Same"));
    assertThat(theirs.json().path("slug").asString()).isEqualTo("same");
  }

  @Test
  void namesakesWrittenAtTheSameTimeGetANumberToo() throws Exception {
    int writers = 8;
    CountDownLatch go = new CountDownLatch(1);
    List<Future<String>> slugs = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < writers; i++) {
        slugs.add(
            threads.submit(() -> {
              go.await();
              return write("Race", "").json().path("slug").asString();
            }));
      }
      go.countDown();
    }
    List<String> all = new ArrayList<>();
    for (Future<String> slug : slugs) {
      all.add(slug.get());
    }
    assertThat(all).doesNotHaveDuplicates().contains("race", "race-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"body\":\"x\"} | title",
        "{\"title\":\"  \"} | title",
        "{\"title\":\"x\",\"bodyFormat\":\"word\"} | bodyFormat",
        "{\"title\":\"x\",\"slug\":\"Not A Slug\"} | slug",
        "{\"title\":\"x\",\"cover\":\"abc\"} | cover",
        "{\"title\":\"x\",\"cover\":7} | cover",
        "{\"title\":\"x\",\"channels\":[999999]} | channels[0]",
        "{\"title\":\"x\",\"body\":\"![a](i.png)\"} | body",
        "{\"title\":\"x\",\"body\":\"a\\u0000b\"} | body",
      })
  void aValueThatBreaksARuleIsNamed(String request, String field) {
    Answer refused = api.post("/api/v1/content", request);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    String sha = "ab".repeat(32);
    Answer body =
        api.post("/api/v1/content", Map.of("title", "x", "body", "![](media:" + sha + ")"));
    assertThat(body.status()).isEqualTo(422);
    assertThat(body.json().at("/errors/0/field").asString()).isEqualTo("body");
    assertThat(body.body()).contains(sha);
    Answer cover = api.post("/api/v1/content", Map.of("title", "x", "cover", sha));
    assertThat(cover.json().at("/errors/0/field").asString()).isEqualTo("cover");
  }

  @Test
  void anEditMakesARevisionAndLeavesTheApprovedOneAsItIs() {
    long id = aDraft("One");
    assertThat(act(id, "submit", null).json().path("status").asString()).isEqualTo("review");
    JsonNode approved = act(id, "approve", null).json();
    assertThat(approved.path("status").asString()).isEqualTo("approved");
    assertThat(approved.path("approvedRevision").asInt()).isEqualTo(1);

    JsonNode edited = patch(id, 2, "{\"title\":\"Two\"}").json();
    assertThat(edited.path("status").asString()).isEqualTo("draft");
    assertThat(edited.at("/currentRevision/number").asInt()).isEqualTo(2);
    assertThat(edited.path("approvedRevision").asInt()).isEqualTo(1);
    assertThat(edited.path("slug").asString()).as("addresses do not change").isEqualTo("one");
    ContentSummary summary = contents.get(owner.workspaceId(), id);
    assertThat(summary.approvedRevisionNumber()).isEqualTo(1);
    Article out = contents.article(owner.workspaceId(), summary.approvedRevisionId());
    assertThat(out.title()).isEqualTo("One");
    assertThat(out.html()).isEqualTo("<p>Hello <em>world</em></p>\n");
    assertThat(out.text()).isEqualTo("Hello world");

    assertThat(act(id, "approve", "{\"revision\":2}").json().path("approvedRevision").asInt())
        .isEqualTo(2);
    JsonNode back = act(id, "return", "{\"note\":\"too long\"}").json();
    assertThat(back.path("status").asString()).isEqualTo("draft");
    assertThat(back.path("approvedRevision").isNull()).isTrue();
    assertThat(events(id))
        .containsExactly(
            "content-created",
            "content-submitted",
            "revision-approved",
            "content-revised",
            "revision-approved",
            "approval-withdrawn",
            "content-returned");
  }

  @Test
  void anOlderRevisionMayBeApprovedWithoutTheNewerOne() {
    long id = aDraft("One");
    patch(id, 0, "{\"title\":\"Two\"}");
    act(id, "approve", null);
    JsonNode older = act(id, "approve", "{\"revision\":1}").json();
    assertThat(older.path("approvedRevision").asInt()).isEqualTo(1);
    assertThat(older.path("status").asString()).isEqualTo("draft");
    assertThat(act(id, "approve", "{\"revision\":9}").status()).isEqualTo(404);
  }

  @Test
  void approvingAgainDoesNothing() {
    long id = aDraft("One");
    String tag = act(id, "approve", null).header("ETag");
    assertThat(act(id, "approve", null).header("ETag")).isEqualTo(tag);
    assertThat(events(id)).containsExactly("content-created", "revision-approved");
  }

  @Test
  void whatStandsElsewhereIsAConflict() {
    long id = aDraft("One");
    assertThat(act(id, "return", null).status()).isEqualTo(409);
    act(id, "submit", null);
    Answer again = act(id, "submit", null);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("status-conflict");
  }

  @Test
  void approvalNeedsThePermissionAndTheVersionWhenItIsSent() {
    long id = aDraft("One");
    TestMember author =
        TestMember.create(database, Role.VIEWER).joins(database, owner, Role.AUTHOR);
    Api by = Api.at(port).withKey(author.key());
    String path = "/api/v1/content/" + id;
    assertThat(by.send("POST", path + "/approve", null).status()).isEqualTo(403);
    patch(id, 0, "{\"title\":\"Changed behind your back\"}");
    Answer stale = api.with("If-Match", "\"0\"").send("POST", path + "/approve", null);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(contents.get(owner.workspaceId(), id).approvedRevisionId()).isNull();
  }

  @Test
  void ofTwoEditorsAtOnceOneIsTold() throws Exception {
    long id = aDraft("One");
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Integer>> edits = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String title : List.of("Mine", "Yours")) {
        edits.add(
            threads.submit(() -> {
              go.await();
              return patch(id, 0, "{\"title\":\"" + title + "\"}").status();
            }));
      }
      go.countDown();
    }
    assertThat(List.of(edits.get(0).get(), edits.get(1).get())).containsExactlyInAnyOrder(200, 409);
    assertThat(api.get("/api/v1/content/" + id + "/revisions").json().path("items")).hasSize(2);
    assertThat(api.send("PATCH", "/api/v1/content/" + id, "{}").status()).isEqualTo(428);
  }

  @Test
  void anEditThatChangesNothingMakesNoRevision() {
    long id = aDraft("One");
    act(id, "approve", null);
    Answer same = patch(id, 1, "{\"title\":\"One\",\"body\":\"Hello *world*\"}");
    assertThat(same.header("ETag")).isEqualTo("\"1\"");
    assertThat(same.json().path("status").asString()).isEqualTo("approved");
  }

  @Test
  void nullClearsWhereAbsentLeaves() {
    long id =
        api.post("/api/v1/content", Map.of("title", "x", "author", "Ada"))
            .json()
            .path("id")
            .asLong();
    assertThat(patch(id, 0, "{\"title\":\"y\"}").json().at("/currentRevision/author").asString())
        .isEqualTo("Ada");
    assertThat(patch(id, 1, "{\"author\":null}").json().at("/currentRevision/author").isNull())
        .isTrue();
  }

  @Test
  void revisionsAreKeptAndTheDatabaseItselfRefusesToChangeThem() {
    long id = aDraft("One");
    patch(id, 0, "{\"title\":\"Two\"}");
    JsonNode list = api.get("/api/v1/content/" + id + "/revisions?limit=1").json();
    assertThat(list.at("/items/0/title").asString()).isEqualTo("Two");
    String next = list.path("nextCursor").asString();
    assertThat(
            api.get("/api/v1/content/" + id + "/revisions?cursor=" + next)
                .json()
                .at("/items/0/title")
                .asString())
        .isEqualTo("One");
    assertThat(api.get("/api/v1/content/" + id + "/revisions/1").json().path("body").asString())
        .isEqualTo("Hello *world*");
    assertThatThrownBy(() ->
            database
                .update(REVISION)
                .set(REVISION.TITLE, "Forged")
                .where(REVISION.CONTENT_ID.eq(id))
                .execute())
        .hasMessageContaining("immutable");
  }

  @Test
  void aDeletedContentIsGoneAndItsSlugFree() {
    long id = aDraft("One");
    assertThat(api.delete("/api/v1/content/" + id).status()).isEqualTo(428);
    assertThat(api.with("If-Match", "\"0\"").delete("/api/v1/content/" + id).status())
        .isEqualTo(204);
    assertThat(api.get("/api/v1/content/" + id).status()).isEqualTo(404);
    assertThat(api.get("/api/v1/content/" + id + "/revisions").status()).isEqualTo(404);
    assertThat(contents.get(owner.workspaceId(), id).deleted()).isTrue();
    assertThat(write("One", "").json().path("slug").asString()).isEqualTo("one");
    assertThat(events(id)).endsWith("content-deleted");
  }

  @Test
  void listsAreFilteredAndComeInParts() {
    long first = aDraft("Apples");
    long second = aDraft("Pears 100%");
    long third = aDraft("Apple pie");
    act(second, "approve", null);
    assertThat(ids("?status=approved")).containsExactly(second);
    assertThat(ids("?status=published")).containsExactly(second);
    assertThat(ids("?q=APPLE")).containsExactlyInAnyOrder(first, third);
    assertThat(ids("?q=100%25")).containsExactly(second);
    assertThat(ids("?q=_")).isEmpty();
    assertThat(api.get("/api/v1/content?status=live").status()).isEqualTo(422);
    List<Long> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode part = api.get("/api/v1/content?limit=1" + cursor).json();
      part.path("items").forEach(item -> all.add(item.path("id").asLong()));
      String next = part.path("nextCursor").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());
    assertThat(all).containsExactlyInAnyOrder(first, second, third);
  }

  List<Long> ids(String query) {
    return api.get("/api/v1/content" + query)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asLong())
        .toList();
  }

  @Test
  void aPreviewIsSanitisedAndMayRunNothing() {
    long id =
        api.post(
                "/api/v1/content",
                Map.of("title", "x", "bodyFormat", "html", "body", "<b>hi</b><script>x</script>"))
            .json()
            .path("id")
            .asLong();
    Answer preview = api.get("/api/v1/content/" + id + "/preview");
    assertThat(preview.body()).isEqualTo("<b>hi</b>");
    assertThat(preview.header("Content-Type")).startsWith("text/html");
    assertThat(preview.header("Content-Security-Policy")).contains("sandbox");
  }

  @Test
  void contentOfOneWorkspaceIsNothingInAnother() {
    long id = aDraft("Secret plans");
    TestMember other = TestMember.create(database, Role.OWNER);
    Api stranger = Api.at(port).withKey(other.key());
    String path = "/api/v1/content/" + id;
    for (String part : List.of("", "/revisions", "/revisions/1", "/preview")) {
      assertThat(stranger.get(path + part).status()).as(part).isEqualTo(404);
    }
    for (String action : List.of("/submit", "/approve", "/return")) {
      assertThat(stranger.send("POST", path + action, null).status()).as(action).isEqualTo(404);
    }
    Api edit = stranger.with("If-Match", "\"0\"");
    assertThat(edit.send("PATCH", path, "{\"title\":\"x\"}").status()).isEqualTo(404);
    assertThat(edit.delete(path).status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/content?q=Secret").json().path("items")).isEmpty();
    long revision = contents.get(owner.workspaceId(), id).currentRevisionId();
    assertThatThrownBy(() -> contents.get(other.workspaceId(), id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> contents.article(other.workspaceId(), revision))
        .isInstanceOf(NotFound.class);
  }
}

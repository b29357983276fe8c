package presstime.server.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/** Comments on a revision and on parts of it, over HTTP. */
@ServerTest
class ReviewCommentTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  Desk desk;
  Api api;
  long content;
  String comments;

  @BeforeEach
  void anArticle() {
    desk = Desk.open(database, port);
    api = desk.api();
    content =
        Desk.ok(
                api.post(
                    "/api/v1/content",
                    Map.of("title", "Bees 🐝", "body", "One bee. Two bees. *Two* bees fly.")))
            .path("id")
            .asLong();
    comments = "/api/v1/content/" + content + "/comments";
  }

  Api as(Role role) {
    return Api.at(port)
        .withKey(TestMember.create(database, role).joins(database, desk.owner(), role).key());
  }

  Answer quote(String field, String exact, String prefix) {
    return api.post(
        comments,
        Map.of(
            "text",
            "Really?",
            "anchor",
            Map.of("field", field, "quote", Map.of("exact", exact, "prefix", prefix))));
  }

  void edit(String body) {
    String path = "/api/v1/content/" + content;
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PATCH", path, "{\"body\": \"" + body + "\"}"));
  }

  JsonNode thread(long id) {
    return Desk.ok(api.get(comments + "/" + id));
  }

  List<String> events() {
    return database
        .fetch(
            "SELECT data->>'change' FROM domain_event WHERE subject = ? AND type = 'review-comment-changed' ORDER BY id",
            "content/" + content)
        .getValues(0, String.class);
  }

  @Test
  void aQuoteIsFoundByWhatStandsBeforeIt() {
    JsonNode second = Desk.ok(quote("body", "bees", "*Two* "));
    assertThat(second.at("/anchor/position/start").asInt()).isEqualTo(25);
    assertThat(second.at("/anchor/position/end").asInt()).isEqualTo(29);
    assertThat(second.at("/anchor/quote/prefix").asString()).endsWith("*Two* ");
    JsonNode read = Desk.ok(quote("text", "Two bees fly", ""));
    assertThat(read.at("/anchor/position/start").asInt()).isEqualTo(19);
    JsonNode title = Desk.ok(quote("title", "🐝", ""));
    assertThat(title.at("/anchor/position/start").asInt()).isEqualTo(5);
    assertThat(title.at("/anchor/position/end").asInt()).as("code points").isEqualTo(6);
    Answer missing = quote("body", "wasps", "");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.json().at("/errors/0/field").asString()).isEqualTo("anchor.quote");
    assertThat(quote("slug", "bees", "").status()).isEqualTo(422);
  }

  @Test
  void itFollowsItsQuoteAndIsOutdatedOnlyWhileThatIsGone() {
    long id = Desk.ok(quote("body", "Two bees", "One bee. ")).path("id").asLong();
    edit("Once: One bee. Two bees. *Two* bees fly.");
    JsonNode moved = thread(id).path("anchor");
    assertThat(moved.at("/position/start").asInt()).isEqualTo(15);
    assertThat(moved.path("seenRevision").asInt()).isEqualTo(2);
    assertThat(moved.path("outdated").asBoolean()).isFalse();
    edit("No insects.");
    JsonNode gone = thread(id).path("anchor");
    assertThat(gone.path("outdated").asBoolean()).isTrue();
    assertThat(gone.path("seenRevision").asInt()).isEqualTo(2);
    assertThat(gone.at("/quote/exact").asString()).isEqualTo("Two bees");
    assertThat(Desk.ok(api.get(comments + "?outdated=true")).path("items").size()).isOne();
    edit("Two bees are back.");
    assertThat(thread(id).at("/anchor/outdated").asBoolean()).isFalse();
    assertThat(thread(id).path("revision").asInt()).isOne();
    assertThat(events()).containsExactly("added", "outdated");
  }

  @Test
  void aCommentOnAnOlderRevisionIsCarriedToTheNewestAtOnce() {
    edit("No insects.");
    Map<String, Object> late = new HashMap<>();
    late.put("text", "It was better.");
    late.put("revision", 1);
    late.put("anchor", Map.of("field", "body", "quote", Map.of("exact", "Two bees")));
    Answer answer = api.post(comments, late);
    JsonNode made = Desk.ok(answer);
    assertThat(made.path("revision").asInt()).isOne();
    assertThat(made.at("/anchor/outdated").asBoolean()).isTrue();
    assertThat(reworded(made.path("id").asLong(), answer.header("ETag")).status()).isEqualTo(200);
  }

  private Answer reworded(long id, String version) {
    return api.with("If-Match", version)
        .send("PATCH", comments + "/" + id, "{\"text\": \"In other words.\"}");
  }

  @Test
  void anotherRevisionOfTheTextIsNoOtherVersionOfWhatIsSaidAboutIt() {
    Answer made = quote("body", "Two bees", "One bee. ");
    long id = Desk.ok(made).path("id").asLong();
    edit("Once: One bee. Two bees. *Two* bees fly.");
    edit("No insects.");
    assertThat(thread(id).at("/anchor/outdated").asBoolean()).isTrue();
    assertThat(reworded(id, made.header("ETag")).status()).isEqualTo(200);
    assertThat(reworded(id, made.header("ETag")).status()).as("that was one").isEqualTo(412);
  }

  @Test
  void aReplyIsEditedByTheVersionItIsReadWith() {
    long id = Desk.ok(api.post(comments, Map.of("text", "Fine."))).path("id").asLong();
    long reply =
        Desk.ok(api.post(comments + "/" + id + "/replies", Map.of("text", "Thanks!")))
            .at("/replies/0/id")
            .asLong();
    String path = comments + "/" + reply;
    Answer edited = reworded(reply, api.get(path).header("ETag"));
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.header("ETag")).isEqualTo(api.get(path).header("ETag"));
    assertThat(reworded(reply, edited.header("ETag")).status()).isEqualTo(200);
    assertThat(reworded(id, api.get(comments + "/" + id).header("ETag")).status()).isEqualTo(200);
  }

  @Test
  void threadsAreAnsweredResolvedAndReopened() {
    long id = Desk.ok(api.post(comments, Map.of("text", "As a whole: fine."))).path("id").asLong();
    Api author = as(Role.AUTHOR);
    JsonNode answered =
        Desk.ok(author.post(comments + "/" + id + "/replies", Map.of("text", "Thanks!")));
    assertThat(answered.at("/replies/0/text").asString()).isEqualTo("Thanks!");
    long reply = answered.at("/replies/0/id").asLong();
    assertThat(api.post(comments + "/" + reply + "/replies", Map.of("text", "x")).status())
        .isEqualTo(422);
    assertThat(api.post(comments + "/" + reply + "/resolve", Map.of()).status()).isEqualTo(422);
    JsonNode resolved = Desk.ok(author.post(comments + "/" + id + "/resolve", Map.of()));
    assertThat(resolved.path("resolvedBy").asString()).startsWith("api-key/");
    assertThat(Desk.ok(api.get(comments + "?resolved=false")).path("items").size()).isZero();
    assertThat(Desk.ok(api.get(comments + "?resolved=true")).path("items").size()).isOne();
    Desk.ok(api.post(comments + "/" + id + "/reopen", Map.of()));
    assertThat(thread(id).path("resolvedAt").isNull()).isTrue();
    assertThat(events()).containsExactly("added", "added", "resolved", "reopened");
  }

  @Test
  void onlyWhoSaidItChangesIt() {
    long id = Desk.ok(api.post(comments, Map.of("text", "Mine."))).path("id").asLong();
    String path = comments + "/" + id;
    Api author = as(Role.AUTHOR);
    assertThat(author.with("If-Match", "\"0\"").send("PATCH", path, "{\"text\":\"No\"}").problem())
        .isEqualTo("not-yours");
    assertThat(author.with("If-Match", "\"0\"").delete(path).status()).isEqualTo(403);
    assertThat(api.send("PATCH", path, "{\"text\":\"x\"}").status()).isEqualTo(428);
    JsonNode edited =
        Desk.ok(api.with("If-Match", "\"0\"").send("PATCH", path, "{\"text\":\"Ours.\"}"));
    assertThat(edited.path("text").asString()).isEqualTo("Ours.");
    assertThat(edited.path("editedAt").isNull()).isFalse();
    assertThat(api.with("If-Match", "\"0\"").delete(path).status()).isEqualTo(412);
    Desk.ok(author.post(path + "/replies", Map.of("text", "Stays.")));
    assertThat(api.with("If-Match", "\"1\"").delete(path).status()).isEqualTo(204);
    assertThat(thread(id).path("text").asString()).isEmpty();
    assertThat(thread(id).at("/replies/0/text").asString()).isEqualTo("Stays.");
    long alone = Desk.ok(api.post(comments, Map.of("text", "Alone."))).path("id").asLong();
    assertThat(api.with("If-Match", "\"0\"").delete(comments + "/" + alone).status())
        .isEqualTo(204);
    assertThat(api.get(comments + "/" + alone).status()).isEqualTo(404);
    assertThat(Desk.ok(api.get(comments)).path("items").size()).isOne();
  }

  @Test
  void ofOneWorkspaceIsNothingInAnother() {
    long id = Desk.ok(api.post(comments, Map.of("text", "Ours."))).path("id").asLong();
    Api other = Desk.open(database, port).api();
    assertThat(other.get(comments).status()).isEqualTo(404);
    assertThat(other.get(comments + "/" + id).status()).isEqualTo(404);
    assertThat(other.post(comments, Map.of("text", "Theirs.")).status()).isEqualTo(404);
    assertThat(other.post(comments + "/" + id + "/resolve", Map.of()).status()).isEqualTo(404);
    assertThat(as(Role.VIEWER).post(comments, Map.of("text", "x")).status()).isEqualTo(403);
  }
}

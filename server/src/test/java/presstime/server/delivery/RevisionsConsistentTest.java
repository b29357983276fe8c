package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/**
 * Which revision is current, approved, scheduled and live: shown as one, and kept by the database.
 */
class RevisionsConsistentTest extends Behaviour {

  @Test
  void aNewerDraftOverALiveRevisionIsShownWithEverythingThatWaits() {
    long content = desk.anApprovedArticle("One");
    JsonNode before = standing(content);
    assertThat(before.path("channels")).isEmpty();
    one(schedule(content, NINE));
    assertThat(standing(content).at("/channels/0/state").asString()).isEqualTo("never");
    run(NINE);
    edit(content, "Two");
    JsonNode drafted = standing(content);
    assertThat(drafted.path("current").asInt()).isEqualTo(2);
    assertThat(drafted.path("approved").asInt()).isOne();
    assertThat(drafted.path("newerDraft").asBoolean()).isTrue();
    desk.approve(content);
    one(schedule(content, TEN));
    JsonNode waiting = standing(content);
    assertThat(waiting.path("newerDraft").asBoolean()).isFalse();
    assertThat(waiting.at("/channels/0/live/revision").asInt()).isOne();
    assertThat(waiting.at("/channels/0/live/since").asString()).isEqualTo(NINE.toString());
    assertThat(waiting.at("/channels/0/live/url").asString()).startsWith("https://");
    assertThat(waiting.at("/channels/0/behind").asBoolean()).isTrue();
    assertThat(waiting.at("/channels/0/pending/0/revisionNumber").asInt()).isEqualTo(2);
    run(TEN);
    JsonNode replaced = standing(content);
    assertThat(replaced.at("/channels/0/live/revision").asInt()).isEqualTo(2);
    assertThat(replaced.at("/channels/0/live/since").asString()).isEqualTo(NINE.toString());
    assertThat(replaced.at("/channels/0/live/changedAt").asString()).isEqualTo(TEN.toString());
    assertThat(replaced.at("/channels/0/pending")).isEmpty();
    assertThat(Desk.ok(api.get("/api/v1/content/" + content + "/revisions")).path("items").size())
        .as("publishing adds no revision")
        .isEqualTo(2);
  }

  @Test
  void anotherWorkspaceSeesNothingOfIt() {
    long content = desk.anApprovedArticle("One");
    Desk other = Desk.open(database, port);
    for (String path : new String[] {"/standing", "/publish/preview", "/unpublish/preview"}) {
      assertProblem(other.api().get("/api/v1/content/" + content + path), 404, "not-found");
    }
    assertProblem(
        other.api().post("/api/v1/content/" + content + "/unpublish", java.util.Map.of()),
        404,
        "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a second live publication
        "INSERT INTO publication SELECT * FROM publication WHERE content_id = :c",
        // a delivery with another content's revision
        "UPDATE delivery SET revision_id = :other WHERE content_id = :c",
        // an approval of, or a current revision of, another content
        "UPDATE content SET approved_revision_id = :other, status = 'draft' WHERE id = :c",
        "UPDATE content SET current_revision_id = :other, status = 'draft' WHERE id = :c",
        // back to an older revision, or to none
        "UPDATE content SET current_revision_id = :first, status = 'draft' WHERE id = :c",
        "UPDATE content SET current_revision_id = NULL, status = 'draft' WHERE id = :c",
        // approved, while another than the current one is
        "UPDATE content SET approved_revision_id = :first WHERE id = :c",
        // a revision that is changed
        "UPDATE revision SET title = 'Forged' WHERE content_id = :c",
        // a live publication that was put away, a choice of place for what is no unpublish
        "UPDATE publication SET withdrawn_to = 'bin' WHERE content_id = :c",
        "UPDATE delivery SET withdraw_to = 'bin' WHERE content_id = :c",
      })
  void theDatabaseItselfRefuses(String forged) {
    long content = desk.anApprovedArticle("One");
    one(schedule(content, NINE));
    run(NINE);
    edit(content, "Two");
    desk.approve(content);
    long first = revision(content, 1);
    long other = revision(desk.anApprovedArticle("Another"), 1);
    String sql =
        forged
            .replace(":c", String.valueOf(content))
            .replace(":other", String.valueOf(other))
            .replace(":first", String.valueOf(first));
    assertThat(refusal(sql)).as(sql + ": class of integrity violations").startsWith("23");
  }

  private String refusal(String sql) {
    try {
      database.execute(sql);
      return "";
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause != null && !(cause instanceof java.sql.SQLException)) {
        cause = cause.getCause();
      }
      return cause == null ? String.valueOf(e) : ((java.sql.SQLException) cause).getSQLState();
    }
  }

  private long revision(long content, int number) {
    return Desk.ok(api.get("/api/v1/content/" + content + "/revisions/" + number))
        .path("id")
        .asLong();
  }

  @Test
  void aStaleSaveGetsBothTextsWordByWordAndLosesNothing() {
    long content = desk.aDraft("One");
    edit(content, "One and theirs");
    Api.Answer stale =
        api.with("If-Match", "\"0\"")
            .send(
                "PATCH",
                "/api/v1/content/" + content,
                "{\"title\": \"One and mine\", \"excerpt\": \"Only mine.\"}");
    assertProblem(stale, 409, "stale-content");
    JsonNode problem = stale.json();
    assertThat(problem.path("sentVersion").asInt()).isZero();
    assertThat(problem.path("currentVersion").asInt()).isOne();
    assertThat(problem.at("/base/title").asString()).isEqualTo("One");
    assertThat(problem.at("/theirs/title").asString()).isEqualTo("One and theirs");
    assertThat(problem.at("/theirs/revision").asInt()).isEqualTo(2);
    assertThat(problem.at("/yours/title").asString()).isEqualTo("One and mine");
    assertThat(problem.at("/yours/excerpt").asString()).isEqualTo("Only mine.");
    assertThat(problem.at("/yours/body").asString()).isEqualTo("Some *text*.");
    assertThat(problem.path("bothChanged").toString()).isEqualTo("[\"title\"]");
    assertThat(problem.at("/yourChanges/1/field").asString()).isEqualTo("excerpt");
    assertThat(problem.at("/theirChanges/0/parts").toString())
        .contains("INSERT")
        .contains("theirs");
    assertThat(content(content).path("title").asString()).isEqualTo("One and theirs");

    Desk.ok(
        api.with("If-Match", "\"" + problem.path("currentVersion").asInt() + "\"")
            .send("PATCH", "/api/v1/content/" + content, problem.path("yours").toString()));
    assertThat(content(content).at("/currentRevision/excerpt").asString()).isEqualTo("Only mine.");
  }
}

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
import tools.jackson.databind.JsonNode;

/** Comparing revisions, and bringing one back. */
@ServerTest
class RevisionApiTest {

  @LocalServerPort int port;
  @Autowired DSLContext database;
  Desk desk;
  long content;

  @BeforeEach
  void anArticleWithTwoRevisions() {
    desk = Desk.open(database, port);
    content = desk.aDraft("Rates rise");
    Desk.ok(
        desk.api()
            .with("If-Match", version())
            .send(
                "PATCH",
                "/api/v1/content/" + content,
                """
                {"title": "Rates fall", "body": "Some *other* text.", "tags": ["ecb"]}
                """));
  }

  @Test
  void aDiffNamesTheFieldsThatChangedAndMarksTheirWords() {
    JsonNode diff = Desk.ok(desk.api().get(revisions() + "/2/diff"));

    assertThat(diff.path("from").asInt()).isEqualTo(1);
    assertThat(fields(diff)).containsExactly("title", "body", "tags");
    assertThat(diff.path("fields").path(0).path("parts").toString())
        .isEqualTo(
            "[{\"op\":\"EQUAL\",\"text\":\"Rates \"},{\"op\":\"DELETE\",\"text\":\"rise\"},"
                + "{\"op\":\"INSERT\",\"text\":\"fall\"}]");
    assertThat(diff.path("fields").path(2).path("added").toString()).isEqualTo("[\"ecb\"]");
  }

  @Test
  void theFirstRevisionIsComparedWithNothing() {
    JsonNode diff = Desk.ok(desk.api().get(revisions() + "/1/diff"));

    assertThat(diff.path("from").asInt()).isZero();
    assertThat(fields(diff)).containsExactly("title", "body");
  }

  @Test
  void aDiffCanGoBackwards() {
    JsonNode diff = Desk.ok(desk.api().get(revisions() + "/1/diff?from=2"));

    assertThat(diff.path("fields").path(2).path("removed").toString()).isEqualTo("[\"ecb\"]");
  }

  @Test
  void aRestoredRevisionIsTheNewestOneAndADraft() {
    desk.approve(content);
    String version = version();

    JsonNode restored = Desk.ok(restore(1, version));

    assertThat(restored.path("status").asString()).isEqualTo("draft");
    JsonNode third = Desk.ok(desk.api().get(revisions() + "/3"));
    assertThat(third.path("title").asString()).isEqualTo("Rates rise");
    assertThat(third.path("note").asString()).isEqualTo("Revision 1 restored");
    assertThat(fields(Desk.ok(desk.api().get(revisions() + "/3/diff?from=1")))).isEmpty();
  }

  @Test
  void restoringWhatIsCurrentChangesNothing() {
    String version = version();

    Desk.ok(restore(2, version));

    assertThat(version()).isEqualTo(version);
    assertThat(desk.api().get(revisions() + "/3").status()).isEqualTo(404);
  }

  @Test
  void aStaleRestoreIsRefused() {
    assertThat(restore(1, "\"0\"").status()).isEqualTo(409);
    assertThat(desk.api().get(revisions() + "/3").status()).isEqualTo(404);
  }

  @Test
  void anUnknownRevisionIsNotFound() {
    assertThat(restore(9, version()).status()).isEqualTo(404);
    assertThat(desk.api().get(revisions() + "/2/diff?from=9").status()).isEqualTo(404);
  }

  private Api.Answer restore(int number, String version) {
    return desk.api()
        .with("If-Match", version)
        .post(revisions() + "/" + number + "/restore", Map.of());
  }

  private String version() {
    return desk.api().get("/api/v1/content/" + content).header("ETag");
  }

  private String revisions() {
    return "/api/v1/content/" + content + "/revisions";
  }

  private static List<String> fields(JsonNode diff) {
    return diff.path("fields").valueStream().map(field -> field.path("field").asString()).toList();
  }
}

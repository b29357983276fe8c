package presstime.server.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

class ClientAnswerTest extends Lobby {

  private long asked(String token) {
    Desk.ok(
        client(token)
            .post(
                "/api/v1/client-review/contents/" + content + "/comments",
                Map.of("name", "Anna", "text", "Is it vegan?")));
    return feedback().at("/comments/0/id").asLong();
  }

  private Answer answer(Api by, long comment, String text) {
    return by.post(
        "/api/v1/content/" + content + "/client-feedback/comments/" + comment + "/answers",
        Map.of("text", text));
  }

  @Test
  void aMembersAnswerIsOnTheClientsPageWithTheNameAlone() {
    String token = token();
    long comment = asked(token);
    TestMember author =
        TestMember.create(database, Role.AUTHOR).joins(database, desk.owner(), Role.AUTHOR);
    JsonNode made =
        Desk.ok(answer(Api.at(port).withKey(author.key()), comment, "It is <b>now</b>."));
    assertThat(made.path("shown").asBoolean()).isTrue();
    assertThat(made.at("/comment/answers").asLong()).isEqualTo(comment);
    String name = made.at("/comment/name").asString();
    assertThat(name).startsWith("Member ");

    String page = browser(token).open("/contents/" + content).body();
    assertThat(page)
        .contains("answered from the desk", name, "It is &lt;b&gt;now&lt;/b&gt;.")
        .doesNotContain(author.email());
    assertThat(page.indexOf("Is it vegan?")).isLessThan(page.indexOf("It is &lt;b"));
    JsonNode seen =
        Desk.ok(client(token).get("/api/v1/client-review/contents/" + content)).path("comments");
    assertThat(seen.at("/1/answers").asLong()).isEqualTo(comment);
    assertThat(seen.toString()).doesNotContain("accountId", author.email());
    assertThat(feedback().at("/comments/1/accountId").asLong()).isEqualTo(author.accountId());
    assertThat(events("content/" + content)).endsWith("client-commented", "client-answered");
  }

  @Test
  void anotherLinkDoesNotShowItAndAClosedOneSaysSo() {
    String token = token();
    long comment = asked(token);
    Desk.ok(answer(api, comment, "Yes."));
    assertThat(client(token()).get("/api/v1/client-review/contents/" + content).body())
        .doesNotContain("Yes.");
    long link = feedback().at("/comments/0/linkId").asLong();
    Desk.ok(api.post("/api/v1/client-links/" + link + "/revoke", Map.of()));
    assertThat(Desk.ok(answer(api, comment, "Still.")).path("shown").asBoolean()).isFalse();
  }

  @Test
  void onlyClientsCommentsOfOurContentsAreAnsweredByThoseWhoMayWrite() {
    long comment = asked(token());
    long own = Desk.ok(answer(api, comment, "Yes.")).at("/comment/id").asLong();
    assertThat(answer(api, own, "To myself").status()).isEqualTo(404);
    assertThat(answer(api, comment, " ").status()).isEqualTo(422);
    assertThat(answer(Desk.open(database, port).api(), comment, "Hello").status()).isEqualTo(404);
    TestMember viewer =
        TestMember.create(database, Role.VIEWER).joins(database, desk.owner(), Role.VIEWER);
    assertThat(answer(Api.at(port).withKey(viewer.key()), comment, "Hi").status()).isEqualTo(403);
    long elsewhere = desk.aDraft("Other");
    assertThat(
            api.post(
                    "/api/v1/content/"
                        + elsewhere
                        + "/client-feedback/comments/"
                        + comment
                        + "/answers",
                    Map.of("text", "x"))
                .status())
        .isEqualTo(404);
  }
}

package presstime.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.MEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What clients say and decide, and what becomes of it. */
class ClientDecisionTest extends Lobby {

  @Test
  void anApprovalCountsWhereTheWorkspaceSaysSo() {
    approvalsCount();
    Answer approved = approve(token(), 1);
    assertThat(approved.json().path("effect").asString()).isEqualTo("approved");
    JsonNode now = contentNow();
    assertThat(now.path("status").asString()).isEqualTo("approved");
    assertThat(now.path("approvedRevision").asInt()).isEqualTo(1);
    assertThat(events("content/" + content))
        .containsExactly(
            "content-created", "content-transitioned", "revision-approved", "client-approved");
    String actor =
        database
            .fetchSingle(
                "SELECT actor FROM domain_event WHERE type = 'revision-approved' AND subject = ?",
                "content/" + content)
            .get(0, String.class);
    assertThat(actor).startsWith("client: Anna by link ");
    assertThat(feedback().at("/verdicts/0/name").asString()).isEqualTo("Anna");
    assertThat(feedback().at("/verdicts/0/revision").asInt()).isEqualTo(1);
  }

  @Test
  void elsewhereItIsOnlyRecordedAndAnEditorStillApproves() {
    Answer approved = approve(token(), 1);
    assertThat(approved.json().path("effect").asString()).isEqualTo("recorded");
    assertThat(contentNow().path("status").asString()).isEqualTo("draft");
    assertThat(contentNow().path("approvedRevision").isNull()).isTrue();
    assertThat(events("content/" + content)).containsExactly("content-created", "client-approved");
  }

  @Test
  void anApprovalIsAboutTheRevisionThatWasSeen() {
    approvalsCount();
    String token = token();
    edit("Something else");
    Answer stale = approve(token, 1);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.problem()).isEqualTo("revision-moved");
    assertThat(stale.json().path("currentRevision").asInt()).isEqualTo(2);
    assertThat(contentNow().path("approvedRevision").isNull()).isTrue();
    assertThat(askForChanges(token, 1, "No").status()).isEqualTo(409);
    assertThat(feedback().path("verdicts")).isEmpty();
    String changes = "/api/v1/client-review/contents/" + content + "/changes/1";
    assertThat(client(token).get(changes).body()).contains("\"op\":\"INSERT\"");
    assertThat(approve(token, 2).json().path("effect").asString()).isEqualTo("approved");
  }

  @Test
  void whatWasWrittenBeforeALinkWasMadeIsNotToldByIt() {
    edit("Pays late, the price is negotiable");
    edit("A fair price");
    String token = token();
    assertThat(client(token).get(changes(1)).status()).isEqualTo(404);
    assertThat(client(token).get(changes(2)).status()).isEqualTo(404);
    edit("A very fair price");
    assertThat(client(token).get(changes(1)).status()).isEqualTo(404);
    assertThat(client(token).get(changes(2)).status()).isEqualTo(404);
    Answer told = client(token).get(changes(3));
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body()).contains("very").doesNotContain("late");
  }

  @Test
  void aFormThatNamesAnOlderRevisionIsAnsweredWithoutIt() {
    edit("Pays late, the price is negotiable");
    edit("A fair price");
    Browser anna = browser(token());
    anna.open("");
    Answer refused =
        anna.send("/contents/" + content + "/approve", Map.of("name", "Anna", "revision", "2"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body())
        .contains("There is a newer version", "A fair price")
        .doesNotContain("late");
  }

  @Test
  void aLinkTellsOfNoTextForAChannelItDoesNotShow() {
    long shown = desk.aSite();
    long other = desk.aSite();
    write("{\"variants\": [" + variant(shown, "One") + "," + variant(other, "Two") + "]}");
    String token = token(link(Map.of("channels", List.of(shown))));
    write("{\"variants\": [" + variant(shown, "Une") + "," + variant(other, "Deux") + "]}");
    assertThat(client(token).get(changes(2)).json().path("fields").valueStream())
        .extracting(field -> field.path("field").asString())
        .containsExactly("variants." + shown + ".title");
    Browser anna = browser(token);
    anna.open("");
    assertThat(
            anna.send("/contents/" + content + "/approve", Map.of("name", "Anna", "revision", "2"))
                .body())
        .contains("<h3>My site: Title</h3>", "<ins>Une</ins>")
        .doesNotContain("Deux", "variants.");
  }

  @Test
  void remarksThatNobodyIsShownAreNoChange() {
    String token = token();
    edit("Some <!-- they pay late --> other *text*.<!-- and never");
    assertThat(client(token).get(changes(1)).body())
        .contains("other")
        .doesNotContain("pay", "never");
  }

  private String changes(int since) {
    return "/api/v1/client-review/contents/" + content + "/changes/" + since;
  }

  private static String variant(long channel, String title) {
    return "{\"channel\": %d, \"title\": \"%s\"}".formatted(channel, title);
  }

  @Test
  void alsoWhereItIsOnlyRecorded() {
    String token = token();
    edit("Something else");
    assertThat(approve(token, 1).problem()).isEqualTo("revision-moved");
    assertThat(feedback().path("verdicts")).isEmpty();
  }

  @Test
  void manyClicksAtOnceAreOneApproval() throws Exception {
    approvalsCount();
    String token = token();
    List<Integer> statuses = atOnce(8, () -> approve(token, 1).status());
    assertThat(statuses).containsOnly(200);
    assertThat(feedback().path("verdicts")).hasSize(1);
    assertThat(events("content/" + content))
        .containsExactly(
            "content-created", "content-transitioned", "revision-approved", "client-approved");
  }

  @Test
  void anEditAndAClickAtOnceNeverApproveWhatWasNotSeen() throws Exception {
    approvalsCount();
    String token = token();
    for (int revision = 1; revision <= 6; revision++) {
      int seen = revision;
      Api editor = api.with("If-Match", "\"" + contentNow().path("version").asInt() + "\"");
      CountDownLatch start = new CountDownLatch(1);
      try (var threads = Executors.newFixedThreadPool(2)) {
        Future<Answer> writer =
            threads.submit(() -> {
              start.await();
              return editor.send(
                  "PATCH", "/api/v1/content/" + content, "{\"body\": \"Body " + seen + "\"}");
            });
        Future<Answer> click =
            threads.submit(() -> {
              start.await();
              return approve(token, seen);
            });
        start.countDown();
        Answer answer = click.get();
        assertThat(answer.status()).as(answer.body()).isIn(200, 409);
        boolean wroteFirst = writer.get().status() == 200;
        assertThat(answer.status()).isEqualTo(wroteFirst ? 409 : 200);
        if (!wroteFirst) {
          assertThat(writer.get().status()).isEqualTo(409);
          edit("Body " + seen);
        }
        JsonNode approved = contentNow().path("approvedRevision");
        assertThat(approved.asInt(0) == seen).isEqualTo(!wroteFirst);
      }
    }
  }

  @Test
  void changesGoBackToTheAuthorWithTheNote() {
    approvalsCount();
    String token = token();
    desk.approve(content);
    Answer asked = askForChanges(token, 1, "Drop the\nlast line.");
    assertThat(asked.json().path("effect").asString()).isEqualTo("returned");
    assertThat(contentNow().path("status").asString()).isEqualTo("draft");
    assertThat(contentNow().path("approvedRevision").isNull()).isTrue();
    assertThat(feedback().at("/verdicts/0/note").asString()).isEqualTo("Drop the\nlast line.");
    assertThat(events("content/" + content))
        .endsWith("approval-withdrawn", "content-returned", "client-asked-for-changes");
    assertThat(askForChanges(token, 1, " ").status()).as("a note is needed").isEqualTo(422);
    assertThat(approve(token, 1).json().path("effect").asString())
        .as("a change of mind")
        .isEqualTo("approved");
  }

  @Test
  void askingForChangesToADraftLeavesTheOlderApprovalAlone() {
    String token = token();
    desk.approve(content);
    edit("A newer draft");
    assertThat(askForChanges(token, 2, "Not yet").json().path("effect").asString())
        .isEqualTo("recorded");
    assertThat(contentNow().path("approvedRevision").asInt()).isEqualTo(1);
  }

  @Test
  void aLinkWhoseMakerMayNotApproveAnyMoreOnlyRecords() {
    approvalsCount();
    String token = token();
    database
        .update(MEMBER)
        .set(MEMBER.ROLE, "author")
        .where(MEMBER.ACCOUNT_ID.eq(desk.owner().accountId()))
        .execute();
    assertThat(approve(token, 1).json().path("effect").asString()).isEqualTo("recorded");
  }

  @Test
  void rightsAreSteps() {
    String viewer = token(link(Map.of("rights", "view")));
    String commenter = token(link(Map.of("rights", "comment")));
    assertThat(comment(viewer, "Hello").problem()).isEqualTo("not-by-this-link");
    assertThat(approve(viewer, 1).problem()).isEqualTo("not-by-this-link");
    assertThat(comment(commenter, "Hello").status()).isEqualTo(201);
    assertThat(approve(commenter, 1).problem()).isEqualTo("not-by-this-link");
    assertThat(askForChanges(commenter, 1, "x").problem()).isEqualTo("not-by-this-link");
    assertThat(feedback().at("/comments/0/text").asString()).isEqualTo("Hello");
    assertThat(feedback().path("comments")).hasSize(1);
    assertThat(client(viewer).get("/api/v1/client-review/contents/" + content).body())
        .as("another link's comments")
        .doesNotContain("Hello");
    assertThat(events("content/" + content)).endsWith("client-commented");
  }

  @Test
  void commentsAreLimited() {
    String token = token();
    Answer last = comment(token, "again");
    for (int i = 0; i < 30; i++) {
      last = comment(token, "again " + i);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(comment(token, "x".repeat(5_001)).status()).isEqualTo(422);
    assertThat(comment(token, "").status()).isEqualTo(422);
  }

  @Test
  void deletedContentIsGone() {
    String token = token();
    int version = contentNow().path("version").asInt();
    api.with("If-Match", "\"" + version + "\"").delete("/api/v1/content/" + content);
    assertThat(approve(token, 1).status()).isEqualTo(404);
    assertThat(client(token).get("/api/v1/client-review").json().path("contents")).isEmpty();
    assertThat(browser(token).open("").status()).isEqualTo(404);
  }

  @Test
  void settingsAreEditedAsTheyWereRead() {
    Api unread = api;
    assertThat(unread.send("PUT", "/api/v1/client-settings", "{}").status()).isEqualTo(428);
    approvalsCount();
    Answer stale = api.with("If-Match", "\"0\"").send("PUT", "/api/v1/client-settings", "{}");
    assertThat(stale.status()).isEqualTo(412);
    Api fresh = api.with("If-Match", "\"1\"");
    assertThat(fresh.send("PUT", "/api/v1/client-settings", "{\"approval\": \"x\"}").status())
        .isEqualTo(422);
    assertThat(
            Desk.ok(fresh.send("PUT", "/api/v1/client-settings", "{\"longestDays\": 7}"))
                .path("usualDays")
                .asInt())
        .isEqualTo(7);
  }

  private Answer comment(String token, String text) {
    return client(token)
        .post(
            "/api/v1/client-review/contents/" + content + "/comments",
            Map.of("name", "Anna", "text", text));
  }

  private static List<Integer> atOnce(int many, java.util.concurrent.Callable<Integer> work)
      throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Integer> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(many)) {
      List<Future<Integer>> running =
          IntStream.range(0, many)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return work.call();
                  }))
              .toList();
      start.countDown();
      for (Future<Integer> one : running) {
        all.add(one.get());
      }
    }
    return all;
  }
}

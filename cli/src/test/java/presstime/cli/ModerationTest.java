package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class ModerationTest {
  private static final String WORKFLOW =
      """
      {"contentType":"default","configured":true,"states":[{"key":"legal","name":"With legal","position":0,"color":"red",
       "kind":"review"}],"transitions":[{"key":"pass","name":"Pass","from":"legal","to":"ready","roles":[],
       "noteRequired":true}],"fourEyes":true,"minimumApprovals":2,"afterPublish":"out","afterUnpublish":null,"version":4,
       "changedBy":"account/1","changedAt":"2026-01-19T09:00:00Z"}\
      """;
  private static final String STANDING =
      """
      {"state":{"key":"legal","name":"With legal"},"status":"review","revision":3,"approvals":{"given":1,"required":2},
       "transitions":[{"key":"pass","name":"Pass","to":{"key":"ready"},"allowed":false,"noteRequired":false,
         "refusals":[{"code":"four-eyes","detail":"You wrote it."}]}],"version":7}\
      """;
  private static final String THREAD =
      """
      {"id":5,"revision":2,"anchor":{"field":"body","quote":{"exact":"two bees"},"outdated":true},"text":"Really?",
       "name":"Ada","createdAt":"2026-01-19T09:00:00Z","version":1,
       "replies":[{"id":6,"text":"Yes.","name":"Bob","createdAt":"2026-01-19T09:05:00Z","version":3}]}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsShownAsJsonMayBeSentBack() throws IOException {
    server.on("GET /workflows/default", 200, WORKFLOW).on("PUT /workflows/default", 200, WORKFLOW);
    assertThat(shell.run("moderation", "workflow")).isZero();
    assertThat(shell.out()).contains("With legal", "schedule", "required");
    Path file = folder.resolve("workflow.json");
    Files.writeString(file, WORKFLOW);
    assertThat(shell.run("moderation", "set", file.toString(), "--map", "news=legal")).isZero();
    var asked = server.asked("PUT /workflows/default");
    assertThat(asked.header("If-match")).isEqualTo("\"4\"");
    assertThat(asked.json().has("changedBy")).isFalse();
    assertThat(asked.json().at("/mapping/news").asString()).isEqualTo("legal");
    assertThat(asked.json().path("minimumApprovals").asInt()).isEqualTo(2);
    Files.writeString(file, "{");
    assertThat(shell.run("moderation", "set", file.toString())).isEqualTo(Exit.USAGE);
  }

  @Test
  void aStepIsTakenOnTheVersionThatWasRead() {
    server
        .on("GET /content/12/transitions", 200, STANDING)
        .on("POST /content/12/transitions", 200, STANDING);
    assertThat(shell.run("moderation", "show", "12")).isZero();
    assertThat(shell.out()).contains("With legal", "1 of 2", "no: You wrote it.");
    assertThat(shell.run("moderation", "take", "12", "pass", "--note", "Fine.")).isZero();
    var asked = server.asked("POST /content/12/transitions");
    assertThat(asked.header("If-match")).isEqualTo("\"7\"");
    assertThat(asked.json().toString()).isEqualTo("{\"transition\":\"pass\",\"note\":\"Fine.\"}");
  }

  @Test
  void theHistorySaysWhoAndWhy() {
    server.on(
        "GET /content/12/transitions/history?limit=50",
        200,
        """
        {"items":[{"at":"2026-01-19T09:00:00Z","from":"legal","to":"ready","actor":"account/1","cause":"person",
          "revision":3,"note":"Fine."}],"nextCursor":null}\
        """);
    assertThat(shell.run("moderation", "history", "12")).isZero();
    assertThat(shell.out()).contains("legal", "ready", "account/1", "Fine.");
  }

  @Test
  void theQueueSaysWhatWaits() {
    server.on(
        "GET /review-queue?for=me&limit=50",
        200,
        """
        {"items":[{"contentId":12,"title":"Spring","state":{"name":"With legal"},"revision":3,
          "since":"2026-01-19T09:00:00Z","scheduledAt":null,"approvals":1,"approvalsRequired":2,"openComments":4}],
         "nextCursor":"abc"}\
        """);
    assertThat(shell.run("review", "queue", "--for", "me")).isZero();
    assertThat(shell.out()).contains("Spring", "1 of 2", "--cursor abc");
    server.on("POST /content/12/assignees", 201, "{\"name\":\"Ada\",\"duty\":\"reviewer\"}");
    assertThat(shell.run("review", "assign", "12", "ada@example.com")).isZero();
    assertThat(server.asked("POST /content/12/assignees").json().path("duty").asString())
        .isEqualTo("reviewer");
  }

  @Test
  void mentionsArePages() {
    server.on(
        "GET /mentions?unread=true&limit=1&cursor=c",
        200,
        "{\"items\":[{\"id\":3,\"contentTitle\":\"Spring\"}],\"nextCursor\":\"later\"}");
    assertThat(shell.run("mention", "list", "--unread", "--limit", "1", "--cursor", "c"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("Spring", "More: --cursor later");
    server.on("GET /mentions?limit=50", 200, "{\"items\":[],\"nextCursor\":null}");
    assertThat(shell.run("mention", "list")).isZero();
    assertThat(shell.out()).contains("Nobody has mentioned you.").doesNotContain("More");
  }

  @Test
  void commentsAreAddedAndAReplyIsEditedOnItsOwnVersion() {
    server
        .on("POST /content/12/comments", 201, THREAD)
        .on("GET /content/12/comments/6", 200, THREAD)
        .on("PATCH /content/12/comments/6", 200, THREAD);
    assertThat(shell.run("review", "comments", "add", "12", "Really?", "--quote", "two bees"))
        .isZero();
    assertThat(shell.out()).contains("(outdated)", "Ada: Really?", "Bob: Yes.");
    assertThat(server.asked("POST /content/12/comments").json().at("/anchor/field").asString())
        .isEqualTo("body");
    assertThat(shell.run("review", "comments", "edit", "12", "6", "No.")).isZero();
    assertThat(server.asked("PATCH /content/12/comments/6").header("If-match")).isEqualTo("\"3\"");
  }
}

package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class FreshnessTest {
  private static final String ONE =
      """
      {"content":12,"title":"Prices","type":"article","revision":2,"state":"overdue","live":true,"needsReview":true,
       "firstPublishedAt":"2026-01-19T08:00:00Z","reviewedAt":null,"reviewBy":"2026-02-19T08:00:00Z",
       "wallTime":"2026-02-19T09:00:00","timeZone":"Europe/Paris","own":{"reviewBy":"P1M","onExpiry":null},
       "period":"P1M","onExpiry":"flag","version":4,
       "reviews":[{"id":3,"kind":"person","at":"2026-01-20T08:00:00Z","by":"account/1","note":"Fine","revision":1,
         "nextAt":null,"undoneAt":null,"undoneBy":null}],
       "expiries":[{"id":1,"actedAt":"2026-02-19T08:00:01Z","action":"flag","reason":"on-time"}]}\
      """;
  private static final String SETTINGS =
      """
      {"type":null,"set":{"period":"P6M","onExpiry":null,"updateCounts":null,"reminderDays":null,"dueSoonDays":null,
       "lateAfterHours":null,"whenLate":null,"version":2},
       "effective":{"period":"P6M","onExpiry":"flag","updateCounts":true,"reminderDays":[14,1],"dueSoonDays":14,
       "lateAfterHours":24,"whenLate":"act"}}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
    server.on("GET /channels?limit=200", 200, "{\"items\":[{\"id\":5,\"name\":\"Blog\"}]}");
    server.on("GET /content/12/freshness", 200, ONE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theListAsksForWhatTheOptionsSay() {
    server.on(
        "GET /freshness?state=overdue%2Cdue-soon&channel=5&sort=-due&limit=50",
        200, "{\"items\":[" + ONE + "],\"nextCursor\":\"abc\"}");
    assertThat(
            shell.run(
                "freshness",
                "list",
                "--state",
                "overdue,due-soon",
                "--channel",
                "blog",
                "--sort",
                "-due"))
        .isZero();
    assertThat(shell.out()).contains("overdue", "Prices", "--cursor abc");
  }

  @Test
  void oneIsShownWithItsStory() {
    assertThat(shell.run("freshness", "show", "12")).isZero();
    assertThat(shell.out())
        .contains("needs review", "review 3 of revision 1 by account/1: Fine", "flag (on-time)");
  }

  @Test
  void aReviewIsOfTheVersionRead() {
    server.on("POST /content/12/reviews", 200, ONE);
    assertThat(shell.run("freshness", "review", "12", "--note", "Checked", "--next", "P3M"))
        .isZero();
    StandIn.Asked asked = server.asked("POST /content/12/reviews");
    assertThat(asked.header("If-match")).isEqualTo("\"4\"");
    assertThat(asked.body().replaceAll("\\s", ""))
        .contains("\"note\":\"Checked\"", "\"nextReview\":\"P3M\"");
  }

  @Test
  void theLastReviewIsTakenBack() {
    server.on("POST /content/12/reviews/3/undo", 200, ONE);
    assertThat(shell.run("freshness", "undo", "12")).isZero();
    assertThat(server.lines()).contains("POST /content/12/reviews/3/undo");
  }

  @Test
  void whatIsNotNamedStays() {
    server.on("PUT /content/12/freshness", 200, ONE);
    assertThat(shell.run("freshness", "set", "12", "--on-expiry", "unpublish")).isZero();
    assertThat(server.asked("PUT /content/12/freshness").body().replaceAll("\\s", ""))
        .contains("\"reviewBy\":\"P1M\"", "\"onExpiry\":\"unpublish\"");
    server.on("GET /freshness/settings", 200, SETTINGS);
    server.on("PUT /freshness/settings", 200, SETTINGS);
    assertThat(shell.run("freshness", "settings", "reminderDays=[7]", "whenLate=flag")).isZero();
    assertThat(server.asked("PUT /freshness/settings").body().replaceAll("\\s", ""))
        .contains("\"period\":\"P6M\"", "\"reminderDays\":[7]", "\"whenLate\":\"flag\"");
    assertThat(shell.out()).contains("act (not set here)");
    assertThat(shell.run("freshness", "settings", "colour=red")).isEqualTo(Exit.USAGE);
  }

  @Test
  void manyAreReviewedAtOnce() {
    server.on(
        "POST /freshness/batches",
        200,
        """
        {"operation":"review","partial":false,"dryRun":true,"done":1,"unchanged":0,"refused":1,"items":[
         {"number":1,"content":12,"outcome":"done","title":"Prices","from":{"state":"overdue"},"to":{"state":"fresh"},
          "problem":null},
         {"number":2,"content":13,"outcome":"refused","title":null,"from":null,"to":null,
          "problem":{"detail":"There is no content 13.","solution":"Check the number."}}]}\
        """);
    assertThat(shell.run("freshness", "batch", "review", "12", "13", "--dry-run")).isZero();
    assertThat(shell.out())
        .contains("Dry run: review", "There is no content 13.", "1 done, 0 unchanged, 1 refused");
    assertThat(server.asked("POST /freshness/batches").body().replaceAll("\\s", ""))
        .contains("\"contents\":[{\"id\":12},{\"id\":13}]", "\"dryRun\":true");
    assertThat(shell.run("freshness", "batch", "review")).isEqualTo(Exit.USAGE);
  }
}

package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class ConflictsTest {
  private static final String CONFLICT =
      """
      {"id":7,"kind":"too-close","severity":"warning","state":"%s","channelId":5,"channelName":"Blog","deliveryId":9,
       "contentId":12,"contentTitle":"Spring","otherDeliveryId":8,"otherContentId":11,"otherContentTitle":"Winter",
       "dueAt":"2026-01-20T08:00:00Z","detail":"5 min after another publication.","ending":null,"version":3,
       "suggestions":[{"id":"move:9:2026-01-20T09:00:00Z","action":"move","text":"Move delivery 9."}],
       "history":[{"at":"2026-01-19T09:00:00Z","kind":"found","actor":"engine","data":{"note":"Readers first."}}]}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
    server.on("GET /channels?limit=200", 200, "{\"items\":[{\"id\":5,\"name\":\"Blog\"}]}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theListAsksForWhatTheOptionsSay() {
    server.on(
        "GET /conflicts?kind=limit%2Ctoo-close&severity=error&channel=5&limit=50",
        200, "{\"items\":[" + CONFLICT.formatted("open") + "],\"nextCursor\":\"abc\"}");
    assertThat(
            shell.run(
                "conflicts",
                "list",
                "--kind",
                "limit,too-close",
                "--severity",
                "error",
                "--channel",
                "blog"))
        .isZero();
    assertThat(shell.out()).contains("too-close", "Spring", "5 min after", "--cursor abc");
    server.on("GET /conflicts?limit=50", 200, "{\"items\":[],\"nextCursor\":null}");
    assertThat(shell.run("conflicts", "list")).isZero();
    assertThat(shell.out()).contains("Nothing is in the way.");
  }

  @Test
  void oneIsShownWithItsWaysOutAndItsHistory() {
    server.on("GET /conflicts/7", 200, CONFLICT.formatted("open"));
    assertThat(shell.run("conflicts", "show", "7")).isZero();
    assertThat(shell.out())
        .contains("Winter", "move:9:2026-01-20T09:00:00Z", "found", "Readers first.");
  }

  @Test
  void aWayOutIsChosenOnTheVersionThatWasRead() {
    server
        .on("GET /conflicts/7", 200, CONFLICT.formatted("open"))
        .on("POST /conflicts/7/resolve", 200, CONFLICT.formatted("resolved"));
    assertThat(shell.run("conflicts", "resolve", "7", "keep", "--note", "They belong together."))
        .isZero();
    var asked = server.asked("POST /conflicts/7/resolve");
    assertThat(asked.header("If-match")).isEqualTo("\"3\"");
    assertThat(asked.json().toString())
        .isEqualTo("{\"suggestion\":\"keep\",\"note\":\"They belong together.\"}");
    assertThat(shell.out()).contains("resolved");
  }

  @Test
  void whatIsNoLongerFreeIsSaid() {
    server
        .on("GET /conflicts/7", 200, CONFLICT.formatted("open"))
        .on(
            "POST /conflicts/7/resolve",
            409,
            "{\"title\":\"That way out is no longer free\",\"solution\":\"Choose another.\"}");
    assertThat(shell.run("conflicts", "resolve", "7", "drop:9")).isEqualTo(Exit.CONFLICT);
    assertThat(shell.err()).contains("no longer free", "Choose another.");
  }
}

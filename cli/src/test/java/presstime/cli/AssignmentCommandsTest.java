package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class AssignmentCommandsTest {

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
  void settingsAreJsonOrWords() {
    server.on("PATCH /sites/5/publishing-settings", 200, "{\"site\":5,\"time_zone\":\"UTC\"}");
    assertThat(
            shell.run(
                "settings",
                "set",
                "blog",
                "weekly_publish_limit=5",
                "daily_publish_limit=null",
                "publish_days=[\"mon\"]",
                "time_zone=UTC"))
        .isZero();
    assertThat(server.asked("PATCH /sites/5/publishing-settings").json().toString())
        .isEqualTo(
            "{\"weekly_publish_limit\":5,\"daily_publish_limit\":null,\"publish_days\":[\"mon\"],\"time_zone\":\"UTC\"}");
    assertThat(shell.run("settings", "set", "5", "weekly_publish_limit")).isEqualTo(Exit.USAGE);
  }

  @Test
  void assignShowsWhoGotWhichSlotAndWhoNone() {
    server.on(
        "POST /operations/assign-slots?dryRun=true",
        200,
        """
        {"dryRun":true,"channels":[{"channelId":5,"channelName":"Blog","timeZone":"Europe/Paris","off":null,
          "placed":[{"contentId":12,"title":"Spring","priority":"normal","at":"2026-01-20T08:00:00Z",
            "local":"2026-01-20T09:00:00","reason":"first slot: Tue 20 Jan 09:00"}],
          "left":[{"contentId":13,"title":"Autumn","priority":"low","reason":"week limit 1 reached (week 4)"}]}]}
        """);
    assertThat(shell.run("assign", "--dry-run")).isZero();
    assertThat(shell.out())
        .contains("Spring", "2026-01-20 09:00", "Autumn", "no place", "week limit 1 reached");
  }
}

package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAccountTest {
  private static final String DAILY =
      """
      {"id":1,"name":"The Daily","slug":"the-daily","timeZone":"Europe/Paris","version":77}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    server
        .on("GET /me", 200, "{\"account\":{\"email\":\"ada@example.com\"}}")
        .on("POST /session", 200, "{}")
        .on("GET /session", 200, "{\"csrfToken\":\"t0k\"}")
        .on("DELETE /session", 204, "");
    shell =
        new Shell(folder)
            .with("PRESSTIME_URL", server.url())
            .with("PRESSTIME_API_KEY", "pt_k")
            .with("PRESSTIME_PASSWORD", "as it is now");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePasswordIsChangedInASessionOfAMoment() throws IOException {
    Files.writeString(folder.resolve("new"), "four words that wander\n");
    server.on("PUT /account/password", 200, "{\"ended\":2}");
    assertThat(shell.run("account", "password", "--new-password-file", "new")).isZero();
    assertThat(shell.out())
        .contains("2 other sessions have ended")
        .doesNotContain("four words that wander");
    assertThat(server.asked("POST /session").json().path("email").asString())
        .isEqualTo("ada@example.com");
    var change = server.asked("PUT /account/password");
    assertThat(change.json().toString())
        .isEqualTo(
            "{\"currentPassword\":\"as it is now\",\"password\":\"four words that wander\"}");
    assertThat(change.header("X-csrf-token")).isEqualTo("t0k");
    assertThat(server.lines()).endsWith("DELETE /session");
  }

  @Test
  void otherSessionsAreListedAndEnd() {
    server
        .on(
            "GET /account/sessions",
            200,
            """
            {"items":[
              {"id":"a","agent":"presstime","address":"127.0.0.1","current":true},
              {"id":"b","agent":"Firefox","address":"192.0.2.7","current":false,
               "startedAt":"2026-01-19T08:00:00Z","seenAt":"2026-01-19T08:00:00Z"}]}\
            """)
        .on("DELETE /account/sessions", 200, "{\"ended\":1}");
    assertThat(shell.run("account", "sessions")).isZero();
    assertThat(shell.out()).contains("Firefox", "192.0.2.7").doesNotContain("127.0.0.1");
    assertThat(shell.run("account", "sessions", "--end")).isZero();
    assertThat(shell.out()).contains("1 sessions have ended");
  }

  @Test
  void theWorkspaceIsChangedOnTheVersionThatWasRead() {
    server
        .on("GET /workspace", 200, DAILY)
        .on("PATCH /workspace", 200, DAILY.replace("Europe/Paris", "Asia/Tokyo"));
    assertThat(shell.run("workspace", "show")).isZero();
    assertThat(shell.out()).contains("The Daily", "the-daily", "Europe/Paris");
    assertThat(shell.run("workspace", "set", "--time-zone", "Asia/Tokyo")).isZero();
    assertThat(shell.out()).contains("Asia/Tokyo");
    var change = server.asked("PATCH /workspace");
    assertThat(change.json().toString()).isEqualTo("{\"timeZone\":\"Asia/Tokyo\"}");
    assertThat(change.header("If-match")).isEqualTo("\"77\"");
  }
}

package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembersTest {
  private static final String ADA =
      """
      {"id":3,"name":"Ada Lovelace","email":"ada@example.com","role":"author","since":"2026-01-19T08:00:00Z","version":4}\
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
  void aPersonIsInvitedAndTheLinkShownOnce() {
    server.on(
        "POST /invitations",
        201,
        """
        {"invitation":{"id":9,"expiresAt":"2026-01-26T08:00:00Z"},"url":"https://desk.example/join?token=abc"}\
        """);
    assertThat(
            shell.run("member", "invite", "ada@example.com", "--name", "Ada", "--role", "author"))
        .isZero();
    assertThat(shell.out()).contains("https://desk.example/join?token=abc", "only time");
    assertThat(server.asked("POST /invitations").json().toString())
        .isEqualTo("{\"email\":\"ada@example.com\",\"name\":\"Ada\",\"role\":\"author\"}");
  }

  @Test
  void aRoleIsChangedOnTheVersionThatWasRead() {
    server
        .on("GET /members/3", 200, ADA)
        .on("PATCH /members/3", 200, ADA.replace("author", "editor"));
    assertThat(shell.run("member", "role", "3", "editor")).isZero();
    assertThat(shell.out()).contains("Ada Lovelace is editor.");
    assertThat(server.asked("PATCH /members/3").header("If-match")).isEqualTo("\"4\"");
  }

  @Test
  void aRemovalSaysWhatEndsAndDryRunChangesNothing() {
    server
        .on("GET /members/3/removal", 200, "{\"ended\":{\"assignments\":2},\"stays\":{}}")
        .on("DELETE /members/3", 200, "{\"ended\":{\"assignments\":2},\"stays\":{\"series\":1}}");
    assertThat(shell.run("member", "remove", "3", "--dry-run")).isZero();
    assertThat(shell.out()).contains("Nothing is changed", "2 assignments", "nothing");
    assertThat(shell.run("member", "remove", "3")).isZero();
    assertThat(shell.out()).contains("removed", "1 series");
  }

  @Test
  void membersAreListed() {
    server.on("GET /members", 200, "{\"items\":[" + ADA + "]}");
    assertThat(shell.run("member", "list")).isZero();
    assertThat(shell.out()).contains("Ada Lovelace", "ada@example.com", "author");
  }
}

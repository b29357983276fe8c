package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;

class SignInTest {
  private static final String ME =
      """
      {"account":{"id":1,"name":"Ada","email":"ada@example.org"},"workspace":{"id":1,"name":"Daily"},
       "role":"owner","permissions":["content.read","content.write"]}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder);
    server
        .on("POST /setup", 201, "{\"accountId\":1,\"workspaceId\":1}")
        .on("POST /session", 200, "{\"csrfToken\":\"c1\"}")
        .on("GET /session", 200, "{\"csrfToken\":\"c2\"}")
        .on("DELETE /session", 204, "")
        .on("GET /me", 200, ME)
        .on("POST /api-keys", 201, "{\"id\":7,\"key\":\"pt_secret\",\"prefix\":\"pt_se\"}")
        .on("DELETE /api-keys/7", 204, "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aPasswordBecomesAKeyOfThisComputerThatOnlyItsOwnerCanRead() throws IOException {
    shell.input("letmein\n");
    assertThat(
            shell.run(
                "login",
                "--url",
                server.url(),
                "--email",
                "ada@example.org",
                "--password-file",
                "-"))
        .isZero();

    assertThat(server.asked("POST /session").json().path("password").asString())
        .isEqualTo("letmein");
    var key = server.asked("POST /api-keys");
    assertThat(key.header("X-csrf-token")).isEqualTo("c2");
    assertThat(key.json().path("name").asString()).startsWith("presstime on ");
    assertThat(key.json().path("scopes")).hasSize(2);
    assertThat(server.lines()).last().isEqualTo("DELETE /session");

    Path file = folder.resolve("user/.config/presstime/credentials.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
    assertThat(Files.readString(file)).contains("pt_secret").doesNotContain("letmein");
    assertThat(shell.out()).doesNotContain("pt_secret");
  }

  @Test
  void theKeptKeyAndServerServeTheNextCommand() {
    shell.run("login", "--url", server.url(), "--key", "pt_given");
    assertThat(shell.run("whoami")).isZero();

    assertThat(server.asked().getLast().header("Authorization")).isEqualTo("Api-Key pt_given");
    assertThat(shell.out()).contains("Ada <ada@example.org>", "Daily", "owner");
  }

  @Test
  void aKeyThatIsNoGoodIsNotKept() {
    server.on(
        "GET /me",
        401,
        "{\"title\":\"Not signed in\",\"detail\":\"No such key.\",\"solution\":\"Log in.\"}");
    assertThat(shell.run("login", "--url", server.url(), "--key", "pt_bad"))
        .isEqualTo(Exit.NOT_SIGNED_IN);
    assertThat(folder.resolve("user/.config/presstime/credentials.json")).doesNotExist();
    assertThat(shell.err()).contains("Not signed in", "No such key.", "What to do: Log in.");
  }

  @Test
  void setUpTakesTheWholeLinkTheServerPrinted() throws IOException {
    Files.writeString(folder.resolve("link"), server.url() + "/setup?token=T0k-en\n");
    shell.with("PRESSTIME_PASSWORD", "correct horse");
    assertThat(
            shell.run(
                "setup",
                "--token-file",
                "link",
                "--email",
                "ada@example.org",
                "--name",
                "Ada",
                "--workspace",
                "Daily",
                "--time-zone",
                "Europe/Rome"))
        .isZero();

    var request = server.asked("POST /setup").json();
    assertThat(request.path("token").asString()).isEqualTo("T0k-en");
    assertThat(request.path("password").asString()).isEqualTo("correct horse");
    assertThat(request.path("timeZone").asString()).isEqualTo("Europe/Rome");
    assertThat(shell.run("whoami")).isZero();
  }

  @Test
  void logoutRevokesTheKeyThatLoginMade() {
    shell.input("letmein\n");
    shell.run("login", "--url", server.url(), "--email", "ada@example.org", "--password-file", "-");
    assertThat(shell.run("logout", "--json")).isZero();

    assertThat(server.lines()).contains("DELETE /api-keys/7");
    assertThat(Documents.read(shell.out()).path("revoked").asBoolean()).isTrue();
    assertThat(shell.run("whoami", "--url", server.url())).isEqualTo(Exit.NOT_SIGNED_IN);
  }

  @Test
  void withoutATerminalNothingIsAskedFor() {
    assertThat(shell.run("login", "--url", server.url(), "--email", "a@b.c")).isEqualTo(Exit.USAGE);
    assertThat(shell.err()).contains("Password is missing", "--password-file");
  }
}

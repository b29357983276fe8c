package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.cli.api.Documents;

class ExitCodesTest {
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

  @ParameterizedTest
  @CsvSource({
    "400,1", "401,3", "403,1", "404,4", "409,5", "412,5", "422,1", "428,1", "429,1", "500,1",
    "503,1"
  })
  void aRefusalHasTheCodeOfItsKind(int status, int code) {
    server.on(
        "GET /channels?limit=200",
        status,
        "{\"title\":\"No\",\"detail\":\"d\",\"solution\":\"s\",\"status\":" + status + "}");
    assertThat(shell.run("channel", "list")).isEqualTo(code);
  }

  @Test
  void aRefusalIsOneJsonDocumentToo() {
    server.on(
        "GET /channels?limit=200",
        422,
        "{\"title\":\"No\",\"type\":\"urn:x\",\"detail\":\"d\",\"field\":\"f\"}");
    assertThat(shell.run("channel", "list", "--json")).isEqualTo(1);
    assertThat(Documents.read(shell.out()).path("type").asString()).isEqualTo("urn:x");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aServerThatIsNotThere() {
    server.close();
    assertThat(shell.run("channel", "list")).isEqualTo(6);
    assertThat(shell.err()).contains("cannot be reached", "./presstime up");
  }

  @Test
  void aWrongCommandLine() {
    assertThat(shell.run("channel", "lost")).isEqualTo(2);
    assertThat(shell.run("schedule", "1")).isEqualTo(2);
    assertThat(shell.run()).isEqualTo(2);
    assertThat(shell.run("schedule", "1", "--json")).isEqualTo(2);
    assertThat(Documents.read(shell.out()).path("detail").asString()).contains("--at");
  }

  @Test
  void noKeyIsSaidBeforeAnythingIsSent() {
    shell.with("PRESSTIME_API_KEY", "");
    assertThat(shell.run("channel", "list")).isEqualTo(3);
    assertThat(server.lines()).isEmpty();
  }

  @Test
  void anAnswerThatIsNotPresstimes() {
    server.on("GET /channels?limit=200", 200, "<html>hello</html>");
    assertThat(shell.run("channel", "list")).isEqualTo(1);
    assertThat(shell.err()).contains("not from Presstime");
  }

  @Test
  void helpAndCompletionNameEveryCommand() {
    assertThat(shell.run("--help")).isZero();
    assertThat(shell.out()).contains("past-due", "Exit codes", "cannot be reached");
    assertThat(shell.run("channel", "add", "--help")).isZero();
    assertThat(shell.out()).contains("--secret");
    assertThat(shell.run("completion", "bash")).isZero();
    assertThat(shell.out()).contains("complete -F", "reschedule");
    assertThat(shell.run("completion", "zsh")).isZero();
    assertThat(shell.out()).contains("bashcompinit");
  }
}

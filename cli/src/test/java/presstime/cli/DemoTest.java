package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class DemoTest {
  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** Tests have no launcher, so the demo ends where it would start a server of its own. */
  @Test
  void aServerThatOnlyTheEnvironmentNamesIsLeftAlone() {
    shell.with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
    assertThat(shell.run("demo")).isEqualTo(Exit.FAILED);
    assertThat(shell.err()).contains("The launcher is not known");
    assertThat(server.lines()).isEmpty();
  }

  @Test
  void anotherServerIsUsedWhenTheCommandLineSaysSo() {
    shell.with("PRESSTIME_API_KEY", "pt_k");
    assertThat(shell.run("demo", "--url", server.url())).isEqualTo(Exit.NOT_FOUND);
    assertThat(server.asked()).hasSize(1);
    assertThat(server.asked("GET /channels?limit=200").header("Authorization"))
        .isEqualTo("Api-Key pt_k");

    shell.with("PRESSTIME_URL", server.url());
    assertThat(shell.run("demo", "--key", "pt_other")).isEqualTo(Exit.NOT_FOUND);
    assertThat(server.asked().getLast().header("Authorization")).isEqualTo("Api-Key pt_other");
  }

  @Test
  void aSiteThatIsFarDownTheListIsFound() {
    server
        .on(
            "GET /channels?limit=200",
            200,
            "{\"items\":[{\"id\":5,\"platform\":\"wordpress\"}],\"nextCursor\":\"c\"}")
        .on(
            "GET /channels?limit=200&cursor=c",
            200,
            "{\"items\":[{\"id\":250,\"platform\":\"site\"}],\"nextCursor\":null}");
    assertThat(shell.run("demo", "--url", server.url(), "--key", "pt_k")).isEqualTo(Exit.NOT_FOUND);
    assertThat(server.lines())
        .containsExactly("GET /channels?limit=200", "GET /channels?limit=200&cursor=c", "GET /me");
  }
}

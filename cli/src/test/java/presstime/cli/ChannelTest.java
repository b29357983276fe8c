package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;

class ChannelTest {
  private static final String CHANNEL =
      """
      {"id":5,"name":"Blog","platform":"wordpress","timeZone":"Europe/Paris","version":2,"latePolicy":"publish",
       "settings":{"url":"https://blog.example"},"secretsSet":["application_password"]}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
    server
        .on("POST /channels", 201, CHANNEL)
        .on("GET /channels/5", 200, CHANNEL)
        .on("PATCH /channels/5", 200, CHANNEL);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void settingsAndSecretsArriveApart() throws IOException {
    Files.writeString(folder.resolve("password"), "abcd efgh\n");
    assertThat(
            shell.run(
                "channel",
                "add",
                "--platform",
                "wordpress",
                "--name",
                "Blog",
                "--set",
                "url=https://blog.example/?a=b",
                "--secret",
                "application_password=@password"))
        .isZero();
    assertThat(server.asked("POST /channels").json().toString())
        .isEqualTo(
            "{\"platform\":\"wordpress\",\"settings\":{\"url\":\"https://blog.example/?a=b\"},"
                + "\"secrets\":{\"application_password\":\"abcd efgh\"},\"name\":\"Blog\",\"test\":true}");
    assertThat(shell.out()).contains("application_password (set)").doesNotContain("abcd");
  }

  @Test
  void aSecretOnTheCommandLineIsRefusedAndNotRepeated() {
    assertThat(
            shell.run(
                "channel",
                "add",
                "--platform",
                "wordpress",
                "--secret",
                "application_password=hunter2"))
        .isEqualTo(Exit.USAGE);
    assertThat(shell.err()).contains("application_password=@FILE").doesNotContain("hunter2");
    assertThat(server.lines()).isEmpty();
  }

  @Test
  void anUpdateSaysOnlyWhatChangesAndOfWhichVersion() {
    assertThat(shell.run("channel", "update", "5", "--late-policy", "hold")).isZero();
    var asked = server.asked("PATCH /channels/5");
    assertThat(asked.json().toString()).isEqualTo("{\"latePolicy\":\"hold\"}");
    assertThat(asked.header("If-match")).isEqualTo("\"2\"");
  }

  @Test
  void aTestThatFailsSaysWhyAndEndsSo() {
    server.on(
        "POST /channels/5/test",
        200,
        "{\"problems\":[{\"title\":\"Wrong password\",\"cause\":\"401\",\"solution\":\"Renew it\"}],\"warnings\":[],\"facts\":{}}");
    assertThat(shell.run("channel", "test", "5")).isEqualTo(Exit.FAILED);
    assertThat(shell.out()).contains("cannot publish", "Wrong password", "What to do: Renew it");
    server.on(
        "POST /channels/5/test",
        200,
        "{\"problems\":[],\"warnings\":[],\"facts\":{\"site\":\"My blog\"}}");
    assertThat(shell.run("channel", "test", "5")).isZero();
    assertThat(shell.out()).contains("can publish", "My blog");
  }

  @Test
  void allPagesAreReadWhereAChannelIsNamed() {
    server
        .on(
            "GET /channels?limit=200",
            200,
            "{\"items\":[{\"id\":4,\"name\":\"News\"},{\"id\":5,\"name\":\"Blog\"}],\"nextCursor\":\"a=b\"}")
        .on(
            "GET /channels?limit=200&cursor=a%3Db",
            200,
            "{\"items\":[{\"id\":205,\"name\":\"Blog\"},{\"id\":206,\"name\":\"Late\"}],\"nextCursor\":null}")
        .on("GET /channels/206", 200, CHANNEL.replace("\"id\":5", "\"id\":206"));
    assertThat(shell.run("channel", "show", "late")).as(shell.err()).isZero();
    assertThat(shell.out()).contains("Channel 206");

    assertThat(shell.run("channel", "show", "blog")).isEqualTo(Exit.NOT_FOUND);
    assertThat(shell.err()).contains("Several channels", "[5, 205]");
    assertThat(server.lines()).doesNotContain("GET /channels/5");

    assertThat(shell.run("channel", "list", "--json")).isZero();
    assertThat(Documents.read(shell.out()).path("items"))
        .extracting(channel -> channel.path("id").asInt())
        .containsExactly(4, 5, 205, 206);
  }

  @Test
  void aFailedConnectionIsExplainedInFull() {
    server.on(
        "POST /channels",
        422,
        """
        {"title":"The connection does not work","detail":"The key is refused","solution":"send \\"test\\": false",
         "problems":[{"title":"The key is refused","cause":"It was revoked.","solution":"Make a new one."}]}\
        """);
    assertThat(shell.run("channel", "add", "--platform", "site", "--name", "S"))
        .isEqualTo(Exit.FAILED);
    assertThat(shell.err())
        .contains("The key is refused", "It was revoked.", "Make a new one.", "--no-test")
        .doesNotContain("\"test\"");
  }
}

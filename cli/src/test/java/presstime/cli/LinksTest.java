package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  private static final String LINK =
      """
      {"id":3,"name":"Week 4","message":"","recipientName":"Anna Berg","recipientEmail":null,"rights":"approve",
       "contents":[12,13],"channels":[],"withPasscode":true,"state":"open","expiresAt":"2026-02-02T08:00:00Z",
       "visits":2,"lastOpenedAt":"2026-01-19T08:00:00Z"}\
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
  void aLinkIsMadeAndItsAddressShown() throws IOException {
    server.on(
        "POST /client-links",
        201,
        "{\"link\":" + LINK + ",\"url\":\"https://desk.example/review/abc\"}");
    Path passcode = Files.writeString(folder.resolve("passcode"), "rosebud-7\n");
    assertThat(
            shell.run(
                "link",
                "create",
                "12",
                "13",
                "--for",
                "Anna Berg",
                "--rights",
                "approve",
                "--passcode-file",
                passcode.toString()))
        .isZero();
    assertThat(shell.out()).contains("https://desk.example/review/abc", "only time", "Week 4");
    assertThat(server.asked("POST /client-links").json().toString())
        .isEqualTo(
            "{\"contents\":[12,13],\"recipient\":{\"name\":\"Anna Berg\"},\"rights\":\"approve\","
                + "\"passcode\":\"rosebud-7\"}");
  }

  @Test
  void linksAreListedAndRevoked() {
    server
        .on("GET /client-links?content=12&limit=50", 200, "{\"items\":[" + LINK + "]}")
        .on("POST /client-links/3/revoke", 200, LINK.replace("open", "revoked"));
    assertThat(shell.run("link", "list", "--content", "12")).isZero();
    assertThat(shell.out()).contains("Week 4", "Anna Berg", "approve");
    assertThat(shell.run("link", "revoke", "3")).isZero();
    assertThat(shell.out()).contains("revoked");
  }

  @Test
  void whatClientsSaidIsOneTable() {
    server.on(
        "GET /content/12/client-feedback",
        200,
        """
        {"comments":[{"name":"Anna","revision":1,"text":"Lovely","createdAt":"2026-01-19T08:00:00Z"}],
         "verdicts":[{"name":"Anna","revision":1,"verdict":"changes","effect":"returned","note":"Drop\\nit",
          "createdAt":"2026-01-19T09:00:00Z"}]}\
        """);
    assertThat(shell.run("link", "feedback", "12")).isZero();
    assertThat(shell.out()).contains("Lovely", "changes", "returned", "Drop it");
  }

  @Test
  void settingsAreChangedAsTheyWereRead() {
    server
        .on(
            "GET /client-settings",
            200,
            "{\"approval\":\"recorded\",\"usualDays\":14,\"longestDays\":90,\"version\":4}")
        .on(
            "PUT /client-settings",
            200,
            "{\"approval\":\"counts\",\"usualDays\":14,\"longestDays\":90,\"version\":5}");
    assertThat(shell.run("link", "settings", "--approval", "counts")).isZero();
    var asked = server.asked("PUT /client-settings");
    assertThat(asked.header("If-match")).isEqualTo("\"4\"");
    assertThat(asked.json().path("approval").asString()).isEqualTo("counts");
    assertThat(shell.out()).contains("counts");
  }
}

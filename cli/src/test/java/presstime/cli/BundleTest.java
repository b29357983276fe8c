package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class BundleTest {

  private static final String RELEASE =
      """
      {"id":4,"name":"Launch","mode":"all-or-nothing","state":"refused","dueAt":"2026-01-20T09:00:00Z","members":[
       {"id":9,"contentTitle":"Spring","channelName":"Blog","state":"held","problem":{"cause":"It is not approved."}}]}\
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
  void aDependencyIsAddedWithWhereAndWhen() {
    server.on(
        "POST /dependencies", 201, "{\"id\":3,\"contentTitle\":\"Post\",\"afterTitle\":\"Art\"}");
    assertThat(shell.run("dependency", "add", "13", "12", "--all", "--delay", "30")).isZero();
    assertThat(server.asked("POST /dependencies").json().toString())
        .isEqualTo("{\"content\":13,\"after\":12,\"delayMinutes\":30,\"where\":\"all\"}");
    assertThat(shell.out()).contains("\"Post\" goes after \"Art\"");
  }

  @Test
  void aReleaseIsMadeAndShownWithWhatIsInTheWay() {
    server.on("POST /releases", 201, RELEASE);
    assertThat(shell.run("release", "create", "Launch", "9", "--at", "2026-01-20T09:00:00Z"))
        .isZero();
    var asked = server.asked("POST /releases").json();
    assertThat(asked.path("mode").asString()).isEqualTo("all-or-nothing");
    assertThat(asked.path("deliveries").toString()).isEqualTo("[9]");
    assertThat(shell.out()).contains("Release 4: Launch", "refused", "It is not approved.");
  }

  @Test
  void releasesAndBundlesAreListedPageByPage() {
    String page = "{\"items\":[{\"id\":4,\"name\":\"Launch\"}],\"nextCursor\":\"later\"}";
    for (String what : new String[] {"release", "bundle"}) {
      server
          .on("GET /" + what + "s?limit=50", 200, page)
          .on("GET /" + what + "s?limit=1&cursor=later", 200, "{\"items\":[],\"nextCursor\":null}");
      assertThat(shell.run(what, "list")).as(shell.err()).isZero();
      assertThat(shell.out()).contains("Launch", "More: --cursor later");
      assertThat(shell.run(what, "list", "--limit", "1", "--cursor", "later")).isZero();
      assertThat(shell.out()).contains("There are no " + what + "s.").doesNotContain("More");
    }
  }

  @Test
  void contentsJoinAReleaseOnTheChannelsThatAreNamed() {
    server.on("GET /channels?limit=200", 200, "{\"items\":[{\"id\":7,\"name\":\"Blog\"}]}");
    server.on("POST /releases/4/members", 200, RELEASE);
    assertThat(shell.run("release", "add", "4", "--content", "12", "--channel", "Blog")).isZero();
    assertThat(server.asked("POST /releases/4/members").json().toString())
        .isEqualTo("{\"contents\":[12],\"channels\":[7]}");
  }

  @Test
  void contentsAreTiedToAMilestoneAndTheTimelineSaysWhoIsTooLate() {
    server.on("PUT /milestones/1/contents/6", 200, "{}");
    server.on("GET /milestones/1", 200, "{\"id\":1,\"name\":\"Fair\",\"contents\":[6]}");
    assertThat(shell.run("milestone", "tie", "1", "6")).isZero();
    assertThat(shell.out()).contains("Milestone 1: Fair, contents 6");

    server.on(
        "GET /timeline?from=2026-01-01T00%3A00%3A00Z&to=2026-02-01T00%3A00%3A00Z",
        200,
        "{\"items\":[{\"contentId\":5,\"lateFor\":[]},{\"contentId\":6,\"lateFor\":[1]}],"
            + "\"milestones\":[{\"id\":1,\"name\":\"Fair\",\"dueAt\":\"2026-01-20T09:00:00Z\"}]}");
    assertThat(
            shell.run(
                "dependency",
                "timeline",
                "--from",
                "2026-01-01T00:00:00Z",
                "--to",
                "2026-02-01T00:00:00Z"))
        .isZero();
    assertThat(shell.out()).contains("too late for it: content 6").doesNotContain("content 5");
  }

  @Test
  void aBundleIsMadeOfATemplateWithValues() throws IOException {
    server.on(
        "POST /bundle-templates/1/apply",
        200,
        "{\"id\":null,\"name\":\"Launch\",\"items\":[{\"role\":\"article\",\"title\":\"Kettle\","
            + "\"deliveries\":[{\"channel\":\"Blog\",\"dueAt\":\"2026-01-20T09:00:00Z\",\"state\":\"scheduled\"}],"
            + "\"after\":[]}],\"notes\":[]}");
    assertThat(
            shell.run(
                "bundle",
                "apply",
                "1",
                "--at",
                "2026-01-20T09:00:00Z",
                "--set",
                "product=Kettle",
                "--dry-run"))
        .isZero();
    assertThat(
            server.asked("POST /bundle-templates/1/apply").json().at("/values/product").asString())
        .isEqualTo("Kettle");
    assertThat(shell.out()).contains("Would make: Launch", "Kettle");
    Path file = Files.writeString(folder.resolve("broken.json"), "{");
    assertThat(shell.run("bundle", "create", file.toString())).isEqualTo(Exit.USAGE);
  }
}

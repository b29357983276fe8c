package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Periods, how a content stands, and acting before the time of what waits. */
class PeriodTest {

  private static final String PERIOD =
      """
      {"id":3,"contentId":12,"kind":"live","version":0,"channels":[{"channelId":5,"channelName":"Blog","state":"planned",\
      "from":{"deliveryId":7,"state":"scheduled","wallTime":"2026-06-01T09:00","timeZone":"Europe/Paris"},\
      "to":{"deliveryId":8,"state":"scheduled","wallTime":"2026-06-30T18:00","timeZone":"Europe/Paris"}}],"notes":["Mind."]}\
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
  void aPeriodIsPlannedAndShown() {
    server.on("POST /content/12/periods", 201, PERIOD);
    assertThat(
            shell.run(
                "period",
                "live",
                "12",
                "--from",
                "2026-06-01 09:00",
                "--to",
                "2026-06-30 18:00",
                "--zone",
                "Europe/Paris",
                "--channel",
                "Blog",
                "--unpublish-to",
                "private"))
        .isZero();
    assertThat(server.asked("POST /content/12/periods").json().toString())
        .isEqualTo(
            "{\"from\":\"2026-06-01T09:00\",\"timeZone\":\"Europe/Paris\",\"to\":\"2026-06-30T18:00\","
                + "\"kind\":\"live\",\"channels\":[5],\"unpublishTo\":\"private\"}");
    assertThat(shell.out())
        .contains("planned", "2026-06-30 18:00 Europe/Paris (scheduled)", "Note: Mind.");
  }

  @Test
  void aPeriodIsChangedAtTheVersionItHas() {
    server.on("GET /periods/3", 200, PERIOD).on("PATCH /periods/3", 200, PERIOD);
    assertThat(shell.run("period", "change", "3", "--to", "2026-07-01T10:00:00Z")).isZero();
    assertThat(server.asked("PATCH /periods/3").json().toString())
        .isEqualTo("{\"to\":\"2026-07-01T10:00:00Z\"}");
  }

  @Test
  void whatWouldBecomeOfThemIsAskedAndChosen() {
    server.on(
        "GET /content/12/publish/preview?channels=5",
        200,
        "{\"sentences\":[\"If you publish now, it is moved.\"]}");
    assertThat(shell.run("publish", "12", "--channel", "Blog", "--preview")).isZero();
    assertThat(shell.out()).contains("If you publish now, it is moved.");
    server.on(
        "POST /content/12/unpublish",
        202,
        "{\"deliveries\":[],\"notes\":[],\"conflicts\":[],\"settled\":[{\"deliveryId\":7,\"action\":\"unpublish\","
            + "\"becomes\":\"superseded\",\"why\":\"Chosen by a person.\"}]}");
    assertThat(
            shell.run(
                "unpublish",
                "12",
                "--to",
                "trash",
                "--supersede",
                "7",
                "--keep",
                "8",
                "--move",
                "9=2026-07-01T10:00:00Z"))
        .isZero();
    assertThat(server.asked("POST /content/12/unpublish").json().toString())
        .isEqualTo(
            "{\"to\":\"trash\",\"pending\":[{\"delivery\":7,\"becomes\":\"superseded\"},"
                + "{\"delivery\":8,\"becomes\":\"kept\"},"
                + "{\"delivery\":9,\"becomes\":\"moved\",\"at\":\"2026-07-01T10:00:00Z\"}]}");
    assertThat(shell.out()).contains("Delivery 7 (unpublish) is superseded.");
  }

  @Test
  void howAContentStandsIsShown() {
    server.on(
        "GET /content/12/standing",
        200,
        "{\"current\":3,\"approved\":2,\"channels\":[{\"channelName\":\"Blog\",\"state\":\"live\",\"behind\":true,"
            + "\"live\":{\"revision\":1,\"url\":\"https://b.example/x\"},\"pending\":[{\"action\":\"publish\","
            + "\"revisionNumber\":2,\"wallTime\":\"2026-06-01T09:00\",\"timeZone\":\"UTC\"}]}]}");
    assertThat(shell.run("standing", "12")).isZero();
    assertThat(shell.out())
        .contains("revision 3", "live, behind", "publish of revision 2 on 2026-06-01 09:00 UTC");
  }
}

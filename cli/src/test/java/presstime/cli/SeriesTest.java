package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Exit;

class SeriesTest {
  private static final String SERIES =
      """
      {"id":3,"name":"Tips","state":"active","rule":"FREQ=WEEKLY","cron":null,
       "start":"2026-01-20T09:00:00","timeZone":"Europe/Paris","end":null,"action":"publish",
       "contents":[12],"channels":[5],"version":0,
       "next":[{"recurrenceId":"2026-01-20T09:00:00","wallTime":"2026-01-20T09:00:00",
        "dueAt":"2026-01-20T08:00:00Z","state":"placed","contentId":13,"deliveries":[7],"note":null}]}\
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
  void aSeriesIsBegunAndItsDatesAreShown() {
    server.on("POST /series", 201, SERIES);
    assertThat(
            shell.run(
                "series",
                "create",
                "12",
                "--name",
                "Tips",
                "--rule",
                "FREQ=WEEKLY",
                "--start",
                "2026-01-20 09:00",
                "--channel",
                "blog"))
        .isZero();
    assertThat(server.asked("POST /series").json().toString())
        .isEqualTo(
            "{\"name\":\"Tips\",\"rule\":\"FREQ=WEEKLY\",\"start\":\"2026-01-20T09:00\","
                + "\"contents\":[12],\"channels\":[5]}");
    assertThat(shell.out())
        .contains("Series 3: Tips", "2026-01-20 09:00:00 Europe/Paris", "placed");
  }

  @Test
  void oneOccurrenceIsMoved() {
    server.on(
        "POST /series/3/occurrences/2026-01-20T09:00:00/move",
        200,
        "{\"recurrenceId\":\"2026-01-20T09:00:00\",\"wallTime\":\"2026-01-21T10:00:00\","
            + "\"dueAt\":\"2026-01-21T09:00:00Z\",\"state\":\"placed\",\"contentId\":13,"
            + "\"deliveries\":[7],\"note\":null}");
    assertThat(shell.run("series", "move", "3", "2026-01-20T09:00:00", "--at", "2026-01-21 10:00"))
        .isZero();
    assertThat(shell.out()).contains("2026-01-21 10:00:00");
  }

  @Test
  void whatIsUnderstoodIsEchoedWithItsDates() {
    server.on(
        "POST /schedule-expressions",
        200,
        "{\"expression\":\"daily at 9:00\",\"language\":\"en\",\"sentence\":\"Every day at 09:00\","
            + "\"rule\":\"FREQ=DAILY\",\"start\":\"2026-01-20T09:00:00\",\"timeZone\":\"Europe/Paris\","
            + "\"next\":[{\"wallTime\":\"2026-01-20T09:00:00\",\"dueAt\":\"2026-01-20T08:00:00Z\","
            + "\"note\":null}],\"questions\":[],\"notUnderstood\":null}");
    assertThat(shell.run("when", "daily", "at", "9:00", "--language", "en")).isZero();
    assertThat(server.asked("POST /schedule-expressions").json().toString())
        .isEqualTo(
            "{\"expression\":\"daily at 9:00\",\"timeZone\":\"Europe/Paris\",\"language\":\"en\"}");
    assertThat(shell.out()).contains("Every day at 09:00", "FREQ=DAILY", "2026-01-20 09:00:00");
  }

  @Test
  void whatIsNotUnderstoodIsPointedAt() {
    server.on(
        "POST /schedule-expressions",
        200,
        "{\"expression\":\"every"
            + " wekday\",\"language\":\"en\",\"sentence\":null,\"questions\":[],\"notUnderstood\":{\"position\":6,\"length\":6,\"detail\":\"I"
            + " do not understand\"}}");
    assertThat(shell.run("when", "every wekday")).isEqualTo(Exit.FAILED);
    assertThat(shell.out()).contains("  every wekday\n        ^^^^^^");
  }

  @Test
  void timesAreRecomputed() {
    server.on(
        "POST /operations/recompute-times",
        200,
        "{\"zoneRules\":\"2026a\",\"dryRun\":true,\"examined\":4,\"moved\":1,\"beingSent\":0,"
            + "\"unknownZone\":0,\"newer\":0,\"deliveries\":[{\"deliveryId\":7,"
            + "\"wallTime\":\"2026-01-20T09:00:00\",\"timeZone\":\"Europe/Paris\","
            + "\"from\":\"2026-01-20T08:00:00Z\",\"dueAt\":\"2026-01-20T07:00:00Z\"}]}");
    assertThat(shell.run("operations", "recompute-times", "--dry-run")).isZero();
    assertThat(server.asked("POST /operations/recompute-times").json().toString())
        .isEqualTo("{\"dryRun\":true}");
    assertThat(shell.out()).contains("1 of 4 would be due", "2026a", "Europe/Paris");
  }
}

package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.cli.api.Documents;
import presstime.cli.api.Exit;

class ScheduleTest {
  private static final String DELIVERY =
      """
      {"id":9,"contentId":12,"contentTitle":"Spring","revisionNumber":1,"channelId":5,"channelName":"Blog",
       "platform":"wordpress","action":"publish","state":"%s","dueAt":"2026-01-20T08:00:00Z",
       "wallTime":"2026-01-20T09:00:00","timeZone":"Europe/Paris","attempts":1,"latenessMs":%s,"problem":%s,
       "externalUrl":null,"startedAt":null,"finishedAt":null,"reason":"asked for","version":0,
       "timeline":[{"at":"2026-01-19T09:00:00Z","kind":"scheduled","actor":"account/1","text":"Scheduled","data":{}}]}\
      """;

  @TempDir Path folder;
  private StandIn server;
  private Shell shell;

  @BeforeEach
  void start() throws IOException {
    server = new StandIn();
    shell = new Shell(folder).with("PRESSTIME_URL", server.url()).with("PRESSTIME_API_KEY", "pt_k");
    server.on(
        "GET /channels?limit=200",
        200,
        "{\"items\":[{\"id\":5,\"name\":\"Blog\"},{\"id\":6,\"name\":\"News\"}]}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aWallClockTimeGoesWithItsZoneAndTheChannelsByName() {
    server.on(
        "POST /content/12/schedule",
        201,
        "{\"deliveries\":["
            + DELIVERY.formatted("scheduled", "null", "null")
            + "],\"notes\":[\"An hour is missing.\"]}");
    assertThat(
            shell.run(
                "schedule",
                "12",
                "--at",
                "2026-01-20 09:00",
                "--channel",
                "news",
                "--channel",
                "5"))
        .isZero();

    var asked = server.asked("POST /content/12/schedule");
    assertThat(asked.json().toString())
        .isEqualTo(
            "{\"at\":\"2026-01-20T09:00\",\"timeZone\":\"Europe/Paris\",\"channels\":[6,5]}");
    assertThat(asked.header("Idempotency-key")).isNotEmpty();
    assertThat(shell.out())
        .contains(
            "scheduled",
            "2026-01-20 09:00:00 Europe/Paris",
            "in 22 h",
            "Blog",
            "An hour is missing.");
  }

  @Test
  void anUnknownChannelIsSaidAndNothingIsScheduled() {
    assertThat(shell.run("schedule", "12", "--at", "+10m", "--channel", "Blag"))
        .isEqualTo(Exit.NOT_FOUND);
    assertThat(server.lines()).containsExactly("GET /channels?limit=200");
  }

  @Test
  void publishWaitsForTheOutcomeAndTellsOfAFailure() {
    server
        .on(
            "POST /content/12/publish",
            201,
            "{\"deliveries\":["
                + DELIVERY.formatted("scheduled", "null", "null")
                + "],\"notes\":[]}")
        .on(
            "GET /deliveries/9",
            200,
            DELIVERY.formatted(
                "failed",
                "4",
                "{\"code\":\"c\",\"title\":\"Wrong password\",\"cause\":\"401\",\"solution\":\"Renew it\"}"));
    assertThat(shell.run("publish", "12")).isEqualTo(Exit.DELIVERY_FAILED);
    assertThat(shell.out()).contains("failed", "4 ms", "Wrong password", "Renew it");

    server.on("GET /deliveries/9", 200, DELIVERY.formatted("published", "4", "null"));
    assertThat(shell.run("publish", "12", "--json")).isZero();
    assertThat(Documents.read(shell.out()).path("deliveries").path(0).path("state").asString())
        .isEqualTo("published");
  }

  @Test
  void aDeliveryIsShownWithItsTimeline() {
    server.on("GET /deliveries/9", 200, DELIVERY.formatted("unconfirmed", "1234", "null"));
    assertThat(shell.run("delivery", "9")).isZero();
    assertThat(shell.out()).contains("unconfirmed", "late by", "1.2 s", "Scheduled", "account/1");
  }

  @Test
  void listsAskForWhatTheOptionsSay() {
    server.on(
        "GET /deliveries?state=held&channel=5&limit=2", 200, "{\"items\":[],\"nextCursor\":null}");
    assertThat(shell.run("deliveries", "--state", "held", "--channel", "blog", "--limit", "2"))
        .isZero();
    assertThat(shell.out()).contains("no deliveries");
    server.on("GET /deliveries?type=note&limit=50", 200, "{\"items\":[],\"nextCursor\":null}");
    assertThat(shell.run("deliveries", "--type", "note")).isZero();
    server
        .on("GET /deliveries/past-due?limit=50", 200, "{\"items\":[]}")
        .on("GET /deliveries/upcoming?limit=50", 200, "{\"items\":[]}");
    assertThat(shell.run("past-due", "--json")).isZero();
    assertThat(Documents.read(shell.out()).path("items")).isEmpty();
    assertThat(shell.run("upcoming")).isZero();
    assertThat(shell.out()).contains("Nothing is planned");
  }

  @Test
  void theDeliveriesOfAContentAreNarrowedByTheOtherOptionsToo() {
    server.on(
        "GET /deliveries?state=failed&content=12&channel=5&limit=2&cursor=c",
        200,
        "{\"items\":[" + DELIVERY.formatted("failed", "4", "null") + "],\"nextCursor\":\"later\"}");
    assertThat(
            shell.run(
                "deliveries",
                "--content",
                "12",
                "--state",
                "failed",
                "--channel",
                "blog",
                "--limit",
                "2",
                "--cursor",
                "c"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("failed", "--cursor later");
  }

  @Test
  void whatListsPointToCanBeAskedFor() {
    String page =
        "{\"items\":["
            + DELIVERY.formatted("scheduled", "null", "null")
            + "],\"nextCursor\":\"later\"}";
    server
        .on("GET /deliveries/upcoming?limit=1&cursor=c", 200, page)
        .on("GET /deliveries/past-due?limit=1&cursor=c", 200, page);
    for (String list : new String[] {"upcoming", "past-due"}) {
      assertThat(shell.run(list, "--limit", "1", "--cursor", "c")).as(shell.err()).isZero();
      assertThat(shell.out()).contains("Spring", "More: --cursor later");
    }
  }

  @Test
  void whatHasNoTimeIsListed() {
    server.on(
        "GET /unplanned?q=old&type=note&limit=50",
        200,
        """
        {"items": [{"id": 7, "title": "Old bridge", "type": "note", "channels": [5],
          "updatedAt": "2026-01-20T08:00:00Z"}], "nextCursor": "more"}
        """);
    assertThat(shell.run("unplanned", "--search", "old", "--type", "note")).isZero();
    assertThat(shell.out()).contains("7", "note", "Old bridge", "--cursor more");
    server.on("GET /unplanned?limit=50", 200, "{\"items\": [], \"nextCursor\": null}");
    assertThat(shell.run("unplanned")).isZero();
    assertThat(shell.out()).contains("Everything that is approved has a time.");
  }

  @Test
  void decisionsGoToTheirEndpoints() {
    String delivery = DELIVERY.formatted("scheduled", "null", "null");
    for (String path : new String[] {"retry", "cancel", "resolve", "reschedule"}) {
      server.on("POST /deliveries/9/" + path, 200, delivery);
    }
    assertThat(shell.run("retry", "9")).isZero();
    assertThat(shell.run("cancel", "9")).isZero();
    assertThat(
            shell.run("resolve", "9", "--as", "published", "--public-url", "https://x.example/a"))
        .isZero();
    assertThat(shell.run("reschedule", "9", "--at", "2026-02-01T10:00:00+02:00")).isZero();
    assertThat(server.asked("POST /deliveries/9/resolve").json().path("url").asString())
        .isEqualTo("https://x.example/a");
    assertThat(server.asked("POST /deliveries/9/reschedule").json().toString())
        .isEqualTo("{\"at\":\"2026-02-01T08:00:00Z\"}");
  }
}

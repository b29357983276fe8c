package presstime.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

@ServerTest
class PublishingSettingsTest {

  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  @LocalServerPort int port;

  private Api api;
  private long workspace;
  private String path;

  @BeforeEach
  void aSite() {
    clock.set(TestClock.START);
    Desk desk = Desk.open(database, port);
    api = desk.api();
    workspace = desk.owner().workspaceId();
    path = "/api/v1/sites/" + desk.aSite() + "/publishing-settings/";
  }

  @Test
  void patchChangesWhatIsNamedAndPutResetsTheRest() {
    patch("{\"daily_publish_limit\": 3, \"publish_days\": [\"SUN\", \"mon\", \"mon\"]}");
    JsonNode patched = patch("{\"publish_time_slots\": [\"18:00\", \"09:00\", \"09:00:30\"]}");
    assertThat(patched.path("daily_publish_limit").asInt()).isEqualTo(3);
    assertThat(patched.path("publish_days")).hasToString("[\"mon\",\"sun\"]");
    assertThat(patched.path("publish_time_slots")).hasToString("[\"09:00\",\"18:00\"]");
    assertThat(patch("{\"daily_publish_limit\": null}").path("daily_publish_limit").isNull())
        .isTrue();
    JsonNode put = Desk.ok(api.send("PUT", path, "{\"weekly_publish_limit\": 0}"));
    assertThat(put.path("weekly_publish_limit").asInt(-1)).isZero();
    assertThat(put.path("publish_days").size()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"publish_days\": [\"someday\"]}        | publish_days",
        "{\"publish_days\": \"mon\"}              | publish_days",
        "{\"publish_time_slots\": [\"25:00\"]}    | publish_time_slots",
        "{\"publish_time_slots\": [9]}            | publish_time_slots",
        "{\"daily_publish_limit\": -1}            | daily_publish_limit",
        "{\"weekly_publish_limit\": 1.5}          | weekly_publish_limit",
        "{\"monthly_publish_limit\": \"ten\"}     | monthly_publish_limit",
        "{\"monthly_publish_limit\": 99999999999} | monthly_publish_limit",
        "{\"auto_publish_enabled\": \"yes\"}      | auto_publish_enabled",
        "{\"autoPublishEnabled\": true}           | autoPublishEnabled",
        "[]                                       | body",
        "{\"horizon_days\": 0}                    | horizon_days",
        "{\"minimum_gap_minutes\": -1}            | minimum_gap_minutes",
        "{\"lead_time_minutes\": null}            | lead_time_minutes",
        "{\"spread_minutes\": 240}                | spread_minutes",
        "{\"publish_time_slots\": [\"23:50\"], \"spread_minutes\": 10} | spread_minutes",
        "{\"blackouts\": [{\"to\": \"2026-12-26\"}]} | blackouts[0].from",
        "{\"blackouts\": [{\"from\": \"2026-12-26\", \"to\": \"2026-12-24\"}]} | blackouts[0].to",
        "{\"blackouts\": [{\"from\": \"2026-02-30\"}]} | blackouts[0].from",
        "{\"blackouts\": [{\"from\": \"2026-01-01\", \"to\": \"2027-01-01\", \"yearly\": true}]} |"
            + " blackouts[0].to",
        "{\"blackouts\": [{\"from\": \"2026-12-26\", \"until\": \"2026-12-27\"}]} |"
            + " blackouts[0].until",
        "{\"slot_categories\": [{\"time\": \"9\", \"categories\": [\"tips\"]}]} |"
            + " slot_categories[0].time",
        "{\"slot_categories\": [{\"time\": \"09:00\", \"categories\": []}]} |"
            + " slot_categories[0].categories",
        "{\"slot_categories\": [{\"day\": \"moon\", \"time\": \"09:00\", \"categories\": [\"a\"]}]}"
            + " | slot_categories[0].day",
        "{\"holiday_calendars\": [\"nowhere\"]}   | holiday_calendars",
        "{\"time_zone\": \"Europe/Berlin\"}       | time_zone",
        "{\"late_policy\": \"skip\"}              | late_policy",
      })
  void whatCannotBeIsNamedAndNothingChanges(String body, String field) {
    JsonNode before = Desk.ok(api.get(path));
    for (String method : new String[] {"PUT", "PATCH"}) {
      Api.Answer answer = api.send(method, path, body);
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }
    assertThat(Desk.ok(api.get(path))).isEqualTo(before);
  }

  @Test
  void slotsOfUnsavedSettingsAreShownAndNothingIsSaved() {
    JsonNode before = Desk.ok(api.get(path));
    JsonNode supposed =
        Desk.ok(
            api.send(
                "POST",
                path + "slots?days=7",
                "{\"publish_days\": [\"sun\"], \"publish_time_slots\": [\"07:15\"]}"));
    assertThat(supposed.path("slots").size()).isEqualTo(1);
    assertThat(supposed.at("/slots/0/local").asString()).endsWith("T07:15:00");
    Api.Answer refused = api.send("POST", path + "slots", "{\"spread_minutes\": 1000}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(Desk.ok(api.get(path))).isEqualTo(before);
  }

  @Test
  void whatWasReadCanBeSentBack() {
    patch(
        """
        {"slot_categories": [{"day": "MON", "time": "09:00:10", "categories": ["tips", "tips"]}],
         "minimum_gap_minutes": 30, "lead_time_minutes": 60, "horizon_days": 28,
         "spread_minutes": 10, "weekly_publish_limit": 5,
         "blackouts": [{"from": "2026-12-24", "to": "2026-12-26", "yearly": true, "name": "Christmas"},
                       {"from": "2026-05-01"},
                       {"from": "2026-06-01T18:00", "to": "2026-06-01T20:30"}]}
        """);
    JsonNode read = Desk.ok(api.get(path));
    assertThat(read.path("slot_categories"))
        .hasToString("[{\"day\":\"mon\",\"time\":\"09:00\",\"categories\":[\"tips\"]}]");
    assertThat(read.at("/blackouts/1"))
        .hasToString(
            "{\"from\":\"2026-05-01\",\"to\":\"2026-05-01\",\"yearly\":false,\"name\":\"\"}");
    assertThat(read.at("/blackouts/2/to").asString()).isEqualTo("2026-06-01T20:30");
    assertThat(read.path("time_zone").asString()).isEqualTo("Europe/Paris");
    assertThat(read.path("late_policy").asString()).isEqualTo("publish");
    assertThat(Desk.ok(api.send("PUT", path, read.toString()))).isEqualTo(read);
  }

  @Test
  void theSlotsToComeAreShownWithWhatClosesThem() {
    patch(
        """
        {"publish_time_slots": ["09:00"], "lead_time_minutes": 120, "horizon_days": 3,
         "slot_categories": [{"day": "tue", "time": "09:00", "categories": ["tips"]}],
         "blackouts": [{"from": "2026-01-21", "name": "Fair"}]}
        """);
    clock.set(TestClock.START.minusSeconds(3600));
    JsonNode slots = Desk.ok(api.get(path + "slots?days=7")).path("slots");
    assertThat(
            slots
                .valueStream()
                .map(slot ->
                    slot.path("at").asString()
                        + " "
                        + slot.path("categories")
                        + " "
                        + slot.at("/refusal/text").asString("")))
        .containsExactly(
            "2026-01-19T08:00:00Z [] Mon 19 Jan 09:00 is sooner than 120 min from now",
            "2026-01-20T08:00:00Z [\"tips\"] ",
            "2026-01-21T08:00:00Z [] Wed 21 Jan: blackout Fair",
            "2026-01-22T08:00:00Z [] Thu 22 Jan 09:00 is more than 3 days ahead",
            "2026-01-23T08:00:00Z [] Fri 23 Jan 09:00 is more than 3 days ahead");
  }

  @Test
  void theDaysOfAnImportedCalendarAreBlackoutsUntilItIsImportedAnew() {
    String calendars = "/api/v1/holiday-calendars/fairs";
    upload(calendars, "20260120");
    patch("{\"publish_time_slots\": [\"09:00\"], \"holiday_calendars\": [\"fairs\"]}");
    assertThat(closedSlots()).containsExactly("Tue 20 Jan: blackout Fair");
    upload(calendars, "20260121");
    assertThat(closedSlots()).containsExactly("Wed 21 Jan: blackout Fair");
    assertThat(api.delete(calendars).status()).as("a channel names it").isEqualTo(422);
    patch("{\"holiday_calendars\": []}");
    assertThat(api.delete(calendars).status()).isEqualTo(204);
    assertThat(
            api.with("Content-Type", "text/calendar")
                .send("PUT", calendars, "BEGIN:NOTHING")
                .status())
        .isEqualTo(422);
  }

  /** As imports of before kept them: what was once allowed stops nobody now. */
  @Test
  void aCalendarThatWasKeptWithAFarEndIsReadAllTheSame() {
    upload("/api/v1/holiday-calendars/fairs", "20260120");
    patch("{\"publish_time_slots\": [\"09:00\"], \"holiday_calendars\": [\"fairs\"]}");
    database.execute(
        "UPDATE holiday_calendar SET blackouts = '[{\"from\": \"2026-01-20\", \"to\": \"9999-12-30\","
            + " \"yearly\": false, \"name\": \"Closed\"}]'"
            + " WHERE workspace_id = "
            + workspace);
    assertThat(Desk.ok(api.get("/api/v1/holiday-calendars")).toString()).contains("9999-12-30");
    assertThat(closedSlots()).contains("Tue 20 Jan: blackout Closed");
  }

  @Test
  void changesOfDifferentFieldsAtOnceAreAllKept() throws Exception {
    List<String> fields =
        List.of(
            "daily_publish_limit",
            "weekly_publish_limit",
            "monthly_publish_limit",
            "minimum_gap_minutes",
            "lead_time_minutes",
            "horizon_days");
    CyclicBarrier together = new CyclicBarrier(fields.size());
    try (ExecutorService people = Executors.newFixedThreadPool(fields.size())) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (String field : fields) {
        answers.add(
            people.submit(() -> {
              together.await();
              return patch("{\"" + field + "\": 77}");
            }));
      }
      for (Future<JsonNode> answer : answers) {
        answer.get();
      }
    }
    JsonNode kept = Desk.ok(api.get(path));
    assertThat(fields).allMatch(field -> kept.path(field).asInt() == 77);
  }

  private void upload(String path, String day) {
    Desk.ok(
        api.with("Content-Type", "text/calendar")
            .send(
                "PUT",
                path,
                """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//test//EN\r
                BEGIN:VEVENT\r
                UID:1@test\r
                DTSTAMP:20260101T000000Z\r
                DTSTART;VALUE=DATE:%s\r
                SUMMARY:Fair\r
                END:VEVENT\r
                END:VCALENDAR\r
                """
                    .formatted(day)));
  }

  private java.util.List<String> closedSlots() {
    return Desk.ok(api.get(path + "slots?days=4"))
        .path("slots")
        .valueStream()
        .map(slot -> slot.at("/refusal/text").asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Test
  void aStaleVersionIsRefusedWhenOneIsSent() {
    String first = api.get(path).header("ETag");
    Desk.ok(api.with("If-Match", first).send("PATCH", path, "{\"daily_publish_limit\": 1}"));
    Api.Answer stale =
        api.with("If-Match", first).send("PATCH", path, "{\"daily_publish_limit\": 2}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(Desk.ok(api.get(path)).path("daily_publish_limit").asInt()).isEqualTo(1);
  }

  private JsonNode patch(String body) {
    return Desk.ok(api.send("PATCH", path, body));
  }
}

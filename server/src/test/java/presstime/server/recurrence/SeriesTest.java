package presstime.server.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What a series places, and when. */
class SeriesTest extends SeriesDesk {

  @Test
  void occurrencesBecomeDeliveriesUpToTheHorizonEachWithACopyOfWhatIsApproved() {
    JsonNode series = begin();
    assertThat(waiting())
        .containsExactly(
            "2026-01-19T09:00:00Z",
            "2026-01-26T09:00:00Z",
            "2026-02-02T09:00:00Z",
            "2026-02-09T09:00:00Z",
            "2026-02-16T09:00:00Z");
    List<JsonNode> next = next(id(series));
    assertThat(next).hasSize(10);
    assertThat(next.get(4).path("state").asString()).isEqualTo("placed");
    assertThat(next.get(5).path("state").asString()).isEqualTo("planned");
    JsonNode copy =
        Desk.ok(api.get("/api/v1/content/" + next.getFirst().path("contentId").asLong()));
    assertThat(copy.path("title").asString()).isEqualTo("Weekly tips");
    assertThat(copy.path("slug").asString()).isEqualTo("weekly-tips-2026-01-19");
    assertThat(copy.path("status").asString()).isEqualTo("approved");
    assertThat(id(copy)).isNotEqualTo(source);
    assertThat(deliveryOf(next.getFirst()).path("reason").asString())
        .isEqualTo("series " + id(series) + ": Tips");
    assertThat(
            database.fetchCount(
                DSL.table("domain_event"),
                DSL.condition(
                    "type = 'content-copied' and data->>'sourceId' = ?", String.valueOf(source))))
        .isEqualTo(5);
  }

  @Test
  void calendarsAreToldWhichDeliveriesAreOfWhichSeries() {
    JsonNode series = begin();
    JsonNode found =
        Desk.ok(api.get("/api/v1/series/marks?from=2026-01-20T00:00:00Z&to=2026-02-03T00:00:00Z"));
    assertThat(found.path("items").valueStream().map(item -> item.path("deliveryId").asLong()))
        .containsExactly(
            id(deliveryOf(next(id(series)).get(1))), id(deliveryOf(next(id(series)).get(2))));
    assertThat(found.path("items").findValuesAsString("seriesId"))
        .containsOnly(String.valueOf(id(series)));
    assertThat(found.at("/series/0/rule").asString()).isEqualTo("FREQ=WEEKLY");
    assertThat(found.path("series")).hasSize(1);
    assertThat(
            Desk.ok(
                    api.get(
                        "/api/v1/series/marks?from=2027-01-20T00:00:00Z&to=2027-02-03T00:00:00Z"))
                .path("series"))
        .isEmpty();
    assertThat(
            api.get("/api/v1/series/marks?from=2026-01-20T00:00:00Z&to=2026-01-20T00:00:00Z")
                .body())
        .contains("The period is empty");
  }

  @Test
  void eachOccurrenceIsAPostOfItsOwn() {
    begin();
    at("2026-01-19T09:00:00Z");
    at("2026-01-26T09:00:00Z");
    assertThat(
            database.fetchCount(
                DSL.table("site_page"), DSL.condition("channel_id = ? and live", channel)))
        .isEqualTo(2);
  }

  @Test
  void theSweepPlacesWhatComesNearAndTwiceChangesNothing() {
    begin();
    clock.set(NOW.plusSeconds(3_600 * 24 * 7));
    assertThat(sweep.sweep()).isOne();
    assertThat(sweep.sweep()).isZero();
    assertThat(waiting()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void serversThatSweepAtOnceEachPlaceAnOccurrenceOnce() throws Exception {
    List<Long> several = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      several.add(id(begin("rule", "FREQ=DAILY", "name", "Series " + i)));
    }
    clock.set(NOW.plusSeconds(3_600 * 24 * 3));
    try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> swept = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        swept.add(servers.submit(sweep::sweep));
      }
      for (Future<Integer> one : swept) {
        one.get();
      }
    }
    for (long series : several) {
      assertThat(
              database.fetch(
                  """
                  select recurrence_id, count(*) from series_delivery d where series_id = ?
                  group by recurrence_id having count(*) <> 1
                  """,
                  series))
          .isEmpty();
      assertThat(
              database
                  .fetchSingle(
                      "select count(*) from delivery where reason like 'series ' || ? || ':%'",
                      series)
                  .get(0, Integer.class))
          .isEqualTo(38);
    }
  }

  @Test
  void anOccurrenceCannotHaveTwoDeliveriesOnAChannelWhateverPlacesThem() {
    JsonNode series = begin();
    assertThatThrownBy(() ->
            database.execute(
                "insert into series_delivery select series_id, recurrence_id, channel_id, -1"
                    + " from series_delivery where series_id = ? limit 1",
                id(series)))
        .hasMessageContaining("series_delivery_pkey");
  }

  @Test
  void whatFellIntoADowntimeIsLeftToTheChannelsLatePolicy() {
    String path = "/api/v1/channels/" + channel;
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PATCH", path, "{\"latePolicy\": \"skip\"}"));
    JsonNode series = begin("rule", "FREQ=DAILY;INTERVAL=20");
    assertThat(waiting()).hasSize(2);
    at("2026-03-20T12:00:00Z");
    assertThat(states())
        .as("19 January, 8 and 28 February and 20 March passed")
        .containsExactly("missed", "missed", "missed", "missed", "scheduled");
    assertThat(next(id(series)).getFirst().path("recurrenceId").asString())
        .isEqualTo("2026-04-09T10:00:00");
  }

  @Test
  void aSeriesEndsWithItsLastOccurrence() {
    long id = id(begin("rule", "FREQ=WEEKLY;COUNT=2"));
    at("2026-01-19T09:00:00Z");
    at("2026-01-26T08:59:59Z");
    assertThat(series(id).path("state").asString()).isEqualTo("active");
    at("2026-01-26T09:00:00Z");
    assertThat(series(id).path("state").asString()).isEqualTo("ended");
    assertThat(states()).containsExactly("published", "published");
    assertThat(events(id)).containsExactly("series-created", "series-ended");
  }

  @Test
  void theWallClockIsKeptOverTheChangeOfMarch() {
    begin("start", "2026-03-23T09:00");
    at("2026-03-10T08:00:00Z");
    assertThat(waiting())
        .startsWith("2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z", "2026-04-06T07:00:00Z");
  }

  @Test
  void cronRdatesExdatesAndAnEndDate() {
    begin(
        "rule",
        null,
        "cron",
        "0 10 * * 1",
        "rdates",
        List.of("2026-01-21T15:00"),
        "exdates",
        List.of("2026-01-26T10:00"),
        "end",
        "2026-02-09");
    assertThat(waiting())
        .containsExactly(
            "2026-01-19T09:00:00Z",
            "2026-01-21T14:00:00Z",
            "2026-02-02T09:00:00Z",
            "2026-02-09T09:00:00Z");
  }

  @Test
  void aListIsRecycledInTurnWithTheLeastDistanceBetweenRepeats() {
    long second = desk.anApprovedArticle("Second");
    long third = desk.aDraft("Not approved");
    long id =
        id(
            begin(
                "rule", "FREQ=DAILY",
                "contents", List.of(source, second, third),
                "repeatAfter", "P3D"));
    List<JsonNode> next = next(id);
    assertThat(next.get(0).path("sourceId").asLong()).isEqualTo(source);
    assertThat(next.get(1).path("sourceId").asLong()).isEqualTo(second);
    assertThat(next.get(2).path("state").asString())
        .as("both went out less than 3 days before; it may still change")
        .isEqualTo("planned");
    desk.approve(third);
    clock.set(NOW.plusSeconds(60));
    sweep.sweep();
    List<JsonNode> later = next(id);
    assertThat(later.get(2).path("sourceId").asLong()).isEqualTo(third);
    assertThat(later.get(3).path("sourceId").asLong()).isEqualTo(source);
    assertThat(later.get(9).path("state").asString()).isEqualTo("placed");
  }

  @Test
  void whatHasNothingToPublishIsPassedOverVisiblyWhenItsTimeComes() {
    long id = id(begin("rule", "FREQ=DAILY", "repeatAfter", "P2D"));
    at("2026-01-20T09:00:01Z");
    JsonNode passed = Desk.ok(api.get("/api/v1/series/" + id + "/occurrences")).get(0);
    assertThat(passed.path("recurrenceId").asString()).isEqualTo("2026-01-21T10:00:00");
    assertThat(events(id)).contains("occurrence-passed-over");
    assertThat(
            database
                .fetchSingle(
                    "select note from series_occurrence where series_id = ? and state ="
                        + " 'passed-over'",
                    id)
                .get(0, String.class))
        .contains("less than 2 days before");
  }

  @Test
  void copiesThatWaitFollowWhatIsApprovedOfTheSource() {
    long id = id(begin());
    at("2026-01-19T09:00:00Z");
    edit(source, "Better tips");
    assertThat(deliveryOf(next(id).getFirst()).path("contentTitle").asString())
        .as("not approved yet")
        .isEqualTo("Weekly tips");
    desk.approve(source);
    assertThat(deliveryOf(next(id).getFirst()).path("contentTitle").asString())
        .isEqualTo("Better tips");
    at("2026-01-26T09:00:00Z");
    assertThat(
            database
                .fetch("select title from site_page where channel_id = ? order by id", channel)
                .getValues(0, String.class))
        .as("what is out stays as it was approved")
        .containsExactly("Weekly tips", "Better tips");
  }

  @Test
  void aCopyThatAPersonEditedIsLeftAlone() {
    long id = id(begin());
    long copy = next(id).getFirst().path("contentId").asLong();
    edit(copy, "Just this once");
    desk.approve(copy);
    edit(source, "Better tips");
    desk.approve(source);
    assertThat(deliveryOf(next(id).get(0)).path("contentTitle").asString())
        .isEqualTo("Just this once");
    assertThat(deliveryOf(next(id).get(1)).path("contentTitle").asString())
        .isEqualTo("Better tips");
  }

  @Test
  void withTheApprovalOfTheSourceItsCopiesLoseTheirs() {
    begin();
    Desk.ok(api.post("/api/v1/content/" + source + "/return", Map.of("note", "Wait.")));
    at("2026-01-19T09:00:00Z");
    assertThat(states().getFirst()).isEqualTo("held");
    desk.approve(source);
    desk.runWhatIsDue();
    assertThat(states().getFirst()).isEqualTo("published");
  }

  @Test
  void aDeletedSourceEndsTheSeriesAndCallsOffItsCopies() {
    long id = id(begin());
    Desk.ok(
        api.with("If-Match", "\"" + content(source).path("version").asInt() + "\"")
            .delete("/api/v1/content/" + source));
    assertThat(series(id).path("state").asString()).isEqualTo("ended");
    assertThat(waiting()).isEmpty();
    assertThat(events(id)).endsWith("series-ended");
  }

  @Test
  void anUpdateSeriesSendsTheLivePostAgain() {
    Desk.ok(
        api.post("/api/v1/content/" + source + "/publish", Map.of("channels", List.of(channel))));
    desk.runWhatIsDue();
    long id = id(begin("action", "update"));
    assertThat(next(id).getFirst().path("contentId").asLong()).isEqualTo(source);
    at("2026-01-19T09:00:00Z");
    at("2026-01-26T09:00:00Z");
    assertThat(
            database.fetchCount(DSL.table("site_page"), DSL.condition("channel_id = ?", channel)))
        .as("still one post")
        .isOne();
    assertThat(states()).startsWith("published", "published", "published", "scheduled");
  }

  @Test
  void whatWasNeverPublishedCannotBeUpdated() {
    assertProblem(api.post("/api/v1/series", plan("action", "update")), 409, "nothing-published");
    assertThat(Desk.ok(api.get("/api/v1/series")).path("items").size()).isZero();
  }

  @Test
  void badPlansAreRefusedByTheirFieldAndNothingIsKept() {
    assertInvalid(api.post("/api/v1/series", plan("rule", "FREQ=SECONDLY")), "rule");
    assertInvalid(api.post("/api/v1/series", plan("rule", "FREQ=MINUTELY")), "rule");
    assertInvalid(api.post("/api/v1/series", plan("rule", "every monday")), "rule");
    assertInvalid(
        api.post("/api/v1/series", plan("rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")), "rule");
    assertInvalid(api.post("/api/v1/series", plan("cron", "0 9 * * *")), "cron");
    assertInvalid(api.post("/api/v1/series", plan("rule", null)), "rule");
    assertInvalid(api.post("/api/v1/series", plan("start", "soon")), "start");
    assertInvalid(api.post("/api/v1/series", plan("timeZone", "Paris")), "timeZone");
    assertInvalid(api.post("/api/v1/series", plan("name", " ")), "name");
    assertInvalid(api.post("/api/v1/series", plan("contents", List.of())), "contents");
    assertInvalid(api.post("/api/v1/series", plan("contents", List.of(9_999_999))), "contents[0]");
    assertInvalid(
        api.post("/api/v1/series", plan("contents", List.of(desk.aDraft("No")))), "contents");
    assertInvalid(api.post("/api/v1/series", plan("channels", List.of(9_999_999))), "channels[0]");
    assertInvalid(api.post("/api/v1/series", plan("repeatAfter", "a while")), "repeatAfter");
    assertThat(Desk.ok(api.get("/api/v1/series")).path("items").size()).isZero();
    assertThat(waiting()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2046-01-20T10:00",
        "9999-12-31T23:59",
        "+10000-01-01T00:00",
        "+999999999-12-31T23:59:59",
        "+999999999-12-31T23:59:59Z",
        "1969-12-31T23:59",
        "-999999999-01-01T00:00"
      })
  void aStartThatIsFarAwayIsRefusedByItsField(String start) {
    long id = id(begin());
    assertInvalid(api.post("/api/v1/series", plan("start", start)), "start");
    assertInvalid(api.post("/api/v1/series/preview", plan("start", start)), "start");
    assertInvalid(change(id, "", "{\"start\": \"" + start + "\"}"), "start");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01T00:00", "1969-12-31T23:59", "+999999999-12-31T23:59:59Z"})
  void whatElseIsFarAwayIsRefusedByItsField(String time) {
    assertInvalid(api.post("/api/v1/series", plan("end", time)), "end");
    assertInvalid(api.post("/api/v1/series", plan("rdates", List.of(time))), "rdates[0]");
    assertInvalid(api.post("/api/v1/series", plan("exdates", List.of(time))), "exdates[0]");
  }

  @Test
  void rulesWithHugeNumbersAreRefusedOrEndInTime() {
    assertInvalid(
        api.post("/api/v1/series", plan("repeatAfter", "PT999999999999H")), "repeatAfter");
    for (String rule :
        List.of(
            "FREQ=YEARLY;INTERVAL=2147483647",
            "FREQ=DAILY;INTERVAL=2147483647",
            "FREQ=MONTHLY;INTERVAL=99999999999",
            "FREQ=WEEKLY;COUNT=2147483647",
            "FREQ=WEEKLY;UNTIL=99991231T000000",
            "FREQ=YEARLY;INTERVAL=5000")) {
      assertThat(api.post("/api/v1/series/preview", plan("rule", rule)).status())
          .as(rule)
          .isIn(200, 422);
    }
    JsonNode rare = begin("rule", "FREQ=YEARLY;INTERVAL=5000");
    assertThat(rare.path("next").size()).as("no calendar shows the third").isEqualTo(2);
  }

  @Test
  void aPreviewSavesNothing() {
    JsonNode preview =
        Desk.ok(
            api.post(
                "/api/v1/series/preview",
                Map.of(
                    "rule", "FREQ=DAILY",
                    "start", "2026-03-28T02:30",
                    "timeZone", "Europe/Paris")));
    assertThat(preview.path("next").size()).isEqualTo(10);
    assertThat(preview.at("/next/1/note").asString()).contains("clocks go forward");
    assertThat(preview.at("/next/1/dueAt").asString()).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(Desk.ok(api.get("/api/v1/series")).path("items").size()).isZero();
  }

  @Test
  void aSeriesOfAnotherWorkspaceIsNotThere() {
    long id = id(begin());
    Desk other = Desk.open(database, port);
    assertProblem(other.api().get("/api/v1/series/" + id), 404, "not-found");
    assertProblem(other.api().post("/api/v1/series/" + id + "/pause", Map.of()), 404, "not-found");
    assertInvalid(other.api().post("/api/v1/series", plan()), "contents[0]");
  }

  JsonNode content(long id) {
    return Desk.ok(api.get("/api/v1/content/" + id));
  }

  void edit(long content, String title) {
    Desk.ok(
        api.with("If-Match", "\"" + content(content).path("version").asInt() + "\"")
            .send("PATCH", "/api/v1/content/" + content, "{\"title\": \"" + title + "\"}"));
  }
}

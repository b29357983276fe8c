package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.platform.Outcome;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What people and programs read: lists, pages, the log and the story. */
class ListsTest extends Behaviour {

  @Test
  void upcomingAndPastDueDivideWhatIsNotDone() {
    one(schedule(desk.aDraft("Held"), NINE));
    one(schedule(desk.anApprovedArticle("Out"), NINE));
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    run(NINE);
    one(schedule(desk.anApprovedArticle("Later"), TEN));
    one(schedule(desk.anApprovedArticle("Later still"), TEN.plusSeconds(1)));
    assertThat(titles("upcoming")).containsExactly("Later", "Later still");
    clock.set(TEN.plusNanos(500_000_000));
    assertThat(titles("upcoming")).containsExactly("Later still");
    assertThat(titles("past-due")).containsExactly("Held", "Out", "Later");
    desk.runWhatIsDue();
    assertThat(titles("past-due")).containsExactly("Held", "Out");
  }

  @ParameterizedTest
  @CsvSource({
    "'?state=published',                         'A'",
    "'?state=scheduled,held',                    'B C'",
    "'?state=published&state=held',              'A B'",
    "'?from=2026-01-20T09:00:01Z',               'C'",
    "'?to=2026-01-20T09:00:01Z',                 'A B'",
    "'?to=2026-01-20T09:00:00Z',                 ''",
    "'?from=2026-01-20T09:00:00Z&state=held',    'B'",
    "'?channel=-1',                              ''",
    "'?type=article&state=held',                 'B'",
    "'?type=video',                              ''",
    "'',                                         'A B C'",
  })
  void filtersChoose(String query, String expected) {
    one(schedule(desk.anApprovedArticle("A"), NINE));
    one(schedule(desk.aDraft("B"), NINE));
    one(schedule(desk.anApprovedArticle("C"), TEN));
    run(NINE);
    assertThat(String.join(" ", titles(query))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=done",
        "from=yesterday",
        "limit=0",
        "limit=201",
        "cursor=nonsense",
        "channel=x"
      })
  void anUnusableFilterIsNamed(String query) {
    var answer = api.get("/api/v1/deliveries?" + query);
    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
  }

  /** In Paris 29 March 2026 has 23 hours, from 23:00Z to 22:00Z. */
  @Test
  void daysAreCountedOnTheWallCalendarOfTheZone() {
    clock.set(Instant.parse("2026-03-27T00:00:00Z"));
    Stream.of("2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z")
        .forEach(at -> one(schedule(desk.anApprovedArticle("At " + at), Instant.parse(at))));
    one(schedule(desk.aDraft("Next day"), Instant.parse("2026-03-29T22:00:00Z")));
    String span = "/api/v1/deliveries/days?firstDay=2026-03-28&endDay=2026-03-30";
    assertThat(Desk.ok(api.get(span + "&timeZone=Europe/Paris")).toString())
        .isEqualTo(
            """
            [{"date":"2026-03-28","all":1,"byState":{"scheduled":1}},\
            {"date":"2026-03-29","all":2,"byState":{"scheduled":2}}]\
            """);
    assertThat(Desk.ok(api.get(span + "&timeZone=UTC&state=scheduled")).findValuesAsString("all"))
        .containsExactly("2", "2");
    assertThat(Desk.ok(api.get(span + "&timeZone=UTC&channel=-1"))).isEmpty();
    assertThat(Desk.ok(api.get(span + "&timeZone=UTC&type=video"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'firstDay=2026-01-01',                              endDay",
    "'firstDay=2026-01-02&endDay=2026-01-02',            endDay",
    "'firstDay=2026-01-01&endDay=2027-02-06',            endDay",
    "'firstDay=today&endDay=2026-01-02',                 firstDay",
    "'firstDay=2026-01-01&endDay=2026-02-01&timeZone=X', timeZone",
  })
  void daysThatCannotBeCountedAreNamed(String query, String field) {
    var answer = api.get("/api/v1/deliveries/days?" + query);
    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.body()).contains("\"" + field + "\"");
  }

  @Test
  void pagesAreStableAmongEqualTimes() {
    for (int i = 0; i < 7; i++) {
      one(schedule(desk.aDraft("Same " + i), NINE));
    }
    List<Long> seen = pages("/api/v1/deliveries?limit=3", "id");
    assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
    assertThat(pages("/api/v1/deliveries/upcoming?limit=7", "id")).isEqualTo(seen);
  }

  @Test
  void thePublishLogTellsEveryAttemptTheLatestFirst() {
    platform.next(channel, new Outcome.Retryable(ScriptedPlatform.FAULT));
    long first = id(one(schedule(desk.anApprovedArticle("First"), NINE)));
    long second = id(one(schedule(desk.anApprovedArticle("Second"), NINE)));
    run(NINE);
    run(TEN);
    assertThat(pages("/api/v1/operations/publish-log?limit=1", "deliveryId"))
        .containsExactly(second, first, first);
    JsonNode entry = Desk.ok(api.get("/api/v1/operations/publish-log")).path("items").get(2);
    assertThat(entry.path("number").asInt()).isEqualTo(1);
    assertThat(entry.path("outcome").asString()).isEqualTo("retryable");
    assertThat(entry.at("/problem/code").asString()).isEqualTo("scripted.fault");
  }

  @Test
  void everyLineOfAStoryIsASentence() {
    long draft = desk.aDraft("Held");
    long held = id(one(schedule(draft, NINE)));
    long failed = id(one(schedule(desk.anApprovedArticle("Failed"), NINE)));
    platform.next(
        channel,
        new Outcome.Retryable(ScriptedPlatform.FAULT),
        new Outcome.Rejected(ScriptedPlatform.FAULT),
        new Outcome.Unknown(ScriptedPlatform.FAULT));
    run(NINE);
    edit(draft, "Held no more");
    desk.approve(draft);
    run(TEN);
    Desk.ok(act(failed, "retry"));
    desk.runWhatIsDue();
    Stream.of(held, failed)
        .filter(id -> state(id).equals("unconfirmed"))
        .forEach(id ->
            Desk.ok(api.post("/api/v1/deliveries/" + id + "/resolve", Map.of("as", "published"))));
    changeChannel("{\"latePolicy\": \"publish\"}");
    long late = id(one(schedule(desk.anApprovedArticle("Late"), TEN.plusSeconds(1))));
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + late + "/reschedule",
            Map.of("at", TEN.plusSeconds(2).toString())));
    long off = id(one(schedule(desk.anApprovedArticle("Off"), TEN.plusSeconds(3))));
    Desk.ok(act(off, "cancel"));
    run(TEN.plusSeconds(3_600));

    HashSet<String> kinds = new HashSet<>();
    for (long id : List.of(held, failed, late, off)) {
      for (JsonNode entry : delivery(id).path("timeline")) {
        kinds.add(entry.path("kind").asString());
        assertThat(entry.path("text").asString())
            .as(entry.toString())
            .matches("[A-Z].+ .+\\.")
            .doesNotContain(" .", ": .", "null", "no reason given", "..");
        assertThat(entry.path("at").asString()).endsWith("Z");
        assertThat(entry.path("actor").asString()).isNotBlank();
      }
    }
    assertThat(kinds)
        .contains(
            "scheduled",
            "rescheduled",
            "held",
            "released",
            "revision",
            "retried",
            "resolved",
            "paced",
            "cancelled",
            "send");
  }

  private List<String> titles(String where) {
    String separator = where.isEmpty() || where.startsWith("?") ? "" : "/";
    return Desk.ok(api.get("/api/v1/deliveries" + separator + where))
        .path("items")
        .valueStream()
        .map(item -> item.path("contentTitle").asString())
        .toList();
  }

  private List<Long> pages(String path, String field) {
    List<Long> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = Desk.ok(api.get(path + cursor));
      page.path("items").forEach(item -> seen.add(item.path(field).asLong()));
      cursor =
          page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
    } while (!cursor.isEmpty());
    return seen;
  }
}

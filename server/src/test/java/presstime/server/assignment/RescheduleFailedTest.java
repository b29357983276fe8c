package presstime.server.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** What failed gets another time, and what cannot keeps nobody back. Monday, 9:00 in Paris. */
@ServerTest
class RescheduleFailedTest {

  private static final String PATH = "/api/v1/operations/reschedule-failed";

  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  @LocalServerPort int port;

  private Desk desk;
  private Api api;
  private long site;

  @BeforeEach
  void aSite() {
    clock.set(TestClock.START);
    desk = Desk.open(database, port);
    api = desk.api();
    site = desk.aSite();
    settings("{\"publish_time_slots\": [\"09:00\", \"14:00\"]}");
  }

  private void settings(String json) {
    Desk.ok(api.send("PATCH", "/api/v1/sites/" + site + "/publishing-settings/", json));
  }

  private long schedule(long content, String at, String zone, String action) {
    return Desk.ok(
            api.post(
                "/api/v1/content/" + content + "/schedule",
                Map.of("at", at, "timeZone", zone, "action", action, "channels", List.of(site))))
        .at("/deliveries/0/id")
        .asLong();
  }

  private long failed(String title, String zone) {
    return failed(schedule(desk.anApprovedArticle(title), "2026-01-20T01:00", zone, "publish"));
  }

  private long failed(long delivery) {
    database.execute("UPDATE delivery SET state = 'failed' WHERE id = ?", delivery);
    return delivery;
  }

  /** One that failed, with an end that comes before any slot of the day after. */
  private long failedWithAnEnd(String title) {
    long content = desk.anApprovedArticle(title);
    long publish = schedule(content, "2026-01-20T01:00", "Europe/Paris", "publish");
    schedule(content, "2026-01-20T02:00", "Europe/Paris", "unpublish");
    return failed(publish);
  }

  private Map<String, Object> row(long delivery) {
    return database.selectFrom(DELIVERY).where(DELIVERY.ID.eq(delivery)).fetchSingle().intoMap();
  }

  private String dueAt(long delivery) {
    JsonNode now = Desk.ok(api.get("/api/v1/deliveries/" + delivery));
    return now.path("state").asString() + " " + now.path("dueAt").asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"at\": \"2026-01-20T09:00\"}"})
  void whatCannotIsLeftWithTheReasonAndTheOthersGo(String how) {
    clock.set(TestClock.START.plusSeconds(3_600 * 10));
    long first = failed("First", "Europe/Paris");
    long ended = failedWithAnEnd("Ended before");
    long last = failed("Last", "Europe/Paris");
    Map<String, Object> before = row(ended);
    JsonNode done = Desk.ok(api.send("POST", PATH, how));
    assertThat(done.path("rescheduled").valueStream().map(one -> one.path("id").asLong()))
        .containsExactly(first, last);
    assertThat(done.path("left").size()).isOne();
    assertThat(done.at("/left/0/title").asString()).isEqualTo("Ended before");
    assertThat(done.at("/left/0/reason").asString())
        .contains("Delivery " + ended + " on My site: ", "(unpublish) is due at", "call off");
    assertThat(row(ended)).isEqualTo(before);
    assertThat(dueAt(first)).isEqualTo("scheduled 2026-01-20T08:00:00Z");
    assertThat(dueAt(last)).startsWith("scheduled 2026-01-20T");
  }

  @Test
  void aReadingThatHasPassedWhereOneIsMeantIsLeftThere() {
    long paris = failed("Paris", "Europe/Paris");
    long tokyo = failed("Tokyo", "Asia/Tokyo");
    JsonNode done = Desk.ok(api.post(PATH, Map.of("at", "2026-01-19T12:00")));
    assertThat(done.path("rescheduled").size()).isOne();
    assertThat(dueAt(paris)).isEqualTo("scheduled 2026-01-19T11:00:00Z");
    assertThat(dueAt(tokyo)).startsWith("failed ");
    assertThat(done.at("/left/0/reason").asString())
        .contains("Delivery " + tokyo, "2026-01-19T03:00:00Z has passed");
  }

  @Test
  void aTimeThatIsNoneIsRefusedAndChangesNothing() {
    long one = failed("One", "Europe/Paris");
    Map<String, Object> before = row(one);
    for (String at : List.of("soon", "2026-01-18T09:00")) {
      Api.Answer refused = api.post(PATH, Map.of("at", at));
      assertThat(refused.status()).as(at).isEqualTo(422);
      assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("at");
    }
    assertThat(row(one)).isEqualTo(before);
  }

  @Test
  void whatTheChannelsRulesRefuseIsLeft() {
    String path = "/api/v1/channels/" + site + "/conflict-settings";
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PUT", path, "{\"policy\": \"refuse\", \"duplicateDays\": 0}"));
    settings("{\"daily_publish_limit\": 1}");
    long first = failed("First", "Europe/Paris");
    long second = failed("Second", "Europe/Paris");
    Map<String, Object> before = row(second);
    JsonNode done = Desk.ok(api.post(PATH, Map.of("at", "2026-01-21T09:00")));
    assertThat(dueAt(first)).isEqualTo("scheduled 2026-01-21T08:00:00Z");
    assertThat(done.path("rescheduled").size()).isOne();
    assertThat(done.at("/left/0/reason").asString()).contains("the limit is 1");
    assertThat(row(second)).isEqualTo(before);
  }
}

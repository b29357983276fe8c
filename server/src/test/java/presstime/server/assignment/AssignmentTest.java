package presstime.server.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import presstime.platform.testkit.SettableClock;
import presstime.server.Desk;
import presstime.server.ServerTest;
import presstime.server.TestClock;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** Waiting content gets its places, over HTTP and by itself. Monday 19 January, 9:00 in Paris. */
@ServerTest
class AssignmentTest {

  @Autowired DSLContext database;
  @Autowired SettableClock clock;
  @Autowired AssignmentWorker worker;
  @Autowired Assignments assignments;
  @LocalServerPort int port;

  private Desk desk;
  private Api api;
  private long site;

  @BeforeEach
  void aSiteThatPublishesByItself() {
    clock.set(TestClock.START);
    desk = Desk.open(database, port);
    api = desk.api();
    site = desk.aSite();
    settings("{\"auto_publish_enabled\": true, \"publish_time_slots\": [\"09:00\", \"14:00\"]}");
    worker.runPending();
  }

  @Test
  void whatIsApprovedGetsTheNextFreeSlotAtOnce() {
    long first = desk.anApprovedArticle("First");
    long second = desk.anApprovedArticle("Second");
    worker.runPending();
    JsonNode one = only(first);
    assertThat(one.path("dueAt").asString()).isEqualTo("2026-01-19T08:00:00Z");
    assertThat(one.path("reason").asString()).isEqualTo("first slot: Mon 19 Jan 09:00");
    assertThat(only(second).path("dueAt").asString()).isEqualTo("2026-01-19T13:00:00Z");
    assertThat(only(second).path("reason").asString())
        .isEqualTo("Mon 19 Jan 09:00 taken; next: Mon 19 Jan 14:00");
  }

  /** 1 June 2026 begins a week and a month; what went out the evening before still counts. */
  @Test
  void theGapReachesBackOverTheBeginningOfAWeekAndAMonth() {
    settings("{\"minimum_gap_minutes\": 1440, \"publish_days\": [\"sun\", \"mon\", \"tue\"]}");
    clock.set(Instant.parse("2026-05-31T11:00:00Z"));
    long before = desk.anApprovedArticle("Before");
    worker.runPending();
    assertThat(only(before).path("dueAt").asString()).isEqualTo("2026-05-31T12:00:00Z");
    database.execute(
        "UPDATE delivery SET state = 'published', started_at = due_at, finished_at = due_at WHERE channel_id = "
            + site);
    database.execute(
        "INSERT INTO counted_delivery (delivery_id, channel_id, at)"
            + " SELECT id, channel_id, due_at FROM delivery WHERE channel_id = "
            + site);
    clock.set(Instant.parse("2026-06-01T06:00:00Z"));
    long after = desk.anApprovedArticle("After");
    worker.runPending();
    assertThat(only(after).path("dueAt").asString()).isEqualTo("2026-06-01T12:00:00Z");
  }

  @Test
  void aDraftIsNotPlacedAndNothingIsPlacedTwice() {
    desk.aDraft("Draft");
    long article = desk.anApprovedArticle("Article");
    assertThat(assign().at("/channels/0/placed").size()).isOne();
    assertThat(assign().at("/channels/0/placed").size()).isZero();
    assertThat(desk.deliveriesOf(article)).hasSize(1);
  }

  @Test
  void withoutAutoPublishNothingIsPlacedButThePreviewTellsWhatWouldBe() {
    settings("{\"auto_publish_enabled\": false}");
    long article = desk.anApprovedArticle("Article");
    assertThat(assign().path("channels").size()).isZero();
    JsonNode preview = Desk.ok(api.get("/api/v1/channels/" + site + "/assignment-preview"));
    assertThat(preview.path("off").asString()).isEqualTo("Auto-publish is off for this channel.");
    assertThat(preview.at("/placed/0/contentId").asLong()).isEqualTo(article);
    assertThat(desk.deliveriesOf(article)).isEmpty();
  }

  @Test
  void theDryRunIsWhatThenHappens() {
    settings("{\"weekly_publish_limit\": 2, \"horizon_days\": 5}");
    for (int i = 1; i <= 4; i++) {
      desk.anApprovedArticle("Article " + i);
    }
    JsonNode dry =
        Desk.ok(api.post("/api/v1/operations/assign-slots?dryRun=true", Map.of())).path("channels");
    assertThat(database.fetchValue("SELECT count(*) FROM delivery WHERE channel_id = ?", site))
        .isEqualTo(0L);
    assertThat(dry.at("/0/placed").size()).isEqualTo(2);
    assertThat(dry.at("/0/left/0/reason").asString())
        .isEqualTo(
            "Mon 19 Jan 09:00 taken; Mon 19 Jan 14:00 taken; week limit 2 reached (week 4);"
                + " nothing free within 5 days; next: Mon 26 Jan 09:00");
    assertThat(assign().path("channels")).isEqualTo(dry);
  }

  @Test
  void whatAPersonUnschedulesStaysOutUntilItIsReleased() {
    long article = desk.anApprovedArticle("Article");
    worker.runPending();
    Desk.ok(api.post("/api/v1/writer/content/" + article + "/unschedule/", Map.of()));
    worker.runPending();
    assign();
    assertThat(states(article)).containsExactly("cancelled");
    String path = "/api/v1/content/" + article + "/assignment";
    assertThat(Desk.ok(api.get(path)).path("hold").asBoolean()).isTrue();
    Desk.ok(api.send("PATCH", path, "{\"hold\": false}"));
    worker.runPending();
    assertThat(states(article)).containsExactlyInAnyOrder("cancelled", "scheduled");
  }

  @Test
  void whatAPersonCallsOffStaysOutAndItsSlotIsFree() {
    long article = desk.anApprovedArticle("Article");
    worker.runPending();
    settings("{\"publish_time_slots\": [\"09:00\"], \"horizon_days\": 1}");
    long next = desk.anApprovedArticle("Next");
    worker.runPending();
    assertThat(only(next).path("dueAt").asString()).isEqualTo("2026-01-20T08:00:00Z");
    long late = desk.anApprovedArticle("Late");
    worker.runPending();
    assertThat(desk.deliveriesOf(late)).isEmpty();
    Desk.ok(
        api.post("/api/v1/deliveries/" + only(article).path("id").asLong() + "/cancel", Map.of()));
    worker.runPending();
    assertThat(states(article)).containsExactly("cancelled");
    assertThat(only(late).path("dueAt").asString()).isEqualTo("2026-01-19T08:00:00Z");
  }

  @Test
  void whatAPersonPlacedIsCountedAndNeverMoved() {
    settings("{\"daily_publish_limit\": 1}");
    long mine = desk.aDraft("Mine");
    Desk.ok(
        api.post("/api/v1/content/" + mine + "/schedule", Map.of("at", "2026-01-19T15:30:00Z")));
    long article = desk.anApprovedArticle("Article");
    worker.runPending();
    assertThat(only(mine).path("dueAt").asString()).isEqualTo("2026-01-19T15:30:00Z");
    assertThat(only(article).path("reason").asString())
        .isEqualTo("day limit 1 reached (Mon 19 Jan); next: Tue 20 Jan 09:00");
  }

  @Test
  void theUrgentGoesFirstAndAKeptSlotWaitsForItsCategory() {
    settings(
        "{\"slot_categories\": [{\"day\": \"mon\", \"time\": \"09:00\", \"categories\":"
            + " [\"tips\"]}]}");
    long low = desk.anApprovedArticle("Low");
    long urgent = desk.anApprovedArticle("Urgent");
    Desk.ok(
        api.send(
            "PATCH", "/api/v1/content/" + urgent + "/assignment", "{\"priority\": \"urgent\"}"));
    long tips =
        Desk.ok(
                api.post(
                    "/api/v1/content",
                    Map.of("title", "Tips", "body", "Text.", "categories", List.of("Tips"))))
            .path("id")
            .asLong();
    desk.approve(tips);
    worker.runPending();
    assertThat(only(tips).path("dueAt").asString()).isEqualTo("2026-01-19T08:00:00Z");
    assertThat(only(urgent).path("reason").asString())
        .isEqualTo("Mon 19 Jan 09:00 is kept for tips; next: Mon 19 Jan 14:00");
    assertThat(only(low).path("dueAt").asString()).isEqualTo("2026-01-20T08:00:00Z");
  }

  @Test
  void manyServersAtOncePlaceEachContentOnceAndEachSlotOnce() throws Exception {
    settings(
        "{\"publish_time_slots\": [\"09:00\", \"12:00\", \"15:00\"], \"daily_publish_limit\": 2}");
    Set<Long> articles = new HashSet<>();
    for (int i = 1; i <= 12; i++) {
      articles.add(desk.anApprovedArticle("Article " + i));
    }
    Callable<Integer> run =
        () -> assignments.assign(desk.owner().workspaceId(), site).assigned().placements().size();
    int placed = 0;
    try (ExecutorService servers = Executors.newFixedThreadPool(6)) {
      for (var done : servers.invokeAll(IntStream.range(0, 6).mapToObj(i -> run).toList())) {
        placed += done.get();
      }
    }
    assertThat(placed).isEqualTo(12);
    List<Instant> times =
        articles.stream().map(id -> Instant.parse(only(id).path("dueAt").asString())).toList();
    assertThat(times).doesNotHaveDuplicates();
    assertThat(times.stream().map(at -> at.toString().substring(0, 10)))
        .allSatisfy(day ->
            assertThat(times.stream().filter(at -> at.toString().startsWith(day)).count())
                .isLessThanOrEqualTo(2));
  }

  @Test
  void freeTimesSkipWhatIsTakenAndWriteNothing() {
    long article = desk.anApprovedArticle("Article");
    worker.runPending();
    JsonNode free =
        Desk.ok(api.get("/api/v1/channels/" + site + "/free-times?count=2&content=" + article));
    assertThat(free.valueStream().map(one -> one.path("at").asString()))
        .containsExactly("2026-01-19T13:00:00Z", "2026-01-20T08:00:00Z");
    assertThat(free.at("/0/reason").asString())
        .isEqualTo("Mon 19 Jan 09:00 taken; next: Mon 19 Jan 14:00");
    assertThat(desk.deliveriesOf(article)).hasSize(1);
  }

  @Test
  void everythingThatFailedGetsAnotherSlotInOneAction() {
    long one = desk.anApprovedArticle("One");
    long other = desk.anApprovedArticle("Other");
    worker.runPending();
    database.execute("UPDATE delivery SET state = 'failed' WHERE channel_id = ?", site);
    assertThat(assign().at("/channels/0/placed").size()).as("not by itself").isZero();
    clock.set(Instant.parse("2026-01-20T10:00:00Z"));
    JsonNode done = Desk.ok(api.post("/api/v1/operations/reschedule-failed", Map.of()));
    assertThat(done.path("rescheduled").size()).isEqualTo(2);
    assertThat(only(one).path("dueAt").asString()).isEqualTo("2026-01-20T13:00:00Z");
    assertThat(only(other).path("dueAt").asString()).isEqualTo("2026-01-21T08:00:00Z");
    assertThat(only(other).path("state").asString()).isEqualTo("scheduled");
  }

  private void settings(String json) {
    Desk.ok(api.send("PATCH", "/api/v1/sites/" + site + "/publishing-settings/", json));
  }

  private JsonNode assign() {
    return Desk.ok(api.post("/api/v1/operations/assign-slots", Map.of()));
  }

  private JsonNode only(long content) {
    List<JsonNode> deliveries = desk.deliveriesOf(content);
    assertThat(deliveries).hasSize(1);
    return deliveries.getFirst();
  }

  private List<String> states(long content) {
    return desk.deliveriesOf(content).stream().map(d -> d.path("state").asString()).toList();
  }
}

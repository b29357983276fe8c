package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.DOMAIN_EVENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api.Answer;
import presstime.server.identity.Role;
import presstime.server.identity.TestMember;
import tools.jackson.databind.JsonNode;

/** Many deliveries at once: each operation, all or nothing, dry runs, undo. */
class BatchTest extends BatchDesk {

  @Test
  void aShiftKeepsTheTimeOnTheWallOverTheClockChange() {
    long delivery = scheduled("Spring", "2026-03-28T09:00", "Europe/Paris");
    JsonNode report =
        Desk.ok(batch(Map.of("operation", "shift", "by", "P1D", "deliveries", refs(delivery))));
    assertThat(report.path("done").asInt()).isOne();
    JsonNode item = report.path("items").get(0);
    assertThat(item.at("/from/wallTime").asString()).isEqualTo("2026-03-28T09:00:00");
    assertThat(item.at("/to/wallTime").asString()).isEqualTo("2026-03-29T09:00:00");
    assertThat(delivery(delivery).path("dueAt").asString()).isEqualTo("2026-03-29T07:00:00Z");
    Desk.ok(
        batch(
            Map.of(
                "operation",
                "shift",
                "by",
                "-PT24H",
                "exact",
                true,
                "deliveries",
                refs(delivery))));
    assertThat(delivery(delivery).path("wallTime").asString()).isEqualTo("2026-03-28T08:00:00");
  }

  @Test
  void aMoveToADayKeepsEachTimeOfDayAndZone() {
    long first = scheduled("One", "2026-02-02T09:15", "Europe/Paris");
    long second = scheduled("Two", "2026-02-03T18:45", "America/New_York");
    Desk.ok(
        batch(
            Map.of("operation", "move", "date", "2026-04-01", "deliveries", refs(first, second))));
    assertThat(delivery(first).path("dueAt").asString()).isEqualTo("2026-04-01T07:15:00Z");
    assertThat(delivery(second).path("dueAt").asString()).isEqualTo("2026-04-01T22:45:00Z");
    Desk.ok(
        batch(
            Map.of(
                "operation",
                "move",
                "at",
                "2026-05-01T10:00",
                "timeZone",
                "Europe/Paris",
                "deliveries",
                refs(first, second))));
    assertThat(delivery(second).path("dueAt").asString()).isEqualTo("2026-05-01T08:00:00Z");
  }

  @Test
  void oneBadItemChangesNothingAndTheReportSaysWhich() {
    List<Long> good = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      good.add(scheduled("Good " + i, "2026-02-0" + (i + 1) + "T09:00", "Europe/Paris"));
    }
    long bad = scheduled("Bad", "2026-02-01T09:00", "Europe/Paris");
    Desk.ok(api.post("/api/v1/deliveries/" + bad + "/cancel", Map.of()));
    List<Map<String, Object>> before = rows();
    List<Long> all = new ArrayList<>(good);
    all.add(3, bad);
    Answer answer = batch(Map.of("operation", "shift", "by", "P1D", "deliveries", refs(all)));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("batch-refused");
    JsonNode items = answer.json().path("report").path("items");
    assertThat(items).hasSize(6);
    assertThat(items.get(3).path("outcome").asString()).isEqualTo("refused");
    assertThat(items.get(3).at("/problem/type").asString()).isEqualTo("wrong-state");
    assertThat(rows()).isEqualTo(before);

    JsonNode report =
        Desk.ok(
            batch(
                Map.of(
                    "operation", "shift", "by", "P1D", "partial", true, "deliveries", refs(all))));
    assertThat(report.path("done").asInt()).isEqualTo(5);
    assertThat(report.path("refused").asInt()).isOne();
    assertThat(report.path("items").get(3).path("number").asInt()).isEqualTo(4);
    assertThat(delivery(good.get(4)).path("wallTime").asString()).isEqualTo("2026-02-06T09:00:00");
  }

  @Test
  void aDryRunTellsWhatWouldHappenAndChangesNothing() {
    long delivery = scheduled("Plan", "2026-02-02T09:00", "Europe/Paris");
    List<Map<String, Object>> before = rows();
    Map<String, Object> request =
        Map.of("operation", "clone", "by", "P7D", "dry_run", true, "deliveries", refs(delivery));
    JsonNode report = Desk.ok(batch(request));
    assertThat(report.path("id").isNull()).isTrue();
    assertThat(report.path("dryRun").asBoolean()).isTrue();
    JsonNode made = report.path("items").get(0).path("made");
    assertThat(made.get(1).at("/at/wallTime").asString()).isEqualTo("2026-02-09T09:00:00");
    assertThat(made.get(1).path("delivery").isNull()).isTrue();
    assertThat(rows()).isEqualTo(before);
    assertThat(Desk.ok(api.get("/api/v1/content")).path("items")).hasSize(1);
    assertThat(Desk.ok(api.get("/api/v1/batches")).path("items")).isEmpty();
  }

  @Test
  void aVersionThatHasMovedOnIsRefused() {
    long delivery = scheduled("Seen", "2026-02-02T09:00", "Europe/Paris");
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + delivery + "/reschedule", Map.of("at", "2026-02-03T09:00")));
    Answer answer =
        batch(
            Map.of(
                "operation",
                "cancel",
                "deliveries",
                List.of(Map.of("id", delivery, "version", 0))));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().at("/report/items/0/problem/type").asString())
        .isEqualTo("stale-version");
    assertThat(delivery(delivery).path("state").asString()).isEqualTo("scheduled");
  }

  @Test
  void theSameKeyDoesItOnce() {
    long delivery = scheduled("Once", "2026-02-02T09:00", "Europe/Paris");
    Map<String, Object> request =
        Map.of("operation", "shift", "by", "P1D", "deliveries", refs(delivery));
    var keyed = api.with("Idempotency-Key", "shift-once");
    JsonNode first = Desk.ok(keyed.post("/api/v1/batches", request));
    JsonNode second = Desk.ok(keyed.post("/api/v1/batches", request));
    assertThat(second).isEqualTo(first);
    assertThat(delivery(delivery).path("wallTime").asString()).isEqualTo("2026-02-03T09:00:00");
  }

  @Test
  void aSpreadIsEvenInDueOrder() {
    long late = scheduled("Late", "2026-02-05T09:00", "Europe/Paris");
    long early = scheduled("Early", "2026-02-02T09:00", "Europe/Paris");
    Desk.ok(
        batch(
            Map.of(
                "operation",
                "spread",
                "from",
                "2026-03-01",
                "to",
                "2026-03-03",
                "timeZone",
                "Europe/Paris",
                "deliveries",
                refs(late, early))));
    assertThat(delivery(early).path("wallTime").asString()).isEqualTo("2026-03-01T00:00:00");
    assertThat(delivery(late).path("wallTime").asString()).isEqualTo("2026-03-02T00:00:00");
  }

  @Test
  void aSpreadIntoSlotsTakesFreeOnesOnly() {
    long taken = scheduled("Taken", "2026-03-02T09:00", "Europe/Paris");
    long one = scheduled("One", "2026-02-02T10:00", "Europe/Paris");
    long two = scheduled("Two", "2026-02-02T11:00", "Europe/Paris");
    Map<String, Object> request =
        Map.of(
            "operation",
            "spread",
            "from",
            "2026-03-02",
            "to",
            "2026-03-03",
            "timeZone",
            "Europe/Paris",
            "slotsOnly",
            true,
            "deliveries",
            refs(one, two));
    Desk.ok(batch(request));
    assertThat(delivery(taken).path("wallTime").asString()).isEqualTo("2026-03-02T09:00:00");
    assertThat(delivery(one).path("wallTime").asString()).isEqualTo("2026-03-02T14:00:00");
    assertThat(delivery(two).path("wallTime").asString()).isEqualTo("2026-03-02T18:00:00");
    long three = scheduled("Three", "2026-02-02T12:00", "Europe/Paris");
    Answer answer =
        batch(
            Map.of(
                "operation",
                "spread",
                "from",
                "2026-03-02",
                "to",
                "2026-03-03",
                "timeZone",
                "Europe/Paris",
                "slotsOnly",
                true,
                "deliveries",
                refs(one, two, three)));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("2 free slots");
  }

  @Test
  void aSpreadIntoSlotsKeepsTheRulesOfTheChannel() {
    long site =
        delivery(scheduled("Here", "2026-01-19T10:00", "Europe/Paris")).path("channelId").asLong();
    Desk.ok(
        api.send(
            "PATCH",
            "/api/v1/sites/" + site + "/publishing-settings/",
            "{\"minimum_gap_minutes\": 200, \"spread_minutes\": 30, \"daily_publish_limit\": 2}"));
    scheduled("Within its slot", "2026-03-02T09:07", "Europe/Paris");
    long one = scheduled("One", "2026-02-02T10:00", "Europe/Paris");
    long two = scheduled("Two", "2026-02-02T11:00", "Europe/Paris");
    Desk.ok(
        batch(
            Map.of(
                "operation", "spread",
                "from", "2026-03-02",
                "to", "2026-03-04",
                "timeZone", "Europe/Paris",
                "slotsOnly", true,
                "deliveries", refs(one, two))));
    assertThat(delivery(one).path("wallTime").asString()).isEqualTo("2026-03-02T14:00:00");
    assertThat(delivery(two).path("wallTime").asString()).startsWith("2026-03-03T");
  }

  @Test
  void whatIsHeldKeepsItsTimeAndIsReleasedToIt() {
    long delivery = scheduled("Held", "2026-01-19T10:00", "Europe/Paris");
    Desk.ok(
        batch(Map.of("operation", "hold", "note", "wait for legal", "deliveries", refs(delivery))));
    assertThat(delivery(delivery).path("state").asString()).isEqualTo("held");
    Desk.ok(batch(Map.of("operation", "shift", "by", "PT1H", "deliveries", refs(delivery))));
    assertThat(delivery(delivery).path("state").asString()).isEqualTo("held");
    Desk.ok(batch(Map.of("operation", "release", "deliveries", refs(delivery))));
    JsonNode released = delivery(delivery);
    assertThat(released.path("state").asString()).isEqualTo("scheduled");
    assertThat(released.path("runAt").asString()).isEqualTo("2026-01-19T10:00:00Z");
    assertThat(released.path("timeline").toString()).contains("wait for legal");
  }

  @Test
  void aRetryOfWhatIsHeldEarlyDoesNotSendItEarly() {
    long delivery = scheduled("Held", "2026-01-19T12:00", "Europe/Paris");
    Desk.ok(api.post("/api/v1/deliveries/" + delivery + "/hold", Map.of("note", "not yet")));
    Desk.ok(api.post("/api/v1/deliveries/" + delivery + "/retry", Map.of()));
    desk.runWhatIsDue();
    assertThat(delivery(delivery).path("state").asString()).isEqualTo("scheduled");
  }

  @Test
  void aClonedPlanHasACopyOfEachContentAndUndoDeletesIt() {
    long content = desk.anApprovedArticle("Original");
    long publish = schedule(content, "2026-02-02T09:00", "publish");
    long unpublish = schedule(content, "2026-02-09T09:00", "unpublish");
    JsonNode report =
        Desk.ok(
            batch(
                Map.of("operation", "clone", "by", "P1M", "deliveries", refs(publish, unpublish))));
    long copy = report.at("/items/0/made/0/content").asLong();
    assertThat(copy).isNotEqualTo(content);
    assertThat(desk.deliveriesOf(copy))
        .extracting(d -> d.path("action").asString() + " " + d.path("wallTime").asString())
        .containsExactly("publish 2026-03-02T09:00:00", "unpublish 2026-03-09T09:00:00");
    assertThat(Desk.ok(api.get("/api/v1/content/" + copy)).path("status").asString())
        .isEqualTo("approved");
    Desk.ok(api.post("/api/v1/batches/" + report.path("id").asLong() + "/undo", Map.of()));
    assertThat(api.get("/api/v1/content/" + copy).status()).isEqualTo(404);
    assertThat(desk.deliveriesOf(content)).hasSize(2);
  }

  @Test
  void publicationAndEndMoveTogetherPastEachOther() {
    long content = desk.anApprovedArticle("Both");
    long publish = schedule(content, "2026-02-02T09:00", "publish");
    long unpublish = schedule(content, "2026-02-03T09:00", "unpublish");
    Desk.ok(
        batch(Map.of("operation", "shift", "by", "P7D", "deliveries", refs(publish, unpublish))));
    Answer alone = batch(Map.of("operation", "shift", "by", "P7D", "deliveries", refs(publish)));
    assertThat(alone.json().at("/report/items/0/problem/type").asString())
        .isEqualTo("taken-away-before");
    assertThat(delivery(publish).path("wallTime").asString()).isEqualTo("2026-02-09T09:00:00");
  }

  @Test
  void whatIsRechannelledGoesOutElsewhereAtTheSameTime() {
    long other = desk.aSite();
    long delivery = scheduled("Elsewhere", "2026-02-02T09:00", "Europe/Paris");
    long content = delivery(delivery).path("contentId").asLong();
    JsonNode report =
        Desk.ok(
            batch(
                Map.of(
                    "operation",
                    "rechannel",
                    "channels",
                    List.of(other),
                    "deliveries",
                    refs(delivery))));
    assertThat(desk.deliveriesOf(content))
        .extracting(d -> d.path("channelId").asLong() + " " + d.path("state").asString())
        .containsExactlyInAnyOrder(channel + " cancelled", other + " scheduled");
    Desk.ok(api.post("/api/v1/batches/" + report.path("id").asLong() + "/undo", Map.of()));
    assertThat(desk.deliveriesOf(content))
        .extracting(d -> d.path("channelId").asLong() + " " + d.path("state").asString())
        .containsExactlyInAnyOrder(channel + " scheduled", other + " cancelled");
  }

  @Test
  void manyContentsAreScheduledAtOnceAndTheOnesThatWaitAreMoved() {
    long first = desk.anApprovedArticle("First");
    long second = desk.aDraft("Second");
    long waiting = schedule(first, "2026-02-02T09:00", "publish");
    JsonNode report =
        Desk.ok(
            batch(
                Map.of(
                    "operation",
                    "schedule",
                    "at",
                    "2026-02-10T09:00",
                    "channels",
                    List.of(channel),
                    "contents",
                    List.of(first, second))));
    assertThat(report.path("done").asInt()).isEqualTo(2);
    assertThat(report.at("/items/1/notes").toString()).contains("Not approved yet");
    assertThat(desk.deliveriesOf(first)).hasSize(1);
    assertThat(delivery(waiting).path("dueAt").asString()).isEqualTo("2026-02-10T08:00:00Z");
    assertThat(desk.deliveriesOf(second)).hasSize(1);
  }

  @Test
  void anUndoIsRefusedWhenAnythingHasGoneOut() {
    long soon = scheduled("Soon", "2026-01-19T10:00", "Europe/Paris");
    long later = scheduled("Later", "2026-01-25T10:00", "Europe/Paris");
    long batch =
        Desk.ok(batch(Map.of("operation", "shift", "by", "PT1M", "deliveries", refs(soon, later))))
            .path("id")
            .asLong();
    clock.set(Instant.parse("2026-01-19T09:01:01Z"));
    desk.runWhatIsDue();
    assertThat(delivery(soon).path("state").asString()).isEqualTo("published");
    Answer answer = api.post("/api/v1/batches/" + batch + "/undo", Map.of());
    assertThat(answer.problem()).isEqualTo("changed-since");
    assertThat(delivery(later).path("wallTime").asString()).isEqualTo("2026-01-25T10:01:00");
  }

  @Test
  void anUndoBringsBackNoRevisionThatNobodyApproved() {
    long content = desk.aDraft("Nobody approved it");
    long delivery = schedule(content, "2026-01-19T10:00", "publish");
    long id =
        Desk.ok(batch(Map.of("operation", "cancel", "deliveries", refs(delivery))))
            .path("id")
            .asLong();
    JsonNode read = Desk.ok(api.get("/api/v1/content/" + content));
    Desk.ok(
        api.with("If-Match", "\"" + read.path("version").asInt() + "\"")
            .send("PATCH", "/api/v1/content/" + content, "{\"title\": \"Approved\"}"));
    desk.approve(content);
    Desk.ok(api.post("/api/v1/batches/" + id + "/undo", Map.of()));
    assertThat(delivery(delivery).path("state").asString()).isEqualTo("scheduled");
    assertThat(delivery(delivery).path("revisionNumber").asInt()).isEqualTo(2);
  }

  @Test
  void aBatchIsUndoneOnceAndNotToATimeThatHasPassed() {
    long delivery = scheduled("Twice", "2026-01-19T10:00", "Europe/Paris");
    long id =
        Desk.ok(batch(Map.of("operation", "shift", "by", "P1D", "deliveries", refs(delivery))))
            .path("id")
            .asLong();
    clock.advance(Duration.ofHours(2));
    Answer late = api.post("/api/v1/batches/" + id + "/undo", Map.of());
    assertThat(late.problem()).isEqualTo("former-time-passed");
    clock.set(NOW);
    JsonNode undone = Desk.ok(api.post("/api/v1/batches/" + id + "/undo", Map.of()));
    assertThat(undone.path("undoneBy").asString()).isNotEmpty();
    assertThat(api.post("/api/v1/batches/" + id + "/undo", Map.of()).problem())
        .isEqualTo("already-undone");
    assertThat(
            database
                .select(DOMAIN_EVENT.TYPE)
                .from(DOMAIN_EVENT)
                .where(DOMAIN_EVENT.SUBJECT.eq("batch/" + id))
                .orderBy(DOMAIN_EVENT.ID)
                .fetch(DOMAIN_EVENT.TYPE))
        .containsExactly("batch-applied", "batch-undone");
  }

  @Test
  void aFilterChoosesWhatTheListShows() {
    scheduled("In", "2026-02-02T09:00", "Europe/Paris");
    scheduled("In too", "2026-02-02T10:00", "Europe/Paris");
    long out = scheduled("Out", "2026-02-03T10:00", "Europe/Paris");
    JsonNode report =
        Desk.ok(
            batch(Map.of("operation", "cancel", "filter", Map.of("to", "2026-02-03T00:00:00Z"))));
    assertThat(report.path("done").asInt()).isEqualTo(2);
    assertThat(delivery(out).path("state").asString()).isEqualTo("scheduled");
    Answer everything = batch(Map.of("operation", "cancel", "filter", Map.of()));
    assertThat(everything.status()).isEqualTo(422);
  }

  @Test
  void anotherWorkspacesDeliveriesAreNotThere() {
    long delivery = scheduled("Mine", "2026-02-02T09:00", "Europe/Paris");
    Desk other = Desk.open(database, port);
    Answer answer =
        other
            .api()
            .post("/api/v1/batches", Map.of("operation", "cancel", "deliveries", refs(delivery)));
    assertThat(answer.json().at("/report/items/0/problem/type").asString()).isEqualTo("not-found");
    long id =
        Desk.ok(batch(Map.of("operation", "hold", "deliveries", refs(delivery))))
            .path("id")
            .asLong();
    assertThat(other.api().get("/api/v1/batches/" + id).status()).isEqualTo(404);
    assertThat(other.api().post("/api/v1/batches/" + id + "/undo", Map.of()).status())
        .isEqualTo(404);
    TestMember author = TestMember.create(database, Role.AUTHOR);
    assertThat(
            presstime.server.identity.Api.at(port)
                .withKey(author.key())
                .post("/api/v1/batches", Map.of("operation", "cancel"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void aThousandAreOneBatchAndMoreAreRefused() {
    long content = desk.anApprovedArticle("Many");
    List<Long> ids = copies(schedule(content, "2026-02-02T09:00", "publish"), 1_000);
    JsonNode report =
        Desk.ok(batch(Map.of("operation", "shift", "by", "P1D", "deliveries", refs(ids))));
    assertThat(report.path("done").asInt()).isEqualTo(1_000);
    List<Long> more = new ArrayList<>(ids);
    LongStream.range(0, 1).forEach(more::add);
    assertThat(batch(Map.of("operation", "cancel", "deliveries", refs(more))).problem())
        .isEqualTo("too-many-items");
    assertThat(
            database.fetchCount(
                DELIVERY, DELIVERY.CONTENT_ID.eq(content), DELIVERY.STATE.eq("scheduled")))
        .isEqualTo(1_000);
  }
}

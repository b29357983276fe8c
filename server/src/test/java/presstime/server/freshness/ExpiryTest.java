package presstime.server.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What happens when nobody has reviewed a content by its date: once. */
class ExpiryTest extends ReviewDesk {

  @Test
  void aFlaggedOneStaysWhereItIs() {
    settings("period", "P1M");
    long content = aLiveArticle("Flag");
    at("2026-02-19T07:59:59Z");
    assertThat(state(content)).isEqualTo("due-soon");
    at("2026-02-19T08:00:00Z");
    assertThat(state(content)).isEqualTo("overdue");
    assertThat(freshness(content).path("needsReview").asBoolean()).isTrue();
    assertThat(freshness(content).path("live").asBoolean()).isTrue();
    assertThat(deliveries(content)).containsExactly("publish published");
    assertThat(expiries(content)).hasSize(1);
    assertThat(told(content)).containsExactly("content-review-due", "content-expired");
    Desk.ok(review(content));
    assertThat(state(content)).isEqualTo("fresh");
  }

  /** Nobody could have reviewed it by a date that did not hold for it. */
  @Test
  void anotherTypeWithAnOlderPeriodDoesNotTakeALiveOneDown() {
    aType("guide");
    put("/api/v1/freshness/settings/types/guide", "period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Retyped");
    at("2026-04-19T08:00:00Z");
    String version = api.get("/api/v1/content/" + content).header("ETag");
    Desk.ok(
        api.with("If-Match", version)
            .send("PATCH", "/api/v1/content/" + content, json("type", "guide")));
    at("2026-04-19T08:00:10Z");
    at("2026-04-19T08:01:00Z");
    assertThat(deliveries(content)).containsExactly("publish published");
    assertThat(state(content)).isEqualTo("overdue");
    assertThat(expiries(content).getFirst().path("reason").asString()).isEqualTo("rule-set-after");
  }

  @Test
  void anUnpublishedOneGoesFromEveryChannelByOrdinaryDeliveriesOnce() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long second = desk.aSite();
    long content = desk.anApprovedArticle("Gone");
    publish(content, channel, second);
    at("2026-02-19T08:00:00Z");
    at("2026-02-19T08:00:10Z");
    at("2026-04-01T08:00:00Z");
    assertThat(deliveries(content))
        .containsExactlyInAnyOrder(
            "publish published", "publish published", "unpublish withdrawn", "unpublish withdrawn");
    JsonNode expiry = expiries(content).getFirst();
    assertThat(expiries(content)).hasSize(1);
    assertThat(expiry.path("action").asString()).isEqualTo("unpublish");
    assertThat(expiry.path("reason").asString()).isEqualTo("on-time");
    assertThat(expiry.path("channels").size()).isEqualTo(2);
    JsonNode delivery =
        Desk.ok(
            api.get(
                "/api/v1/deliveries/" + expiry.path("channels").get(0).path("delivery").asLong()));
    assertThat(delivery.path("reason").asString()).isEqualTo("not reviewed by its date");
    assertThat(delivery.path("timeline").get(0).path("actor").asString()).isEqualTo("freshness");
    assertThat(state(content)).as("flagged until somebody looks").isEqualTo("overdue");
    assertThat(freshness(content).path("live").asBoolean()).isFalse();
  }

  @Test
  void severalServersActOnceAllTogether() throws Exception {
    settings("period", "P1M", "onExpiry", "unpublish");
    List<Long> all = List.of(aLiveArticle("A"), aLiveArticle("B"), aLiveArticle("C"));
    clock.set(Instant.parse("2026-02-19T09:00:00Z"));
    Callable<Integer> sweeping = sweep::sweep;
    try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
      for (var done : servers.invokeAll(List.of(sweeping, sweeping, sweeping, sweeping))) {
        done.get();
      }
    }
    desk.runWhatIsDue();
    for (long content : all) {
      assertThat(deliveries(content)).containsExactly("publish published", "unpublish withdrawn");
      assertThat(told(content).stream().filter("content-expired"::equals)).hasSize(1);
    }
  }

  @Test
  void aContentsOwnPolicyComesBeforeItsTypes() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long stays = aLiveArticle("Stays");
    own(stays, "onExpiry", "flag");
    long goes = aLiveArticle("Goes");
    at("2026-02-19T08:00:00Z");
    assertThat(deliveries(stays)).containsExactly("publish published");
    assertThat(deliveries(goes)).containsExactly("publish published", "unpublish withdrawn");
  }

  @Test
  void aCrashMidwayLeavesNothingAndIsMadeUpFor() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Crash");
    database.execute(
        "CREATE FUNCTION crash_expiry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " IF NEW.content_id = %d AND NEW.action = 'unpublish' THEN RAISE EXCEPTION 'crash';"
                .formatted(content)
            + " END IF; RETURN NEW; END $$");
    database.execute(
        "CREATE TRIGGER crash_expiry BEFORE INSERT ON delivery FOR EACH ROW EXECUTE FUNCTION"
            + " crash_expiry()");
    try {
      at("2026-02-19T08:00:00Z");
      assertThat(expiries(content)).isEmpty();
      assertThat(told(content)).isEmpty();
      assertThat(state(content)).as("its date has passed all the same").isEqualTo("overdue");
    } finally {
      database.execute("DROP TRIGGER crash_expiry ON delivery");
      database.execute("DROP FUNCTION crash_expiry");
    }
    at("2026-02-19T08:01:00Z");
    assertThat(expiries(content)).hasSize(1);
    assertThat(deliveries(content)).containsExactly("publish published", "unpublish withdrawn");
  }

  @Test
  void whatExpiredDuringDowntimeIsActedOnOnceAndShownAsLate() {
    settings("period", "P1M", "onExpiry", "unpublish", "lateAfterHours", 2);
    long content = aLiveArticle("Late");
    at("2026-02-20T08:00:00Z");
    at("2026-02-20T09:00:00Z");
    JsonNode expiry = expiries(content).getFirst();
    assertThat(expiries(content)).hasSize(1);
    assertThat(expiry.path("reason").asString()).isEqualTo("late");
    assertThat(expiry.path("lateSeconds").asLong()).isEqualTo(86_400);
    assertThat(deliveries(content)).containsExactly("publish published", "unpublish withdrawn");
    assertThat(told(content)).as("no reminder of what is over").containsExactly("content-expired");
  }

  @Test
  void lateOnesAreLeftToAPersonWhereThePolicySaysSo() {
    settings("period", "P1M", "onExpiry", "unpublish", "lateAfterHours", 2, "whenLate", "flag");
    long content = aLiveArticle("Late");
    at("2026-02-20T08:00:00Z");
    assertThat(expiries(content).getFirst().path("action").asString()).isEqualTo("flag");
    assertThat(expiries(content).getFirst().path("policy").asString()).isEqualTo("unpublish");
    assertThat(deliveries(content)).containsExactly("publish published");
    assertThat(state(content)).isEqualTo("overdue");
  }

  @Test
  void aRuleThatMakesThePastOverdueUnpublishesNothing() {
    long content = aLiveArticle("Old");
    at("2026-06-01T08:00:00Z");
    settings("period", "P1M", "onExpiry", "unpublish");
    at("2026-06-01T08:00:05Z");
    assertThat(expiries(content).getFirst().path("reason").asString()).isEqualTo("rule-set-after");
    assertThat(deliveries(content)).containsExactly("publish published");
    settings("period", "P2M", "onExpiry", "unpublish");
    at("2026-06-01T08:00:10Z");
    assertThat(expiries(content)).as("flagged already").hasSize(1);
    settings("period", "P6M", "onExpiry", "unpublish");
    at("2026-06-01T08:00:15Z");
    assertThat(state(content)).isEqualTo("fresh");
    at("2026-07-19T07:00:00Z");
    assertThat(deliveries(content)).containsExactly("publish published", "unpublish withdrawn");
  }

  @Test
  void whatIsPublishedAfterItsDateIsFlaggedAndStays() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Back");
    clock.set(Instant.parse("2026-02-01T08:00:00Z"));
    Desk.ok(
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of(
                "at",
                "2026-02-01T08:00:00Z",
                "action",
                "unpublish",
                "channels",
                List.of(channel))));
    at("2026-03-01T08:00:00Z");
    assertThat(expiries(content)).as("live nowhere at its date").isEmpty();
    assertThat(state(content)).isEqualTo("not-live");
    publish(content, channel);
    assertThat(expiries(content).getFirst().path("reason").asString()).isEqualTo("live-after");
    assertThat(deliveries(content).getLast()).isEqualTo("publish published");
    assertThat(state(content)).isEqualTo("overdue");
  }

  @Test
  void anUnpublicationThatWaitsIsReplacedByTheOneNow() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Planned");
    Desk.ok(
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of(
                "at",
                "2026-03-01T08:00:00Z",
                "action",
                "unpublish",
                "channels",
                List.of(channel))));
    at("2026-02-19T08:00:00Z");
    assertThat(deliveries(content))
        .containsExactly("publish published", "unpublish withdrawn", "unpublish cancelled");
  }

  @Test
  void aReminderIsToldOnceAndAfterDowntimeOnlyTheNearest() {
    settings("period", "P2M", "reminderDays", List.of(30, 7, 1));
    long content = aLiveArticle("Remind");
    at("2026-02-17T08:00:00Z");
    at("2026-02-17T09:00:00Z");
    assertThat(told(content)).containsExactly("content-review-due");
    at("2026-03-18T09:00:00Z");
    at("2026-03-18T10:00:00Z");
    assertThat(told(content)).containsExactly("content-review-due", "content-review-due");
    assertThat(remindersTold(content)).containsExactly("30", "1");
  }

  @Test
  void whatIsLookedAtAnewIsNotRemindedOfAgain() {
    settings("period", "P2M", "reminderDays", List.of(30, 7, 1));
    long content = aLiveArticle("Remind");
    at("2026-02-17T08:00:00Z");
    settings("period", "P2M", "reminderDays", List.of(30, 7, 2));
    at("2026-02-18T08:00:00Z");
    settings("period", "P3M", "reminderDays", List.of(30, 7, 2));
    settings("period", "P2M", "reminderDays", List.of(30, 7, 2));
    at("2026-02-19T08:00:00Z");
    assertThat(remindersTold(content)).containsExactly("30");
  }

  @Test
  void aPeriodShorterThanItsRemindersTellsNothingAtOnce() {
    settings("period", "P5D", "reminderDays", List.of(30, 7, 1));
    long content = aLiveArticle("Short");
    at("2026-01-19T09:00:00Z");
    assertThat(told(content)).isEmpty();
    at("2026-01-23T08:00:00Z");
    assertThat(told(content)).containsExactly("content-review-due");
  }

  @Test
  void aClockThatJumpsAheadAndBackActsOnceAndLeavesTheFlag() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Jump");
    at("2026-02-19T08:00:30Z");
    at("2026-01-19T08:00:30Z");
    assertThat(state(content)).isEqualTo("overdue");
    at("2026-02-19T08:01:00Z");
    assertThat(expiries(content)).hasSize(1);
    assertThat(deliveries(content)).containsExactly("publish published", "unpublish withdrawn");
  }

  @Test
  void whatWasLiveOnARemovedChannelIsLiveNowhere() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Removed");
    String version = api.get("/api/v1/channels/" + channel).header("ETag");
    assertThat(api.with("If-Match", version).delete("/api/v1/channels/" + channel).status())
        .isEqualTo(204);
    sweep.sweep();
    assertThat(titles("?state=not-live")).containsExactly("Removed");
    at("2026-02-19T08:01:00Z");
    assertThat(told(content)).isEmpty();
  }

  @Test
  void whatIsDeletedIsLeftAlone() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Deleted");
    String version = api.get("/api/v1/content/" + content).header("ETag");
    assertThat(api.with("If-Match", version).delete("/api/v1/content/" + content).status())
        .isEqualTo(204);
    at("2026-02-19T08:01:00Z");
    assertThat(told(content)).isEmpty();
    assertThat(titles("?state=overdue")).isEmpty();
  }

  private List<String> remindersTold(long content) {
    return database
        .fetch(
            "select data ->> 'daysAhead' from domain_event where type = 'content-review-due' and"
                + " subject = ? order by id",
            "content/" + content)
        .getValues(0, String.class);
  }
}

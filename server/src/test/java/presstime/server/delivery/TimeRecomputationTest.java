package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.server.Desk;
import presstime.server.delivery.TimeRecomputation.Extent;
import presstime.server.delivery.TimeRecomputation.Report;
import presstime.server.scheduling.TimeZoneRules;
import tools.jackson.databind.JsonNode;

/** Paris decides to stay on summer time: what was meant as 9:00 there stays at 9:00 there. */
class TimeRecomputationTest extends Behaviour {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final TimeZoneRules ALWAYS_SUMMER =
      new TimeZoneRules(
          "2999a",
          zone -> zone.equals(PARIS) ? ZoneRules.of(ZoneOffset.ofHours(2)) : zone.getRules());

  @Autowired TimeRecomputation recomputation;

  private Report recompute(boolean dryRun) {
    return recomputation.recompute(
        ALWAYS_SUMMER, new Extent(desk.owner().workspaceId(), null, "engine"), dryRun);
  }

  private long at(String wall, String zone) {
    long content = desk.anApprovedArticle("At " + wall + " in " + zone);
    return id(
        one(
            api.post(
                "/api/v1/content/" + content + "/schedule", Map.of("at", wall, "timeZone", zone))));
  }

  private String zoneRules(long id) {
    return database
        .fetchSingle("select zone_rules from delivery where id = ?", id)
        .get(0, String.class);
  }

  @Test
  void everyInstantRemembersWhichRulesMadeIt() {
    long id = at("2026-01-20T09:00", "Europe/Paris");
    assertThat(zoneRules(id))
        .isEqualTo(TimeZoneRules.ofThisJdk().version())
        .matches("20\\d\\d[a-z]");
  }

  @Test
  void aWallTimeIsKeptAndItsInstantMoved() {
    long winter = at("2026-01-20T09:00", "Europe/Paris");
    long summer = at("2026-06-20T09:00", "Europe/Paris");
    long elsewhere = at("2026-01-20T09:00", "America/New_York");
    Report report = recompute(false);
    assertThat(report.examined()).isEqualTo(3);
    assertThat(report.moved()).isOne();
    assertThat(report.deliveries().getFirst().deliveryId()).isEqualTo(winter);
    JsonNode moved = delivery(winter);
    assertThat(moved.path("dueAt").asString()).isEqualTo("2026-01-20T07:00:00Z");
    assertThat(moved.path("runAt").asString()).isEqualTo("2026-01-20T07:00:00Z");
    assertThat(moved.path("wallTime").asString()).isEqualTo("2026-01-20T09:00:00");
    assertThat(story(winter)).containsExactly("scheduled", "recomputed");
    assertThat(moved.at("/timeline/1/text").asString()).contains("Europe/Paris", "still");
    assertThat(
            database.fetch(
                "select 1 from domain_event where type = 'delivery-recomputed' and subject = ?",
                "delivery/" + winter))
        .hasSize(1);
    assertThat(delivery(summer).path("dueAt").asString()).isEqualTo("2026-06-20T07:00:00Z");
    assertThat(delivery(summer).path("version").asInt()).as("nobody notices").isZero();
    assertThat(List.of(zoneRules(winter), zoneRules(summer), zoneRules(elsewhere)))
        .containsOnly("2999a");
    assertThat(recompute(false).examined()).as("a second time there is nothing to do").isZero();
    run(Instant.parse("2026-01-20T07:00:00Z"));
    assertThat(state(winter)).isEqualTo("published");
  }

  /** What was meant as 9:00 together stays at 9:00 together. */
  @Test
  void aReleaseGoesWithItsMembers() {
    long one = at("2026-01-20T09:00", "Europe/Paris");
    long two = at("2026-01-20T09:00", "Europe/Paris");
    Desk.ok(
        api.post(
            "/api/v1/releases",
            Map.of(
                "name", "Launch",
                "at", "2026-01-20T09:00",
                "timeZone", "Europe/Paris",
                "deliveries", List.of(one, two))));
    assertThat(recompute(false).moved()).isEqualTo(2);
    run(Instant.parse("2026-01-20T07:00:00Z"));
    assertThat(List.of(state(one), state(two))).containsOnly("published");
  }

  @Test
  void aDryRunOnlyTells() {
    long winter = at("2026-01-20T09:00", "Europe/Paris");
    Report report = recompute(true);
    assertThat(report.dryRun()).isTrue();
    assertThat(report.moved()).isOne();
    assertThat(report.deliveries().getFirst().dueAt())
        .isEqualTo(Instant.parse("2026-01-20T07:00:00Z"));
    assertThat(delivery(winter).path("dueAt").asString()).isEqualTo("2026-01-20T08:00:00Z");
    assertThat(story(winter)).containsExactly("scheduled");
  }

  @Test
  void anInstantThatWasAskedForIsNotMoved() {
    long content = desk.anApprovedArticle("At an instant");
    long id = id(one(schedule(content, NINE)));
    recompute(false);
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NINE.toString());
  }

  @Test
  void whatIsBeingSentIsNeverTouched() {
    long leased = at("2026-01-20T09:00", "Europe/Paris");
    database.execute(
        "update delivery set lease_owner = 'other', lease_until = clock_timestamp() + interval '1"
            + " minute' where id = ?",
        leased);
    Report report = recompute(false);
    assertThat(report.beingSent()).isOne();
    assertThat(report.moved()).isZero();
    assertThat(delivery(leased).path("dueAt").asString()).isEqualTo("2026-01-20T08:00:00Z");
    database.execute("update delivery set lease_until = null where id = ?", leased);
    assertThat(recompute(false).moved()).as("later it is").isOne();
  }

  @Test
  void whatNewerRulesComputedIsLeftToThem() {
    long winter = at("2026-01-20T09:00", "Europe/Paris");
    recompute(false);
    JsonNode report =
        Desk.ok(api.post("/api/v1/operations/recompute-times", Map.of("dryRun", false)));
    assertThat(report.path("newer").asInt()).isOne();
    assertThat(report.path("moved").asInt()).isZero();
    assertThat(report.path("zoneRules").asString()).isEqualTo(TimeZoneRules.ofThisJdk().version());
    assertThat(delivery(winter).path("dueAt").asString()).isEqualTo("2026-01-20T07:00:00Z");
  }

  @Test
  void aHeldOneKeepsItsState() {
    long content = desk.aDraft("Not approved");
    long id =
        id(
            one(
                api.post(
                    "/api/v1/content/" + content + "/schedule",
                    Map.of("at", "2026-01-20T09:00", "timeZone", "Europe/Paris"))));
    run(Instant.parse("2026-01-20T08:00:00Z"));
    assertThat(state(id)).isEqualTo("held");
    recompute(false);
    assertThat(state(id)).isEqualTo("held");
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo("2026-01-20T07:00:00Z");
  }

  @Test
  void onlyTheWorkspaceThatAsksIsLookedAt() {
    at("2026-01-20T09:00", "Europe/Paris");
    Desk other = Desk.open(database, port);
    assertThat(
            recomputation
                .recompute(
                    ALWAYS_SUMMER, new Extent(other.owner().workspaceId(), null, "engine"), false)
                .examined())
        .isZero();
  }
}

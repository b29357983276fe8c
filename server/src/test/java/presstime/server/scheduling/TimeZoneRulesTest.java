package presstime.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.server.kernel.TimeZones;
import presstime.server.scheduling.WallTime.Clocks;

/** Every zone of the JDK around its clock changes, odd zones, and rules that change. */
class TimeZoneRulesTest {

  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void everyZoneIsResolvedByTheStatedRuleAroundAllItsChanges() {
    int changes = 0;
    for (String name : TimeZones.names()) {
      ZoneId zone = ZoneId.of(name);
      ZoneRules rules = zone.getRules();
      ZoneOffsetTransition change = rules.nextTransition(FROM);
      while (change != null && change.getInstant().isBefore(TO)) {
        check(zone, change);
        changes++;
        change = rules.nextTransition(change.getInstant());
      }
    }
    assertThat(changes).isGreaterThan(3_000);
  }

  private static void check(ZoneId zone, ZoneOffsetTransition change) {
    LocalDateTime before = change.getDateTimeBefore();
    LocalDateTime after = change.getDateTimeAfter();
    Duration length = change.getDuration().abs();
    LocalDateTime inside = (change.isGap() ? before : after).plus(length.dividedBy(2));
    WallTime.Resolved resolved = new WallTime(inside, zone).resolve();
    if (change.isGap()) {
      assertThat(resolved.clocks()).as(zone + " " + change).isEqualTo(Clocks.GAP);
      assertThat(resolved.instant()).isEqualTo(change.getInstant());
      assertThat(LocalDateTime.ofInstant(resolved.instant(), zone)).isEqualTo(after);
    } else {
      assertThat(resolved.clocks()).as(zone + " " + change).isEqualTo(Clocks.OVERLAP);
      assertThat(resolved.instant()).isEqualTo(inside.toInstant(change.getOffsetBefore()));
      assertThat(resolved.instant()).isBefore(change.getInstant());
    }
    assertThat(resolved.note()).contains(zone.getId());
    Instant just = change.getInstant().minusSeconds(1);
    WallTime justBefore = WallTime.of(just, zone);
    assertThat(justBefore.resolve().instant()).as(zone + " " + change).isEqualTo(just);
    assertThat(TimeZoneRules.ofThisJdk().recompute(justBefore, just)).isEqualTo(just);
  }

  @ParameterizedTest
  @CsvSource({
    // Half an hour of summer time.
    "2026-10-04T02:15, Australia/Lord_Howe, GAP,     2026-10-03T15:30:00Z",
    "2026-04-05T01:45, Australia/Lord_Howe, OVERLAP, 2026-04-04T14:45:00Z",
    // Three quarters of an hour off.
    "2026-06-01T09:00, Asia/Kathmandu,      EXACT,   2026-06-01T03:15:00Z",
    // A day that never was.
    "2011-12-30T09:00, Pacific/Apia,        GAP,     2011-12-30T10:00:00Z",
    "2011-12-31T09:00, Pacific/Apia,        EXACT,   2011-12-30T19:00:00Z",
    // Summer time all year but in Ramadan.
    "2026-02-15T02:30, Africa/Casablanca,   OVERLAP, 2026-02-15T01:30:00Z",
    "2026-03-22T02:30, Africa/Casablanca,   GAP,     2026-03-22T02:00:00Z",
    // Standard time is in summer; winter is one hour less by law.
    "2026-10-25T01:30, Europe/Dublin,       OVERLAP, 2026-10-25T00:30:00Z",
    "2026-03-29T01:30, Europe/Dublin,       GAP,     2026-03-29T01:00:00Z",
    // A gap at midnight: the day begins at 1:00.
    "2026-04-24T00:30, Africa/Cairo,        GAP,     2026-04-23T22:00:00Z",
  })
  void oddities(LocalDateTime local, String zone, Clocks clocks, Instant instant) {
    WallTime.Resolved resolved = new WallTime(local, ZoneId.of(zone)).resolve();
    assertThat(resolved.clocks()).isEqualTo(clocks);
    assertThat(resolved.instant()).isEqualTo(instant);
  }

  @Test
  void anInstantThatStillReadsAsItsWallTimeIsKept() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    WallTime twice = new WallTime(LocalDateTime.parse("2026-10-25T02:30"), paris);
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    Instant second = Instant.parse("2026-10-25T01:30:00Z");
    TimeZoneRules rules = TimeZoneRules.ofThisJdk();
    assertThat(rules.recompute(twice, first)).isEqualTo(first);
    assertThat(rules.recompute(twice, second)).as("a person chose the later one").isEqualTo(second);
    TimeZoneRules summer = new TimeZoneRules("2999a", zone -> ZoneRules.of(ZoneOffset.ofHours(2)));
    assertThat(summer.recompute(twice, second)).isEqualTo(first);
  }

  @Test
  void rulesOfAnOlderJdkTakeNothingBack() {
    TimeZoneRules rules = new TimeZoneRules("2026a", ZoneId::getRules);
    assertThat(rules.areNewerThan("2025b")).isTrue();
    assertThat(rules.areNewerThan("")).isTrue();
    assertThat(rules.areNewerThan("2026a")).isFalse();
    assertThat(rules.areNewerThan("2026b")).isFalse();
  }
}

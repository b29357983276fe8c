package presstime.server.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.function.Function;

/**
 * The time zone rules that make instants of wall times: a release of the IANA time zone database.
 * Governments change their clocks at short notice; then what is waiting must be computed anew.
 *
 * @param version of the rules, like {@code 2025b}; releases sort by it
 * @param lookup the rules of a zone
 */
public record TimeZoneRules(String version, Function<ZoneId, ZoneRules> lookup) {

  /** Those of the running JDK. */
  public static TimeZoneRules ofThisJdk() {
    return new TimeZoneRules(
        ZoneRulesProvider.getVersions("UTC").lastEntry().getKey(), ZoneId::getRules);
  }

  /**
   * Whether a waiting instant was computed by rules older than these. What newer rules have
   * computed is left alone: a server that is not updated yet must not take them back.
   *
   * @param computedBy the version kept with the instant; empty when unknown
   */
  public boolean areNewerThan(String computedBy) {
    return version.compareTo(computedBy) > 0;
  }

  /**
   * The instant a wall time means under these rules. One that still reads as the wall time is kept:
   * in an overlap a person may have chosen the later one.
   *
   * @param present the instant computed before
   */
  public Instant recompute(WallTime wall, Instant present) {
    ZoneRules rules = lookup.apply(wall.zone());
    LocalDateTime reads = LocalDateTime.ofInstant(present, rules.getOffset(present));
    return reads.equals(wall.local()) ? present : wall.resolve(rules).instant();
  }
}

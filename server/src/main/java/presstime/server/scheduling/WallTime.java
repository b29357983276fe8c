package presstime.server.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person means by a time: the reading of a clock on a wall somewhere. Kept as it was said,
 * so that "9:00 in Paris" stays 9:00 when the rules of the zone change.
 *
 * @param local the reading, to the microsecond
 * @param zone an IANA time zone
 */
public record WallTime(LocalDateTime local, ZoneId zone) {

  /** How clocks in the zone behave at that reading. */
  public enum Clocks {
    /** The reading happens once. */
    EXACT,
    /**
     * Clocks are set forward over it: it never happens. The first valid instant after it counts.
     */
    GAP,
    /** Clocks are set back over it: it happens twice. The earlier one counts. */
    OVERLAP
  }

  /**
   * The instant meant.
   *
   * @param instant the one that counts
   * @param clocks why, when the reading alone does not say
   * @param note for people, in English; null when there is nothing to say
   */
  public record Resolved(Instant instant, Clocks clocks, @Nullable String note) {}

  /** The reading of a clock in the zone at an instant. */
  public static WallTime of(Instant instant, ZoneId zone) {
    return new WallTime(LocalDateTime.ofInstant(instant, zone), zone);
  }

  /** The instant meant, under the zone's rules as this program knows them. */
  public Resolved resolve() {
    return resolve(zone.getRules());
  }

  /** The instant meant, under these rules. */
  Resolved resolve(ZoneRules rules) {
    List<ZoneOffset> offsets = rules.getValidOffsets(local);
    if (offsets.size() == 1) {
      return new Resolved(local.toInstant(offsets.getFirst()), Clocks.EXACT, null);
    }
    ZoneOffsetTransition change = rules.getTransition(local);
    if (offsets.isEmpty()) {
      return new Resolved(
          change.getInstant(),
          Clocks.GAP,
          "There is no %s in %s on that day: clocks go forward from %s to %s. It is set to %s."
              .formatted(
                  local.toLocalTime(),
                  zone,
                  change.getDateTimeBefore().toLocalTime(),
                  change.getDateTimeAfter().toLocalTime(),
                  change.getDateTimeAfter().toLocalTime()));
    }
    return new Resolved(
        local.toInstant(change.getOffsetBefore()),
        Clocks.OVERLAP,
        "%s happens twice in %s on that day, because clocks go back. It is set to the first one, at UTC%s."
            .formatted(local.toLocalTime(), zone, change.getOffsetBefore()));
  }
}

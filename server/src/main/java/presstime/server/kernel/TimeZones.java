package presstime.server.kernel;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Time zones by name. Libraries may announce names to the JDK that have no rules (iCal4j keeps a
 * thousand for calendars to come); those are none.
 */
public final class TimeZones {

  private TimeZones() {}

  /**
   * The zone of that name, or offset: {@code Europe/Paris}, {@code +01:00}.
   *
   * @throws DateTimeException when there is none
   */
  public static ZoneId of(String name) {
    ZoneId zone = ZoneId.of(name);
    if (hasNoRules(zone)) {
      throw new ZoneRulesException("Unknown time-zone ID: " + name);
    }
    return zone;
  }

  /** All names that have rules. */
  public static Set<String> names() {
    Set<String> names = new TreeSet<>(ZoneId.getAvailableZoneIds());
    names.removeIf(name -> hasNoRules(ZoneId.of(name)));
    return names;
  }

  @SuppressWarnings("ConstantValue") // a provider may give null, against its contract
  private static boolean hasNoRules(ZoneId zone) {
    return zone.getRules() == null;
  }
}

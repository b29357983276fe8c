package presstime.server.recurrence.language;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Zones by the city in their name: "new york" is America/New_York. */
final class Cities {

  private static final List<String> REGIONS =
      List.of(
          "Europe/",
          "America/",
          "Asia/",
          "Africa/",
          "Australia/",
          "Pacific/",
          "Atlantic/",
          "Indian/",
          "Antarctica/",
          "Arctic/");

  private static final Map<String, List<ZoneId>> BY_CITY = byCity();

  private Cities() {}

  /** The zones a city, or the full name of a zone, may mean; those with equal rules are one. */
  static List<ZoneId> zones(String words) {
    return BY_CITY.getOrDefault(words, List.of());
  }

  private static Map<String, List<ZoneId>> byCity() {
    Map<String, List<ZoneId>> cities = new HashMap<>();
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      if (REGIONS.stream().noneMatch(id::startsWith)) {
        continue;
      }
      String lower = id.toLowerCase(Locale.ROOT);
      cities.put(lower, List.of(ZoneId.of(id)));
      String city = lower.substring(lower.lastIndexOf('/') + 1).replace('_', ' ');
      List<ZoneId> known = cities.computeIfAbsent(city, name -> new ArrayList<>());
      ZoneId zone = ZoneId.of(id);
      if (known.stream().noneMatch(other -> other.getRules().equals(zone.getRules()))) {
        known.add(zone);
      }
    }
    return cities;
  }
}

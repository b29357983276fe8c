package presstime.server.identity.policy;

import java.time.DateTimeException;
import java.time.ZoneId;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.TimeZones;

/** What a workspace's own facts must look like. */
public final class WorkspaceFields {

  private WorkspaceFields() {}

  /**
   * An IANA name with rules; offsets are none, as they know no summer time.
   *
   * @throws InvalidField of {@code timeZone}
   */
  public static String timeZone(String given) {
    try {
      ZoneId zone = TimeZones.of(given.strip());
      if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
        return zone.getId();
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new InvalidField(
        "timeZone", "There is no time zone of this name.", "Use an IANA name: Europe/Paris.");
  }

  /**
   * A number that differs when one of a workspace's facts does, for {@code If-Match}: what reads
   * the same may be edited on, whoever changed it in between.
   */
  public static int version(String name, String timeZone) {
    return (name + '\n' + timeZone).hashCode() & 0x1fff_ffff;
  }
}

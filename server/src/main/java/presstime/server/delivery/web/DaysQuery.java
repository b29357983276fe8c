package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.ScheduleTime;

/** Which days of a calendar. */
record DaysQuery(
    @Parameter(description = "the first day", example = "2026-01-01") @Nullable String firstDay,
    @Parameter(description = "the day after the last", example = "2027-01-01")
        @Nullable String endDay,
    @Parameter(
            description = "on whose wall calendar; the workspace's when left out",
            example = "Europe/Paris")
        @Nullable String timeZone) {

  LocalDate first() {
    return day("firstDay", firstDay);
  }

  LocalDate end() {
    return day("endDay", endDay);
  }

  Optional<ZoneId> zone() {
    return Optional.ofNullable(timeZone).filter(name -> !name.isBlank()).map(ScheduleTime::zone);
  }

  private static LocalDate day(String field, @Nullable String text) {
    if (text == null) {
      throw new InvalidField(field, field + " is missing.", "Write a day like 2026-01-20.");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidField(field, "'" + text + "' is not a day.", "Write it like 2026-01-20.");
    }
  }
}

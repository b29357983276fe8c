package presstime.server.scheduling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.scheduling.BlackoutText;
import presstime.server.scheduling.HolidayCalendars;
import presstime.server.scheduling.HolidayCalendars.HolidayCalendar;

/** Calendars of days to leave out, for channels to name in their publishing settings. */
@RestController
@RequestMapping("/api/v1/holiday-calendars")
@Tag(name = "Publishing settings")
class HolidayCalendarController {

  private final HolidayCalendars calendars;

  HolidayCalendarController(HolidayCalendars calendars) {
    this.calendars = calendars;
  }

  /** Where to fetch it. */
  record FetchRequest(@NotBlank String url) {}

  /** A calendar with its days. */
  record View(
      String name, @Nullable String source, Instant importedAt, List<BlackoutText> blackouts) {

    static View of(HolidayCalendar calendar) {
      return new View(
          calendar.name(),
          calendar.source(),
          calendar.importedAt(),
          calendar.blackouts().stream().map(BlackoutText::of).toList());
    }
  }

  @GetMapping
  @Requires(Permission.CHANNEL_READ)
  @Operation(summary = "List the workspace's holiday calendars")
  Map<String, List<View>> list(Caller caller) {
    return Map.of("items", calendars.list(caller).stream().map(View::of).toList());
  }

  @PutMapping(path = "/{name}", consumes = "text/calendar")
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(
      summary = "Import a holiday calendar from an iCalendar file, or import it anew",
      description = "What repeats is written out for five years.")
  View upload(Caller caller, @PathVariable String name, @RequestBody String text) {
    return View.of(calendars.put(caller, name, text, null));
  }

  @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Import a holiday calendar from an address, or fetch it anew")
  View fetch(Caller caller, @PathVariable String name, @Valid @RequestBody FetchRequest request) {
    return View.of(calendars.put(caller, name, calendars.fetch(request.url()), request.url()));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Remove a holiday calendar that no channel names")
  void delete(Caller caller, @PathVariable String name) {
    calendars.delete(caller, name);
  }
}

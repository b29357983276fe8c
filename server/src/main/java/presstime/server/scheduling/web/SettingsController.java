package presstime.server.scheduling.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.channels.Channels;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.StaleVersion;
import presstime.server.kernel.Version;
import presstime.server.scheduling.Candidate;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.PublishingSettings;
import presstime.server.scheduling.Refusal;
import presstime.server.scheduling.SettingsRules;
import presstime.server.scheduling.SettingsStore;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.SlotRules;
import tools.jackson.databind.JsonNode;

/**
 * Publishing settings of a site, which is what the original calls a channel. The original's names,
 * and no version needed: If-Match is honoured when it is sent.
 */
@RestController
@RequestMapping("/api/v1/sites/{siteId}/publishing-settings")
@Tag(name = "Publishing settings")
class SettingsController {

  private static final int MOST_TRIES = 20;
  private static final int MOST_DAYS = 366;

  private final SettingsStore settings;
  private final PublishingCalendars calendars;
  private final Channels channels;
  private final InstantSource clock;

  SettingsController(
      SettingsStore settings,
      PublishingCalendars calendars,
      Channels channels,
      InstantSource clock) {
    this.settings = settings;
    this.calendars = calendars;
    this.channels = channels;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Permission.CHANNEL_READ)
  @Operation(summary = "Read a site's publishing settings")
  ResponseEntity<SettingsView> get(Caller caller, @PathVariable long siteId) {
    return answer(caller, siteId, settings.get(caller, siteId));
  }

  @PutMapping
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Replace a site's publishing settings; what is left out is reset")
  ResponseEntity<SettingsView> put(
      Caller caller,
      @PathVariable long siteId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    return write(caller, siteId, ifMatch, PublishingSettings.INITIAL, body);
  }

  @PatchMapping
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Change some of a site's publishing settings")
  ResponseEntity<SettingsView> patch(
      Caller caller,
      @PathVariable long siteId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    for (int tries = 1; ; tries++) {
      PublishingSettings base = settings.get(caller, siteId);
      String version = ifMatch == null ? Version.etag(base.version()) : ifMatch;
      try {
        return write(caller, siteId, version, base, body);
      } catch (StaleVersion e) {
        // Somebody changed other fields in between: this one's are put over those.
        if (ifMatch != null || tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  /**
   * The slots to come.
   *
   * @param days from now on
   */
  record Preview(@JsonProperty("time_zone") String timeZone, int days, List<SlotView> slots) {}

  /**
   * One slot.
   *
   * @param local as the channel's clock reads then
   * @param text the same for people
   * @param categories of which a content must have one; empty for any
   * @param note what a change of the clocks does to it
   * @param refusal why nothing is placed there by itself, whatever is there; null when it is open
   */
  record SlotView(
      Instant at,
      LocalDateTime local,
      String text,
      Set<String> categories,
      @Nullable String note,
      @Nullable SlotRefusal refusal) {}

  /** {@link Refusal}, under a name that no other module's refusals have. */
  record SlotRefusal(Refusal.Kind kind, String text) {}

  @GetMapping("/slots")
  @Requires(Permission.CHANNEL_READ)
  @Operation(
      summary = "Preview a site's slots of the next days",
      description =
          "By its settings alone, whatever has been placed; closed ones come with the reason.")
  Preview slots(
      Caller caller, @PathVariable long siteId, @RequestParam(defaultValue = "14") int days) {
    SettingsRules.within("days", days, 1, MOST_DAYS);
    return preview(calendars.get(caller.workspaceId(), siteId).calendar(), days);
  }

  @PostMapping("/slots")
  @Requires(Permission.CHANNEL_READ)
  @Operation(
      summary = "Preview the slots that changed settings would make",
      description = "Takes what PATCH takes and saves nothing.")
  Preview supposedSlots(
      Caller caller,
      @PathVariable long siteId,
      @RequestParam(defaultValue = "14") int days,
      @RequestBody JsonNode body) {
    SettingsRules.within("days", days, 1, MOST_DAYS);
    PublishingSettings saved = settings.get(caller, siteId);
    SettingsView shown = SettingsView.of(channels.get(caller.workspaceId(), siteId), saved);
    PublishingSettings changed = new SettingsFields(body).besides(shown).over(saved);
    SettingsRules.check(changed);
    return preview(calendars.supposing(caller.workspaceId(), siteId, changed), days);
  }

  private Preview preview(PublishingCalendar calendar, int days) {
    Instant now = clock.instant();
    Instant end = now.plus(Duration.ofDays(days));
    return new Preview(
        calendar.zone().getId(),
        days,
        calendar
            .timetable(now)
            .takeWhile(slot -> slot.instant().isBefore(end))
            .map(slot -> view(calendar, slot, now))
            .toList());
  }

  private static SlotView view(PublishingCalendar calendar, Slot slot, Instant now) {
    return new SlotView(
        slot.instant(),
        LocalDateTime.ofInstant(slot.instant(), calendar.zone()),
        slot.text(),
        slot.categories(),
        slot.note(),
        SlotRules.refuseSlot(
                new Candidate(slot, slot.instant(), Set.of(), calendar, new Placed(calendar), now))
            .map(refusal -> new SlotRefusal(refusal.kind(), refusal.text()))
            .orElse(null));
  }

  private ResponseEntity<SettingsView> write(
      Caller caller,
      long siteId,
      @Nullable String ifMatch,
      PublishingSettings base,
      JsonNode body) {
    Integer version = ifMatch == null ? null : Version.fromIfMatch(ifMatch);
    SettingsView shown = SettingsView.of(channels.get(caller.workspaceId(), siteId), base);
    PublishingSettings changed = new SettingsFields(body).besides(shown).over(base);
    return answer(caller, siteId, settings.put(caller, siteId, changed, version));
  }

  private ResponseEntity<SettingsView> answer(
      Caller caller, long siteId, PublishingSettings settings) {
    return ResponseEntity.ok()
        .eTag(Version.etag(settings.version()))
        .body(SettingsView.of(channels.get(caller.workspaceId(), siteId), settings));
  }
}

package presstime.server.scheduling.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Version;
import presstime.server.scheduling.SettingsStore;
import presstime.server.scheduling.SiteSettings;
import tools.jackson.databind.JsonNode;

/**
 * Publishing settings of a site, which is what the original calls a channel. The original's names,
 * and no version needed: If-Match is honoured when it is sent.
 */
@RestController
@RequestMapping("/api/v1/sites/{siteId}/publishing-settings")
@Tag(name = "Publishing settings")
class SettingsController {

  private final SettingsStore settings;

  SettingsController(SettingsStore settings) {
    this.settings = settings;
  }

  /** Settings as the original writes them. */
  record View(
      @JsonProperty("site") long site,
      @JsonProperty("auto_publish_enabled") boolean autoPublishEnabled,
      @JsonProperty("publish_days") List<String> publishDays,
      @JsonProperty("publish_time_slots") List<String> publishTimeSlots,
      @JsonProperty("daily_publish_limit") @Nullable Integer dailyPublishLimit,
      @JsonProperty("weekly_publish_limit") @Nullable Integer weeklyPublishLimit,
      @JsonProperty("monthly_publish_limit") @Nullable Integer monthlyPublishLimit) {

    static View of(long site, SiteSettings settings) {
      return new View(
          site,
          settings.autoPublishEnabled(),
          settings.publishDays(),
          settings.publishTimeSlots(),
          settings.dailyPublishLimit(),
          settings.weeklyPublishLimit(),
          settings.monthlyPublishLimit());
    }
  }

  @GetMapping
  @Requires(Permission.CHANNEL_READ)
  @Operation(summary = "Read a site's publishing settings")
  ResponseEntity<View> get(Caller caller, @PathVariable long siteId) {
    return answer(siteId, settings.get(caller, siteId));
  }

  @PutMapping
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Replace a site's publishing settings; what is left out is reset")
  ResponseEntity<View> put(
      Caller caller,
      @PathVariable long siteId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    return write(caller, siteId, ifMatch, SiteSettings.INITIAL, body);
  }

  @PatchMapping
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Change some of a site's publishing settings")
  ResponseEntity<View> patch(
      Caller caller,
      @PathVariable long siteId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    return write(caller, siteId, ifMatch, settings.get(caller, siteId), body);
  }

  private ResponseEntity<View> write(
      Caller caller, long siteId, @Nullable String ifMatch, SiteSettings base, JsonNode body) {
    Integer version = ifMatch == null ? null : Version.fromIfMatch(ifMatch);
    SiteSettings changed = new SettingsFields(body).over(base);
    return answer(siteId, settings.put(caller, siteId, changed, version));
  }

  private static ResponseEntity<View> answer(long siteId, SiteSettings settings) {
    return ResponseEntity.ok()
        .eTag(Version.etag(settings.version()))
        .body(View.of(siteId, settings));
  }
}

package presstime.server.freshness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.freshness.FreshnessRules;
import presstime.server.freshness.FreshnessSettings;
import presstime.server.freshness.ReviewPeriod;
import presstime.server.freshness.WhenLate;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Version;

/** Review periods and policies of a workspace and its content types. */
@RestController
@RequestMapping("/api/v1/freshness/settings")
@Tag(name = "Freshness")
class FreshnessSettingsController {

  private static final int MOST_REMINDERS = 10;

  private final FreshnessRules rules;

  FreshnessSettingsController(FreshnessRules rules) {
    this.rules = rules;
  }

  /**
   * Settings to be; what is null or left out comes from the workspace, then from the program.
   *
   * @param period how long a content counts as fresh: P6M, P1Y, never
   * @param onExpiry flag or unpublish
   * @param updateCounts whether an update that goes live counts as a review
   * @param reminderDays how many days ahead to remind
   * @param dueSoonDays how many days ahead a date counts as soon
   * @param lateAfterHours from how late on an expiry counts as late
   * @param whenLate act or flag
   */
  record SettingsRequest(
      @Schema(example = "P6M") @Nullable String period,
      @Schema(allowableValues = {"flag", "unpublish"}) @Nullable String onExpiry,
      @Nullable Boolean updateCounts,
      @Schema(example = "[14, 1]") @Nullable List<Integer> reminderDays,
      @Nullable Integer dueSoonDays,
      @Nullable Integer lateAfterHours,
      @Schema(allowableValues = {"act", "flag"}) @Nullable String whenLate) {

    FreshnessSettings read() {
      return new FreshnessSettings(
          period == null ? null : ReviewPeriod.read("period", period),
          FreshnessWords.onExpiry(onExpiry),
          updateCounts,
          reminderDays == null ? null : reminders(reminderDays),
          within("dueSoonDays", dueSoonDays, 0, 366),
          within("lateAfterHours", lateAfterHours, 0, 24 * 366),
          FreshnessWords.read("whenLate", whenLate, WhenLate.values(), WhenLate::word),
          Instant.EPOCH,
          0);
    }

    private static List<Integer> reminders(List<Integer> days) {
      if (days.size() > MOST_REMINDERS) {
        throw new InvalidField(
            "reminderDays", "These are too many.", "Send at most " + MOST_REMINDERS + ".");
      }
      days.forEach(one -> within("reminderDays", one, 1, 366));
      return days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private static @Nullable Integer within(
        String field, @Nullable Integer value, int least, int most) {
      if (value != null && (value < least || value > most)) {
        throw new InvalidField(
            field, value + " is out of range.", "Send " + least + " to " + most + ".");
      }
      return value;
    }
  }

  /**
   * Settings.
   *
   * @param type null for the workspace's own
   * @param set as set here; null where nothing is
   * @param effective as they hold
   */
  record View(@Nullable String type, FreshnessSettings set, FreshnessSettings effective) {}

  @GetMapping
  @Requires(Permission.CONTENT_READ)
  @Operation(summary = "When contents of this workspace are to be reviewed")
  ResponseEntity<View> get(Caller caller) {
    return answer(caller, null);
  }

  @PutMapping
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Say when contents of this workspace are to be reviewed; needs If-Match")
  ResponseEntity<View> put(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SettingsRequest request) {
    rules.put(caller, null, request.read(), Version.fromIfMatch(ifMatch));
    return answer(caller, null);
  }

  @GetMapping("/types")
  @Requires(Permission.CONTENT_READ)
  @Operation(summary = "Content types with settings of their own")
  Map<String, List<View>> types(Caller caller) {
    return Map.of(
        "items",
        rules.ofTypes(caller).entrySet().stream()
            .map(one ->
                new View(one.getKey(), one.getValue(), rules.effective(caller, one.getKey())))
            .toList());
  }

  @GetMapping("/types/{type}")
  @Requires(Permission.CONTENT_READ)
  @Operation(summary = "When contents of a type are to be reviewed")
  ResponseEntity<View> getOfType(Caller caller, @PathVariable String type) {
    return answer(caller, type);
  }

  @PutMapping("/types/{type}")
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Say when contents of a type are to be reviewed; needs If-Match")
  ResponseEntity<View> putOfType(
      Caller caller,
      @PathVariable String type,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SettingsRequest request) {
    rules.put(caller, type, request.read(), Version.fromIfMatch(ifMatch));
    return answer(caller, type);
  }

  private ResponseEntity<View> answer(Caller caller, @Nullable String type) {
    FreshnessSettings set = rules.get(caller, type);
    return ResponseEntity.ok()
        .eTag(Version.etag(set.version()))
        .body(new View(type, set, rules.effective(caller, type)));
  }
}

package presstime.server.conflicts.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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
import presstime.server.conflicts.ConflictPolicy;
import presstime.server.conflicts.ConflictSettings;
import presstime.server.conflicts.Settings;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Version;

/** What counts as a conflict, in the workspace and on a channel. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Conflicts")
class ConflictSettingsController {

  private static final int MOST_AUDIENCES = 50;
  private static final int LONGEST_AUDIENCE = 100;

  private final Settings settings;

  ConflictSettingsController(Settings settings) {
    this.settings = settings;
  }

  /**
   * Settings to be; what is null or left out comes from the workspace, then from the program.
   *
   * @param policy warn, refuse or avoid
   */
  record SettingsRequest(
      @Nullable String policy,
      @Nullable Integer gapMinutes,
      @Nullable Integer duplicateDays,
      @Nullable Double likeness,
      @Nullable List<String> audiences,
      @Nullable Integer audienceHours) {

    ConflictSettings read(boolean ofChannel) {
      List<String> names = audiences == null ? List.of() : audiences(audiences, ofChannel);
      if (likeness != null && !(likeness >= 0.5 && likeness <= 1)) {
        throw new InvalidField(
            "likeness", likeness + " is out of range.", "Send 0.5 (half its text) to 1 (all).");
      }
      return new ConflictSettings(
          policy == null
              ? null
              : Words.read("policy", List.of(policy), ConflictPolicy.values(), ConflictPolicy::word)
                  .getFirst(),
          within("gapMinutes", gapMinutes, 7 * 24 * 60),
          within("duplicateDays", duplicateDays, 366),
          likeness,
          names,
          within("audienceHours", audienceHours, 31 * 24),
          0);
    }

    private static List<String> audiences(List<String> names, boolean ofChannel) {
      if (!ofChannel && !names.isEmpty()) {
        throw new InvalidField(
            "audiences",
            "A workspace has no audience of its own.",
            "Name audiences in the settings of channels.");
      }
      List<String> all = names.stream().map(String::strip).distinct().toList();
      boolean bad =
          all.size() > MOST_AUDIENCES
              || all.stream().anyMatch(n -> n.isEmpty() || n.length() > LONGEST_AUDIENCE);
      if (bad) {
        throw new InvalidField(
            "audiences",
            "A name is empty or too long, or there are too many.",
            "Send at most 50 names of at most 100 characters.");
      }
      return all;
    }

    private static @Nullable Integer within(String field, @Nullable Integer value, int most) {
      if (value != null && (value < 0 || value > most)) {
        throw new InvalidField(
            field, value + " is out of range.", "Send 0 (off) to " + most + ", or null.");
      }
      return value;
    }
  }

  /**
   * Settings.
   *
   * @param set as set here; null where nothing is
   * @param effective as they hold
   */
  record View(ConflictSettings set, ConflictSettings effective) {}

  @GetMapping("/conflict-settings")
  @Requires(Permission.CHANNEL_READ)
  @Operation(summary = "What counts as a conflict in this workspace")
  ResponseEntity<View> get(Caller caller) {
    return answer(caller, null);
  }

  @PutMapping("/conflict-settings")
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Say what counts as a conflict in this workspace; needs If-Match")
  ResponseEntity<View> put(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SettingsRequest request) {
    settings.put(caller, null, request.read(false), Version.fromIfMatch(ifMatch));
    return answer(caller, null);
  }

  @GetMapping("/channels/{channelId}/conflict-settings")
  @Requires(Permission.CHANNEL_READ)
  @Operation(summary = "What counts as a conflict on a channel")
  ResponseEntity<View> getOfChannel(Caller caller, @PathVariable long channelId) {
    return answer(caller, channelId);
  }

  @PutMapping("/channels/{channelId}/conflict-settings")
  @Requires(Permission.SETTINGS_WRITE)
  @Operation(summary = "Say what counts as a conflict on a channel; needs If-Match")
  ResponseEntity<View> putOfChannel(
      Caller caller,
      @PathVariable long channelId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody SettingsRequest request) {
    settings.put(caller, channelId, request.read(true), Version.fromIfMatch(ifMatch));
    return answer(caller, channelId);
  }

  private ResponseEntity<View> answer(Caller caller, @Nullable Long channelId) {
    ConflictSettings set = settings.get(caller, channelId);
    return ResponseEntity.ok()
        .eTag(Version.etag(set.version()))
        .body(new View(set, settings.effective(caller, channelId)));
  }
}

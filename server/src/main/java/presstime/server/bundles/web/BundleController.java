package presstime.server.bundles.web;

import static presstime.server.identity.Permission.SCHEDULE_READ;
import static presstime.server.identity.Permission.SCHEDULE_WRITE;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.bundles.Bundle;
import presstime.server.bundles.BundleItem;
import presstime.server.bundles.BundleTemplate;
import presstime.server.bundles.BundleTemplates;
import presstime.server.bundles.Bundles;
import presstime.server.bundles.Release.Mode;
import presstime.server.bundles.Release.OnFailure;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.identity.Workspaces;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;
import presstime.server.scheduling.ScheduleTime;

/** An article and what goes with it, made of templates. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Bundles")
class BundleController {

  private final BundleTemplates templates;
  private final Bundles bundles;
  private final Workspaces workspaces;
  private final InstantSource clock;

  BundleController(
      BundleTemplates templates, Bundles bundles, Workspaces workspaces, InstantSource clock) {
    this.templates = templates;
    this.bundles = bundles;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * A dependency on another item.
   *
   * @param where any when left out and no channel is named
   */
  record After(
      @Schema(example = "article") @NotBlank String role,
      @Nullable String where,
      @Nullable Long channel,
      @Schema(example = "30") @JsonAlias("delay_minutes") @Nullable Integer delayMinutes) {

    BundleItem.After read() {
      String meant = where == null ? channel == null ? "any" : "channel" : where;
      return new BundleItem.After(role, meant, channel, delayMinutes == null ? 0 : delayMinutes);
    }
  }

  /**
   * One content.
   *
   * @param body with {{variables}} and {{link:role}}
   * @param day after the anchor's; 0 when left out
   * @param time of day; the anchor's when left out
   * @param minutes after that
   * @param type key of a content type; article when left out
   */
  record BundleItemRequest(
      @Schema(example = "post") @NotBlank String role,
      @Schema(example = "{{product}} is out") @NotBlank String title,
      @Schema(example = "Read {{link:article}}") @Nullable String body,
      @JsonAlias("body_format") @Nullable String bodyFormat,
      @Nullable String excerpt,
      @Nullable List<String> categories,
      @Nullable List<String> tags,
      @Nullable Long channel,
      @Nullable String platform,
      @Nullable Integer day,
      @JsonFormat(pattern = "HH:mm") @Nullable LocalTime time,
      @Nullable Integer minutes,
      @Nullable List<@Valid After> after,
      @Schema(example = "article") @Nullable String type) {

    BundleItem read() {
      return new BundleItem(
          role.strip(),
          title,
          Objects.requireNonNullElse(body, ""),
          Objects.requireNonNullElse(bodyFormat, "markdown"),
          Objects.requireNonNullElse(excerpt, ""),
          Objects.requireNonNullElse(categories, List.of()),
          Objects.requireNonNullElse(tags, List.of()),
          channel,
          platform,
          day == null ? 0 : day,
          time,
          minutes == null ? 0 : minutes,
          after == null ? List.of() : after.stream().map(After::read).toList(),
          type == null ? null : type.strip());
    }
  }

  record TemplateRequest(
      @Schema(example = "Launch") @NotBlank String name,
      @Nullable Map<String, String> defaults,
      @NotNull List<@Valid BundleItemRequest> items) {

    Map<String, String> values() {
      return texts("defaults", defaults);
    }

    List<BundleItem> read() {
      return items.stream().map(BundleItemRequest::read).toList();
    }
  }

  /**
   * What is to be made.
   *
   * @param at the anchor: {@code 2026-01-20T09:00} on the wall clock of {@code timeZone}
   * @param release all-or-nothing or partial, to let those at the anchor's time go together
   * @param dryRun true for the preview
   */
  record ApplyRequest(
      @Nullable String name,
      @Schema(example = "2026-01-20T09:00") @NotBlank String at,
      @Schema(example = "Europe/Paris") @JsonAlias("time_zone") @Nullable String timeZone,
      @Nullable Map<String, String> values,
      @Nullable Mode release,
      @JsonAlias("on_failure") @Nullable OnFailure onFailure,
      @JsonAlias("dry_run") @Nullable Boolean dryRun) {}

  @GetMapping("/bundle-templates")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "The workspace's bundle templates, by name")
  Map<String, List<BundleTemplate>> list(Caller caller) {
    return Map.of("items", templates.all(caller));
  }

  @PostMapping("/bundle-templates")
  @Requires(SCHEDULE_WRITE)
  @Operation(summary = "Keep a bundle template")
  ResponseEntity<BundleTemplate> create(
      Caller caller, @Valid @RequestBody TemplateRequest request) {
    BundleTemplate made =
        templates.create(caller, request.name(), request.values(), request.read());
    return ResponseEntity.created(URI.create("/api/v1/bundle-templates/" + made.id()))
        .eTag(Version.etag(made.version()))
        .body(made);
  }

  @GetMapping("/bundle-templates/{id}")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "One bundle template, and its variables")
  ResponseEntity<BundleTemplate> get(Caller caller, @PathVariable long id) {
    return answer(templates.get(caller, id));
  }

  @PutMapping("/bundle-templates/{id}")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Replace a bundle template",
      description = "What was made of it stays as it is. Needs If-Match.")
  ResponseEntity<BundleTemplate> put(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody TemplateRequest request) {
    return answer(
        templates.put(
            caller,
            id,
            Version.fromIfMatch(ifMatch),
            request.name(),
            request.values(),
            request.read()));
  }

  @DeleteMapping("/bundle-templates/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Remove a bundle template",
      description = "What was made of it stays as it is. Needs If-Match.")
  void delete(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    templates.delete(caller, id, Version.fromIfMatch(ifMatch));
  }

  @PostMapping("/bundle-templates/{id}/apply")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Make drafts, dependencies and deliveries of a bundle template",
      description =
          "All of it in one transaction, or nothing; needs content.write too. With dryRun the answer is the preview: all of"
              + " it was done, and taken back.")
  ResponseEntity<Bundle> apply(
      Caller caller, @PathVariable long id, @Valid @RequestBody ApplyRequest request) {
    boolean dryRun = Boolean.TRUE.equals(request.dryRun());
    Bundle made =
        bundles.make(
            caller,
            id,
            new Bundles.Wanted(
                request.name(),
                ScheduleTime.read(
                    "at",
                    request.at(),
                    request.timeZone(),
                    workspaces.zone(caller.workspaceId()),
                    clock.instant()),
                texts("values", request.values()),
                request.release(),
                Objects.requireNonNullElse(request.onFailure(), OnFailure.LEAVE)),
            dryRun);
    return dryRun
        ? ResponseEntity.ok(made)
        : ResponseEntity.created(URI.create("/api/v1/bundles/" + made.id())).body(made);
  }

  @GetMapping("/bundles")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "Bundles that were made, the newest first")
  Page<Bundle> bundles(
      Caller caller,
      @Parameter(description = "Only the one this content was made for")
          @RequestParam(required = false)
          @Nullable Long content,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return bundles.page(caller, content, Page.limit(limit), Cursor.parse(cursor));
  }

  @GetMapping("/bundles/{id}")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "One bundle: its contents by role, and how each stands")
  Bundle bundle(Caller caller, @PathVariable long id) {
    return bundles.get(caller, id);
  }

  /** Whatever is declared, JSON can say null there. */
  private static Map<String, String> texts(
      String field, @Nullable Map<String, ? extends @Nullable String> given) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (given != null) {
      for (Map.Entry<String, ? extends @Nullable String> entry : given.entrySet()) {
        String text = entry.getValue();
        if (text == null) {
          throw new InvalidField(
              field + "." + entry.getKey(), "It is null.", "Send a text, or leave it out.");
        }
        texts.put(entry.getKey(), text);
      }
    }
    return texts;
  }

  private static ResponseEntity<BundleTemplate> answer(BundleTemplate template) {
    return ResponseEntity.ok().eTag(Version.etag(template.version())).body(template);
  }
}

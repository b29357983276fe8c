package presstime.server.content.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.SETTINGS_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.content.ContentType;
import presstime.server.content.ContentTypes;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** What kinds of content there are. */
@RestController
@RequestMapping("/api/v1/content-types")
@Tag(name = "content types", description = "Kinds of content: workflow and freshness are for each")
class ContentTypeController {

  /**
   * A new type.
   *
   * @param key what requests and files write; made from the name when left out
   */
  record NewType(
      @Schema(example = "case-study") @Nullable String key,
      @Schema(example = "Case study") @NotBlank String name,
      @Nullable String description) {}

  /**
   * What is to change; what is absent stays.
   *
   * @param archived true: no content is given it any more, those that have it keep it
   */
  record TypeEdit(
      @Schema(example = "Customer story") @Nullable String name,
      @Nullable String description,
      @Nullable Boolean archived) {}

  private final ContentTypes types;

  ContentTypeController(ContentTypes types) {
    this.types = types;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "List content types",
      description = "By name, archived ones last. Every workspace begins with article and post.")
  Page<ContentType> list(Caller caller) {
    return new Page<>(types.list(caller), null);
  }

  @PostMapping
  @Requires(SETTINGS_WRITE)
  @Operation(summary = "Make a content type", description = "Its key never changes.")
  ResponseEntity<ContentType> create(@Valid @RequestBody NewType request, Caller caller) {
    String key =
        types.create(
            caller,
            request.key(),
            request.name(),
            Objects.requireNonNullElse(request.description(), ""));
    ContentType made = types.get(caller, key);
    return ResponseEntity.created(URI.create("/api/v1/content-types/" + key))
        .eTag(Version.etag(made.version()))
        .body(made);
  }

  @GetMapping("/{key}")
  @Requires(CONTENT_READ)
  @Operation(summary = "Read a content type")
  ResponseEntity<ContentType> get(@PathVariable String key, Caller caller) {
    return answer(types.get(caller, key));
  }

  @PatchMapping("/{key}")
  @Requires(SETTINGS_WRITE)
  @Operation(
      summary = "Rename, archive or restore a content type",
      description = "Needs If-Match. article can be renamed, not archived.")
  ResponseEntity<ContentType> edit(
      @PathVariable String key,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody TypeEdit request,
      Caller caller) {
    types.edit(
        caller,
        key,
        Version.fromIfMatch(ifMatch),
        request.name(),
        request.description(),
        request.archived());
    return answer(types.get(caller, key));
  }

  private static ResponseEntity<ContentType> answer(ContentType type) {
    return ResponseEntity.ok().eTag(Version.etag(type.version())).body(type);
  }
}

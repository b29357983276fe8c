package presstime.server.moderation.web;

import static presstime.server.identity.Permission.CONTENT_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.moderation.Mention;
import presstime.server.moderation.Mentions;

/** Where the caller was addressed by name. */
@RestController
@RequestMapping("/api/v1/mentions")
@Tag(name = "moderation")
class MentionController {

  /** How many there are. */
  record Unread(int unread) {}

  /** How many were marked. */
  record Marked(int marked) {}

  private final Mentions mentions;

  MentionController(Mentions mentions) {
    this.mentions = mentions;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Where you were mentioned",
      description = "In comments and in the notes of steps and assignments, newest first.")
  Page<Mention> list(
      @Parameter(description = "true or false; all when left out") @RequestParam(required = false)
          @Nullable Boolean unread,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return mentions.page(caller, unread, Page.limit(limit), Cursor.parse(cursor));
  }

  @GetMapping("/counts")
  @Requires(CONTENT_READ)
  @Operation(summary = "How many mentions of you are unread")
  Unread counts(Caller caller) {
    return new Unread(mentions.unread(caller));
  }

  @PostMapping("/{id}/read")
  @Requires(CONTENT_READ)
  @Operation(summary = "Say that you have read a mention")
  Mention read(@PathVariable long id, Caller caller) {
    return mentions.mark(caller, id, true);
  }

  @PostMapping("/{id}/unread")
  @Requires(CONTENT_READ)
  @Operation(summary = "Say that you have not read a mention after all")
  Mention unread(@PathVariable long id, Caller caller) {
    return mentions.mark(caller, id, false);
  }

  @PostMapping("/read")
  @Requires(CONTENT_READ)
  @Operation(summary = "Say that you have read all mentions")
  Marked readAll(Caller caller) {
    return new Marked(mentions.readAll(caller));
  }
}

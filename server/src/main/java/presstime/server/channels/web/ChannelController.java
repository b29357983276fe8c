package presstime.server.channels.web;

import static presstime.server.identity.Permission.CHANNEL_READ;
import static presstime.server.identity.Permission.CHANNEL_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.channels.ChannelDetails;
import presstime.server.channels.Connections;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** Channels: the connected accounts of a workspace. */
@RestController
@RequestMapping("/api/v1/channels")
@Tag(name = "channels")
class ChannelController {

  private final Connections connections;

  ChannelController(Connections connections) {
    this.connections = connections;
  }

  @GetMapping
  @Requires(CHANNEL_READ)
  @Operation(summary = "List channels", description = "Oldest first.")
  Page<ChannelView> list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return connections.page(caller, Page.limit(limit), Cursor.parse(cursor)).map(ChannelView::of);
  }

  @PostMapping
  @Requires(CHANNEL_WRITE)
  @Operation(
      summary = "Connect a channel",
      description =
          "The connection is tested first; a channel that cannot publish is not saved, unless"
              + " \"test\" is false.")
  ResponseEntity<ChannelView> create(
      @Valid @RequestBody ChannelRequests.Connect request, Caller caller) {
    ChannelDetails made = connections.create(caller, request.channel());
    return ResponseEntity.created(URI.create("/api/v1/channels/" + made.summary().id()))
        .eTag(Version.etag(made.summary().version()))
        .body(ChannelView.of(made));
  }

  @PostMapping("/test")
  @Requires(CHANNEL_WRITE)
  @Operation(
      summary = "Try a connection before saving it",
      description = "Changes nothing, here or there.")
  ReportView testBeforeSaving(@Valid @RequestBody ChannelRequests.Try request, Caller caller) {
    return ReportView.of(
        connections.test(
            request.platform(),
            Objects.requireNonNullElse(request.settings(), Map.of()),
            Objects.requireNonNullElse(request.secrets(), Map.of())),
        null);
  }

  @GetMapping("/{id}")
  @Requires(CHANNEL_READ)
  @Operation(summary = "Read a channel")
  ResponseEntity<ChannelView> get(@PathVariable long id, Caller caller) {
    return answer(connections.get(caller, id));
  }

  @PatchMapping("/{id}")
  @Requires(CHANNEL_WRITE)
  @Operation(
      summary = "Change a channel",
      description =
          "What is absent stays as it is, secrets too; after a change of the address to another"
              + " server they have to be entered again. Needs If-Match.")
  ResponseEntity<ChannelView> change(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ChannelRequests.Change request,
      Caller caller) {
    return answer(connections.change(caller, id, Version.fromIfMatch(ifMatch), request.change()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(CHANNEL_WRITE)
  @Operation(
      summary = "Disconnect a channel",
      description =
          "Its secrets are erased and what waits for it is called off; what was published stays"
              + " where it is. Needs If-Match.")
  void delete(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    connections.delete(caller, id, Version.fromIfMatch(ifMatch));
  }

  @PostMapping("/{id}/test")
  @Requires(CHANNEL_WRITE)
  @Operation(
      summary = "Test a channel",
      description = "The report is kept with the channel, as lastTest.")
  ResponseEntity<ChannelView> test(@PathVariable long id, Caller caller) {
    return answer(connections.test(caller, id));
  }

  private static ResponseEntity<ChannelView> answer(ChannelDetails channel) {
    return ResponseEntity.ok()
        .eTag(Version.etag(channel.summary().version()))
        .body(ChannelView.of(channel));
  }
}

package presstime.server.audit;

import static presstime.server.identity.Permission.CONTENT_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;

/** What happens, as it happens (WHATWG HTML, 9.2 Server-sent events). */
@RestController
@Tag(name = "audit")
class EventStreamController {

  /** A reader further behind than this reads everything anew, which is less than the way here. */
  private static final long LONGEST_WAY_BACK = 10_000;

  private static final int PAGE = 200;

  private final EventStreams streams;
  private final EventTail log;
  private final EventView view;
  private final Duration heartbeat;
  private final Duration lasts;

  EventStreamController(
      EventStreams streams,
      DSLContext database,
      EventView view,
      @Value("${presstime.events.heartbeat:PT15S}") Duration heartbeat,
      @Value("${presstime.events.stream-lasts:PT5M}") Duration lasts) {
    this.streams = streams;
    this.log = new EventTail(database);
    this.view = view;
    this.heartbeat = heartbeat;
    this.lasts = lasts;
  }

  @GetMapping(path = "/api/v1/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Follow what happens",
      description =
          """
          Server-sent events of the workspace, in the order of their ids, none missing and none
          twice. `event: event` carries a RecordedEvent; without `audit.read` only of what the caller
          may read, and without its data. `event: ready` says where the stream begins, `event: reset`
          that the reader was away too long and must read everything again. Come back with the last
          id in `Last-Event-ID`. `event: activity` has no id and cannot be resumed: deliveries were
          carried out, or may have been while the reader was away, so what is shown of them is to be
          read again; it comes at the beginning and then at most once a second, with
          `schedule.read`. The server ends each stream after some minutes, when its reader is
          too slow, and when it stops; comments keep the connection open.\
          """)
  @ApiResponse(
      responseCode = "200",
      description = "The events",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string"),
              examples =
                  @ExampleObject(
                      """
                      id: 41
                      event: ready
                      data: {}

                      id: 42
                      event: event
                      data: {"id":42,"type":"content-created","subject":"content/7",\
                      "actor":"account/1","occurredAt":"2026-01-20T14:00:00Z","data":{}}
                      """)))
  void stream(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletResponse response) {
    Long last = lastEventId == null || lastEventId.isEmpty() ? null : parse(lastEventId);
    try (EventSubscription events = streams.open(caller)) {
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      // nginx would collect the events otherwise.
      response.setHeader("X-Accel-Buffering", "no");
      follow(events, last, new EventWriter(response.getOutputStream(), view, caller.permissions()));
    } catch (IOException _) {
      // The reader has gone.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static long parse(String lastEventId) {
    try {
      return Math.max(0, Long.parseLong(lastEventId));
    } catch (NumberFormatException _) {
      throw new InvalidField(
          "Last-Event-ID", "It is not an id of this stream.", "Leave it out to begin now.");
    }
  }

  private void follow(EventSubscription events, @Nullable Long last, EventWriter out)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + lasts.toNanos();
    out.comment();
    Long start = events.start(heartbeat);
    while (start == null && end - System.nanoTime() > 0) {
      out.comment();
      start = events.start(heartbeat);
    }
    if (start == null || events.isOver()) {
      return;
    }
    long sent = catchUp(events.caller().workspaceId(), last, start, out);
    // It cannot be resumed: whatever was carried out before, from here on nothing is missed.
    out.activity();
    while (!events.isOver() && end - System.nanoTime() > 0) {
      LoggedEvent event = events.next(heartbeat);
      if (events.isOver()) {
        return;
      }
      if (event == null) {
        out.comment();
      } else if (events.isActivity(event)) {
        out.activity();
      } else if (event.id() > sent) {
        out.event(event);
      }
    }
  }

  /** Sends what happened since the reader left; answers the id up to which it has everything. */
  private long catchUp(long workspaceId, @Nullable Long last, long start, EventWriter out)
      throws IOException {
    if (last == null) {
      out.mark("ready", start);
      return start;
    }
    // A number from the future is one of a log that was replaced by a backup.
    if (start - last > LONGEST_WAY_BACK || last > start && last > log.newest()) {
      out.mark("reset", start);
      return start;
    }
    long sent = last;
    while (sent < start) {
      List<LoggedEvent> page = log.between(workspaceId, sent, start, PAGE);
      for (LoggedEvent event : page) {
        out.event(event);
      }
      sent = page.size() < PAGE ? start : page.getLast().id();
    }
    out.mark("ready", sent);
    return sent;
  }
}

package presstime.server.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.monitor.Attempt;
import presstime.server.monitor.ChannelState;
import presstime.server.monitor.Figures;
import presstime.server.monitor.Monitor;
import presstime.server.monitor.ServerHealth;
import presstime.server.monitor.Servers;

/** How it goes. */
@RestController
@RequestMapping("/api/v1/monitor")
@Tag(name = "Monitor", description = "How it goes: figures, attempts over time, channels, servers")
class MonitorController {

  private final Monitor monitor;
  private final ServerHealth servers;

  MonitorController(Monitor monitor, ServerHealth servers) {
    this.monitor = monitor;
    this.servers = servers;
  }

  /** All attempts there are to show. */
  record Attempts(List<Attempt> items) {}

  /** How channels are, and what changed that. */
  record Channels(List<ChannelState> items, List<ChannelState.Change> changes) {}

  @GetMapping("/figures")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "What waits, what went out, how late, how fast, and why not",
      description =
          "Of the deliveries that were due in the last hours; what waits is counted whenever it is"
              + " due, up to 10,000. At most the latest 20,000 deliveries of the window are looked"
              + " at: beyond that complete is false, and from says where the count begins. The"
              + " stream's activity event says when to ask again.")
  Figures figures(
      Caller caller,
      @Parameter(description = "1 to 168", example = "24")
          @RequestParam(required = false, defaultValue = "24")
          int hours) {
    return monitor.figures(caller, hours);
  }

  @GetMapping("/attempts")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Attempts over time, the latest first",
      description = "Of the latest 500 deliveries that were due in the last hours.")
  Attempts attempts(
      Caller caller,
      @Parameter(description = "1 to 168", example = "6")
          @RequestParam(required = false, defaultValue = "6")
          int hours,
      @Parameter(description = "number of a channel", example = "3") @RequestParam(required = false)
          @Nullable Long channel,
      @Parameter(description = "the channels' platform", example = "site")
          @RequestParam(required = false)
          @Nullable String platform) {
    return new Attempts(monitor.attempts(caller, hours, channel, platform));
  }

  @GetMapping("/channels")
  @Requires(Permission.CHANNEL_READ)
  @Operation(
      summary = "How each channel is, with cause and remedy, and what changed that",
      description =
          "By the newest that is known: its connection test, the checks ahead of deliveries, and"
              + " what became of its last delivery.")
  Channels channels(Caller caller) {
    return new Channels(monitor.channels(caller), monitor.changes(caller));
  }

  @GetMapping("/servers")
  @Requires(Permission.OPERATE)
  @Operation(
      summary = "Servers on this database, the database, and the disk of the one that answers")
  Servers servers(Caller caller) {
    return servers.look();
  }
}

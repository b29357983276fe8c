package presstime.server.channels.web;

import static presstime.server.identity.Permission.CHANNEL_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.channels.Platforms;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Page;

/** Kinds of channels. */
@RestController
@RequestMapping("/api/v1/platforms")
@Tag(name = "channels")
class PlatformController {

  private final Platforms platforms;

  PlatformController(Platforms platforms) {
    this.platforms = platforms;
  }

  @GetMapping
  @Requires(CHANNEL_READ)
  @Operation(
      summary = "List platforms",
      description = "Every kind of channel, what it needs to know to connect, and its limits.")
  Page<PlatformView> list(Caller caller) {
    return new Page<>(platforms.all().stream().map(PlatformView::of).toList(), null);
  }
}

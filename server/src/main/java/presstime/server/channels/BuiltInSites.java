package presstime.server.channels;

import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.server.identity.WorkspaceCreated;

/** Gives every new workspace its site, in the transaction that makes the workspace. */
@Component
class BuiltInSites {

  private final Channels channels;
  private final Platforms platforms;

  BuiltInSites(Channels channels, Platforms platforms) {
    this.channels = channels;
    this.platforms = platforms;
  }

  /** Does nothing in a server built without that platform. */
  @EventListener
  void on(WorkspaceCreated event) {
    boolean installed =
        platforms.all().stream().anyMatch(platform -> platform.descriptor().id().equals("site"));
    if (installed) {
      channels.createBuiltInSite(
          event.workspaceId(), event.name(), ZoneId.of(event.timeZone()), event.actor());
    }
  }
}

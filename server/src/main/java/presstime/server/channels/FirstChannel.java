package presstime.server.channels;

import java.time.ZoneId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.server.identity.WorkspaceCreated;

/**
 * Gives each new workspace the built-in site, so that something can go live in its first minute.
 */
@Component
class FirstChannel {

  private final Channels channels;

  FirstChannel(Channels channels) {
    this.channels = channels;
  }

  @EventListener
  void on(WorkspaceCreated created) {
    channels.createBuiltInSite(
        created.workspaceId(), created.name(), ZoneId.of(created.timeZone()), created.actor());
  }
}

package presstime.server.identity;

import java.time.ZoneId;
import org.springframework.stereotype.Service;
import presstime.server.identity.store.WorkspaceStore;

/** What other modules ask of a workspace. */
@Service
public class Workspaces {

  private final WorkspaceStore workspaces;

  Workspaces(WorkspaceStore workspaces) {
    this.workspaces = workspaces;
  }

  /** The zone that counts where nothing nearer names one: no request, no channel. */
  public ZoneId zone(long workspaceId) {
    return ZoneId.of(workspaces.timeZone(workspaceId));
  }
}

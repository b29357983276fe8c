package presstime.server.clients;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import presstime.server.clients.store.LinkRows;
import presstime.server.identity.Belongings;

/** The links a member made for clients belong to the workspace: they stay open without them. */
@Component
class LinksOfMember implements Belongings {

  private final LinkRows rows;
  private final InstantSource clock;

  LinksOfMember(LinkRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public List<Belonging> of(long workspaceId, long accountId) {
    return List.of(
        new Belonging("clientLinks", rows.openOf(workspaceId, accountId, clock.instant()), true));
  }
}

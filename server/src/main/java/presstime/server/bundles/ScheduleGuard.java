package presstime.server.bundles;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.server.bundles.store.MarkedRows;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.Links;
import presstime.server.delivery.SchedulingCheck;
import presstime.server.identity.Caller;
import presstime.server.scheduling.ScheduleTime;

/**
 * Refuses when scheduling what could not go out when due: a text with a placeholder that names
 * nothing.
 */
@Component
class ScheduleGuard implements SchedulingCheck {

  private final MarkedRows marked;
  private final Links links;

  ScheduleGuard(MarkedRows marked, Links links) {
    this.marked = marked;
    this.links = links;
  }

  @Override
  public Verdict check(Caller caller, Delivery placed, ScheduleTime time) {
    Collection<String> marks = marked.marks(placed.id());
    if (!marks.isEmpty() && Set.of("publish", "update").contains(placed.action())) {
      Links.Found found = links.look(caller.workspaceId(), placed.contentId(), marks);
      if (!found.unknown().isEmpty()) {
        throw new ReleaseFaults.UnknownLink(placed.contentId(), String.join(" ", found.unknown()));
      }
      return new Verdict(
          List.of(), null, found.missing().stream().map(ScheduleGuard::note).toList());
    }
    return FINE;
  }

  private static String note(String missing) {
    return "It will wait for an address: " + missing;
  }

  /** One by one only in workspaces whose texts have placeholders at all. */
  @Override
  public boolean isBinding(long workspaceId, long channelId) {
    return marked.any(workspaceId);
  }
}

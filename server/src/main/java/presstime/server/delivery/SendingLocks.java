package presstime.server.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import presstime.server.content.LockedParts;
import presstime.server.delivery.store.SendingRows;

/** What stands still because it is going out. */
@Component
class SendingLocks implements LockedParts {

  private final SendingRows rows;

  SendingLocks(SendingRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Lock> of(long workspaceId, long contentId) {
    return rows.beingSent(workspaceId, contentId).stream()
        .map(sending ->
            new Lock(
                WHILE_SENDING,
                "Revision %d is being sent to %s (%s). An edit made meanwhile is kept as a newer revision and is not part of it."
                    .formatted(sending.revisionNumber(), sending.channelName(), sending.action()),
                sending.until(),
                sending.deliveryId(),
                sending.channelId(),
                sending.channelName(),
                sending.action(),
                sending.revisionNumber()))
        .toList();
  }
}

package presstime.server.delivery;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.content.Contents;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.StaleVersion;

/**
 * Does something to a delivery, or with a content, only while it is as the caller has read it.
 * Nobody changes it in between: it is locked first, as what follows locks it too.
 */
@Component
public class Unchanged {

  private final DeliveryRows rows;
  private final Contents contents;

  Unchanged(DeliveryRows rows, Contents contents) {
    this.rows = rows;
    this.contents = contents;
  }

  /**
   * Changes a delivery.
   *
   * @param version as last read; null not to look
   * @throws StaleVersion when it is another by now
   */
  @Transactional
  public <T> T delivery(Caller caller, long id, @Nullable Integer version, Supplier<T> change) {
    if (version != null) {
      int now = rows.lock(caller.workspaceId(), id).getVersion();
      refuseStale("delivery", version, now);
    }
    return change.get();
  }

  /** Does something with a content: gives it times, publishes it, takes it away. */
  @Transactional
  public <T> T content(Caller caller, long id, @Nullable Integer version, Supplier<T> change) {
    if (version != null) {
      contents.get(caller.workspaceId(), id); // nobody holds up what is another workspace's
      rows.lockContent(id);
      refuseStale("content", version, contents.get(caller.workspaceId(), id).version());
    }
    return change.get();
  }

  private static void refuseStale(String what, int sent, int current) {
    if (sent != current) {
      throw new StaleVersion(what, sent, current);
    }
  }
}

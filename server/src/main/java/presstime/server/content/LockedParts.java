package presstime.server.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a content cannot be changed at this moment. Implemented downstream: a content does not
 * know whether it is going out.
 */
public interface LockedParts {

  /** What stands still while a revision is on its way to a platform. */
  List<String> WHILE_SENDING =
      List.of("revision", "time", "channel", "cancellation", "approval withdrawal", "deletion");

  /**
   * Parts that are locked together.
   *
   * @param parts {@link #WHILE_SENDING}: an edit makes a newer revision beside the one that goes
   *     out, and is kept
   * @param why in a sentence
   * @param until when the server that sends it must have ended or said that it goes on; null while
   *     the platform is being asked what became of it
   * @param revisionNumber that goes out
   */
  record Lock(
      List<String> parts,
      String why,
      @Nullable Instant until,
      long deliveryId,
      long channelId,
      String channelName,
      String action,
      int revisionNumber) {}

  /** All there are for a content now; usually none. */
  List<Lock> of(long workspaceId, long contentId);
}

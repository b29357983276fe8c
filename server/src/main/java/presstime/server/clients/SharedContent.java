package presstime.server.clients;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content as a client sees it in a list.
 *
 * @param revision number of the current one
 * @param channels where it goes
 * @param times when it goes out, in order
 * @param verdict the last one by this link, whichever revision it is about; null for none
 */
public record SharedContent(
    long id,
    String title,
    int revision,
    List<SharedChannel> channels,
    List<SharedTime> times,
    @Nullable ClientVerdict verdict) {

  /**
   * A channel whose preview is shown.
   *
   * @param platform the kind's name, as people write it
   */
  public record SharedChannel(long id, String name, String platform) {}

  /**
   * When something happens on a channel.
   *
   * @param action {@code publish}, {@code update}, {@code unpublish} or {@code delete}
   * @param state {@code scheduled}, {@code held} or {@code published}
   */
  public record SharedTime(
      long channelId, String channel, String action, String state, Instant at) {}

  /** The verdict on the current revision; null for none. */
  public @Nullable ClientVerdict decided() {
    return verdict != null && verdict.revision() == revision ? verdict : null;
  }
}

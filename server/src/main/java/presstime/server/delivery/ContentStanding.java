package presstime.server.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a content stands with the public: which of its revisions is the current one, which may go
 * out, and for each channel which is live and which are to come.
 *
 * @param current number of the newest revision
 * @param approved number of the one that may go out; null when none may
 * @param newerDraft true when the current one is newer than the approved one
 * @param channels those on which something is, was, or waits, and those it is meant for
 */
public record ContentStanding(
    long contentId,
    String title,
    String status,
    int current,
    @Nullable Integer approved,
    boolean newerDraft,
    List<OnChannel> channels) {

  /**
   * On one channel.
   *
   * @param state live, withdrawn, deleted, or never when nothing was there yet
   * @param live what the public sees; null when it sees nothing
   * @param behind true when it sees an older revision than the one approved
   * @param pending everything that waits, in the order in which it will happen
   */
  public record OnChannel(
      long channelId,
      String channelName,
      String platform,
      String state,
      @Nullable Live live,
      boolean behind,
      List<Delivery> pending) {}

  /**
   * What the public sees.
   *
   * @param revision number
   * @param since when it went public
   * @param changedAt when this revision replaced another one there, or {@code since}
   */
  public record Live(
      int revision,
      @Nullable String url,
      String externalId,
      Instant since,
      Instant changedAt,
      long deliveryId) {}
}

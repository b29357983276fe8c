package presstime.server.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A content goes out only once another one is live.
 *
 * @param contentId the one that waits, on whichever channel
 * @param afterId the one that goes first
 * @param where that one must be live
 * @param channelId the channel, where it is one in particular; else null
 * @param delayMinutes how long after that one went live
 * @param role what the waiting content calls the other one in its text, as in {@code
 *     {{link:article}}}; null for none
 * @param released it is live there now, and has been for that long
 * @param createdBy {@code account/1}
 */
public record Dependency(
    long id,
    long contentId,
    String contentTitle,
    long afterId,
    String afterTitle,
    Where where,
    @Nullable Long channelId,
    int delayMinutes,
    @Nullable String role,
    boolean released,
    String createdBy,
    Instant createdAt) {

  /** Where the one that goes first must be live. */
  public enum Where {
    /** On one channel in particular. */
    CHANNEL,
    /** On any of its channels. */
    ANY,
    /** On every channel that it was given a time on. */
    ALL;

    /** As written in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is to be declared.
   *
   * @param channelId null for any or all channels
   * @param role null for none
   */
  public record Wanted(
      long contentId,
      long afterId,
      @Nullable Long channelId,
      boolean allChannels,
      int delayMinutes,
      @Nullable String role) {

    /** Live anywhere, without a delay. */
    public static Wanted anywhere(long contentId, long afterId) {
      return new Wanted(contentId, afterId, null, false, 0, null);
    }
  }
}

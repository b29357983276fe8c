package presstime.server.dryrun;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;

/**
 * A delivery that has its time before it, and everything around it that decides whether it leaves.
 *
 * @param heldFor the problem it is held for; null when it is not, or none was told
 * @param approvedNumber number of the approved revision; null when none is
 * @param currentNumber number of the newest one
 * @param publicationState what is on the channel: {@code live}, {@code withdrawn}; null for nothing
 * @param plannedBefore what the last delivery of it on the channel before this one is to do,
 *     updates aside; null for nothing
 * @param blockedBy an earlier delivery of it on the channel that waits for a person; null for none
 * @param publicationFailed what it changes or takes away is not there, because the publication
 *     before it failed or was missed
 * @param undivided the release it goes with, all or nothing, that is not decided yet; null for none
 * @param predecessorsWaiting how many contents must be live before and, by what is known now, are
 *     not, or not for as long as they must be
 * @param predecessorsStuck of these, how many nothing will make so by itself
 * @param predecessorsAt when the last of the others is to have been live for long enough
 * @param tested the channel's connection was tried as it is set now
 * @param connection what the last try of the connection found; empty when it can publish
 * @param conflicts that the conflict check has found, as {@code kind severity detail}
 */
public record Planned(
    long id,
    long workspaceId,
    long contentId,
    long channelId,
    String channelName,
    String platform,
    long revisionId,
    int revisionNumber,
    String title,
    String action,
    String state,
    Instant dueAt,
    LocalDateTime wallTime,
    String timeZone,
    boolean ambiguous,
    @Nullable Problem heldFor,
    boolean contentDeleted,
    @Nullable Integer approvedNumber,
    int currentNumber,
    boolean channelGone,
    boolean channelEnabled,
    @Nullable String publicationState,
    @Nullable String publicationUrl,
    @Nullable String plannedBefore,
    @Nullable Long blockedBy,
    boolean publicationFailed,
    @Nullable Undivided undivided,
    int predecessorsWaiting,
    int predecessorsStuck,
    @Nullable Instant predecessorsAt,
    boolean tested,
    List<Problem> connection,
    List<Conflict> conflicts) {

  /**
   * Told where a channel cannot be opened: its credentials cannot be read, its platform is gone.
   */
  public static final String CHANNEL_UNUSABLE = "delivery.channel_unusable";

  public Planned {
    connection = List.copyOf(connection);
    conflicts = List.copyOf(conflicts);
  }

  /** A release that goes all or nothing. */
  public record Undivided(long id, String name) {}

  /** What the conflict check has found about its time. */
  public record Conflict(long id, String kind, String severity, String detail) {}

  /** Its own part, for answers. */
  boolean makesPublic() {
    return action.equals("publish") || action.equals("update");
  }
}

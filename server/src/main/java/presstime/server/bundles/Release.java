package presstime.server.bundles;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;
import presstime.server.bundles.policy.ReleaseState;
import presstime.server.delivery.Delivery;

/**
 * Deliveries that go together.
 *
 * @param state derived from the decision and the members
 * @param dueAt the instant they go at; {@code wallTime} in {@code timeZone} is how it was meant
 * @param openedAt when the checks let it go; null before
 * @param refusedAt when a check failed and nothing left; null otherwise
 * @param report what the checks said of each member when it was decided
 * @param consequences what was done because a member failed after others had gone
 */
public record Release(
    long id,
    String name,
    Mode mode,
    OnFailure onFailure,
    ReleaseState state,
    Instant dueAt,
    LocalDateTime wallTime,
    String timeZone,
    @Nullable Instant openedAt,
    @Nullable Instant refusedAt,
    @Nullable Instant settledAt,
    @Nullable Instant takenBackAt,
    @Nullable Instant cancelledAt,
    List<Line> report,
    List<Consequence> consequences,
    List<Delivery> members,
    String createdBy,
    Instant createdAt,
    int version) {

  public Release {
    report = List.copyOf(report);
    consequences = List.copyOf(consequences);
    members = List.copyOf(members);
  }

  /** What happens when a check fails for one of them. */
  public enum Mode {
    /** Then nothing goes. */
    @JsonProperty("all-or-nothing")
    ALL_OR_NOTHING,
    /** Then the others go. */
    @JsonProperty("partial")
    PARTIAL;

    /** As written in the database and in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Mode of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** With all or nothing: what happens when one fails after others have gone. */
  public enum OnFailure {
    /** What is public stays. */
    @JsonProperty("leave")
    LEAVE,
    /** What has gone is unpublished, what has not is held. */
    @JsonProperty("unpublish")
    UNPUBLISH;

    /** As written in the database and in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static OnFailure of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What the checks said of a member.
   *
   * @param verdict {@code goes}, {@code waits} or {@code refused}
   */
  public record Line(
      long deliveryId,
      long contentId,
      String title,
      long channelId,
      String channel,
      String verdict,
      @Nullable Problem problem) {}

  /**
   * What was done about a member.
   *
   * @param what {@code unpublish} or {@code hold}
   * @param done false where it could not be done
   * @param detail which delivery does it, or why it could not be done
   */
  public record Consequence(
      long deliveryId, String what, boolean done, String detail, Instant at) {}
}

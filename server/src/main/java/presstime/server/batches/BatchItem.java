package presstime.server.batches;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.Standing;
import presstime.server.kernel.Fault;

/**
 * What became of one item of a batch.
 *
 * @param number from 1, in the order asked
 * @param delivery null where the item is a content or a row
 * @param content null where nothing is known of it, and where it was new and was taken back
 * @param title of the content
 * @param from how the delivery stood; null where there was none
 * @param to how it stands, or would in a dry run; null where it was refused
 * @param made deliveries and contents that are new
 * @param problem why it was refused; null otherwise
 * @param notes what the person should know: a clock change, a missing approval
 */
public record BatchItem(
    int number,
    Outcome outcome,
    @Nullable Long delivery,
    @Nullable Long content,
    String title,
    @Nullable Spot from,
    @Nullable Spot to,
    List<Made> made,
    @Nullable Refusal problem,
    List<String> notes) {

  /** What became of it. */
  public enum Outcome {
    @JsonProperty("done")
    DONE,
    /** It was so already. */
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("refused")
    REFUSED
  }

  public BatchItem {
    made = List.copyOf(made);
    notes = List.copyOf(notes);
  }

  /** Where and when a delivery stands. */
  public record Spot(
      DeliveryState state,
      Instant dueAt,
      LocalDateTime wallTime,
      String timeZone,
      long channelId,
      int version) {

    static @Nullable Spot of(@Nullable Standing standing) {
      return standing == null
          ? null
          : new Spot(
              standing.state(),
              standing.dueAt(),
              standing.wallTime(),
              standing.timeZone(),
              standing.channelId(),
              standing.version());
    }
  }

  /**
   * A new delivery, or a new content.
   *
   * @param delivery null for a content, and where it was taken back, as in a dry run
   * @param content null where that was new and was taken back as well
   */
  public record Made(@Nullable Long delivery, @Nullable Long content, @Nullable Spot at) {}

  /** A problem (RFC 9457) of one item; its type is the last part of the address. */
  public record Refusal(
      String type,
      String title,
      String detail,
      String solution,
      @Nullable String field,
      Map<String, Object> facts) {

    static Refusal of(Fault fault) {
      return new Refusal(
          fault.type(),
          fault.title(),
          String.valueOf(fault.getMessage()),
          fault.solution(),
          fault.field(),
          fault.facts());
    }
  }
}

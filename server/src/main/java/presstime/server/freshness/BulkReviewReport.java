package presstime.server.freshness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.Fault;

/**
 * What doing one thing to many contents came to, in the words of batches.
 *
 * @param partial what could be done was done, and the rest refused; otherwise all or nothing
 * @param done how many are otherwise now
 */
public record BulkReviewReport(
    String operation,
    boolean partial,
    boolean dryRun,
    int done,
    int unchanged,
    int refused,
    String createdBy,
    Instant createdAt,
    List<Item> items) {

  public BulkReviewReport {
    items = List.copyOf(items);
  }

  /** What became of one. */
  public enum Outcome {
    DONE,
    /** It was so already. */
    UNCHANGED,
    REFUSED;

    /** As written in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One content.
   *
   * @param number from 1, in the order asked
   * @param title null where there is no such content
   * @param from how it stood; null where there is no such content
   * @param to how it stands, or would in a dry run; null where it was refused
   * @param problem why it was refused; null otherwise
   */
  public record Item(
      int number,
      Outcome outcome,
      long content,
      @Nullable String title,
      @Nullable Spot from,
      @Nullable Spot to,
      @Nullable Refusal problem) {}

  /** How fresh, and until when; null for never. */
  public record Spot(
      FreshnessState state, boolean needsReview, @Nullable Instant reviewBy, int version) {

    static Spot of(ContentFreshness one) {
      return new Spot(one.state(), one.needsReview(), one.reviewBy(), one.version());
    }
  }

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

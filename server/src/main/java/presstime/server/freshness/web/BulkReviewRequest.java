package presstime.server.freshness.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import presstime.server.freshness.BulkReviews.Choice;
import presstime.server.freshness.BulkReviews.Ref;
import presstime.server.freshness.ReviewOperation;
import presstime.server.kernel.InvalidField;

/**
 * What is to be done to many contents' freshness.
 *
 * @param contents numbers, each with the freshness's version last seen where that matters
 * @param filter in place of numbers: everything that such a list shows
 * @param partial do what can be done; otherwise all or nothing
 * @param dryRun only tell what would happen
 * @param note of a review
 * @param nextReview of a review: a period or a date for this once
 * @param reviewBy of set-review-by: a period, never, or a date for this once
 */
record BulkReviewRequest(
    @Schema(allowableValues = {"review", "set-review-by", "never", "reset", "undo"}) @NotBlank
        String operation,
    @Nullable List<Item> contents,
    @Nullable Filter filter,
    @Nullable Boolean partial,
    @JsonAlias("dry_run") @Nullable Boolean dryRun,
    @Schema(example = "Checked against the new price list") @Size(max = 2_000)
        @Nullable String note,
    @Schema(example = "P6M") @Nullable String nextReview,
    @Schema(example = "P1Y") @Nullable String reviewBy) {

  /**
   * One content.
   *
   * @param version left out not to look
   */
  record Item(long id, @Nullable Integer version) {}

  /** As in the list. */
  record Filter(
      @Nullable List<String> state,
      @Nullable String type,
      @Nullable Long channel,
      @Nullable String q,
      @Nullable Instant from,
      @Nullable Instant to) {}

  Choice choice() {
    if (filter != null && contents != null) {
      throw new InvalidField(
          "filter", "Contents are chosen by number and by a filter.", "Send one of them.");
    }
    return new Choice(
        contents == null
            ? List.of()
            : contents.stream().map(item -> new Ref(item.id(), item.version())).toList(),
        filter == null
            ? null
            : FreshnessWords.filter(
                filter.state(),
                filter.type(),
                filter.channel(),
                filter.q(),
                filter.from(),
                filter.to()));
  }

  ReviewOperation read() {
    String word = operation.strip().replace('_', '-');
    refuse("note", note, word.equals("review"));
    refuse("nextReview", nextReview, word.equals("review"));
    refuse("reviewBy", reviewBy, word.equals("set-review-by"));
    return switch (word) {
      case "review" ->
          new ReviewOperation.Review(Objects.requireNonNullElse(note, ""), nextReview, null);
      case "set-review-by" -> {
        if (reviewBy == null) {
          throw new InvalidField(
              "reviewBy", "reviewBy is missing.", "Send a period, never or a date.");
        }
        yield new ReviewOperation.SetOwn(reviewBy, null, true);
      }
      case "never" -> new ReviewOperation.SetOwn("never", null, true);
      case "reset" -> new ReviewOperation.SetOwn(null, null, false);
      case "undo" -> new ReviewOperation.Undo(null);
      default ->
          throw new InvalidField(
              "operation",
              "There is no operation '" + operation + "'.",
              "Use review, set-review-by, never, reset or undo.");
    };
  }

  private void refuse(String field, @Nullable String value, boolean reads) {
    if (value != null && !reads) {
      throw new InvalidField(field, operation + " does not read " + field + ".", "Leave it out.");
    }
  }
}

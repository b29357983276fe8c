package presstime.server.moderation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import presstime.server.moderation.NewReviewComment;

/** What is sent about comments. */
final class CommentRequests {

  private CommentRequests() {}

  /**
   * A comment to be made.
   *
   * @param revision number; the current one when left out
   * @param anchor what it is about; the whole revision when left out
   */
  @Schema(
      example =
          """
          {"text": "Who says so?", "revision": 3,
           "anchor": {"field": "body", "quote": {"exact": "most readers", "prefix": "that ", "suffix": " agree"},
                      "position": {"start": 120, "end": 132}}}\
          """)
  record CommentRequest(
      @NotBlank String text, @Nullable Integer revision, @Nullable AnchorRequest anchor) {

    NewReviewComment comment() {
      QuoteRequest quote = anchor == null ? null : anchor.quote();
      PositionRequest position = anchor == null ? null : anchor.position();
      return new NewReviewComment(
          revision,
          anchor == null ? null : anchor.field(),
          quote == null ? null : quote.exact(),
          quote == null ? null : quote.prefix(),
          quote == null ? null : quote.suffix(),
          position == null ? null : position.start(),
          position == null ? null : position.end(),
          text);
    }
  }

  /**
   * A part of a revision.
   *
   * @param field title, excerpt, body (as it was written) or text (the body as it is read)
   * @param quote the whole field when left out
   * @param position looked for when left out
   */
  record AnchorRequest(
      @Schema(allowableValues = {"title", "excerpt", "body", "text"}) @Nullable String field,
      @Nullable QuoteRequest quote,
      @Nullable PositionRequest position) {}

  /** A TextQuoteSelector. */
  record QuoteRequest(String exact, @Nullable String prefix, @Nullable String suffix) {}

  /** A TextPositionSelector: code points, the end exclusive. */
  record PositionRequest(int start, int end) {}

  /** A text alone. */
  record TextRequest(@Schema(example = "Fixed, see the sources.") @NotBlank String text) {}
}

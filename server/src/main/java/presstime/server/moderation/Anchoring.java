package presstime.server.moderation;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ReviewCommentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.kernel.InvalidField;
import presstime.server.moderation.policy.Anchors;
import presstime.server.moderation.policy.Anchors.Quote;
import presstime.server.moderation.policy.Anchors.Range;

/** Ties a comment to what it quotes, and brings it to newer revisions; in the row alone. */
@Component
class Anchoring {

  private static final int LONGEST_QUOTE = 5_000;
  private static final int CONTEXT = 32;

  private final Passages passages;

  Anchoring(Passages passages) {
    this.passages = passages;
  }

  /**
   * Finds what is quoted.
   *
   * @throws InvalidField when the quote does not stand in that field of that revision
   */
  void anchor(ReviewCommentRecord row, RevisionRecord revision, NewReviewComment said) {
    String field = said.field();
    String exact = said.exact();
    if (field == null) {
      if (exact != null) {
        throw new InvalidField(
            "anchor.field", "It is not said where the quote stands.", "Send the field, too.");
      }
      return;
    }
    String text = passages.of(revision, field);
    row.setField(field);
    if (exact == null) {
      return;
    }
    if (exact.isEmpty() || exact.length() > LONGEST_QUOTE) {
      throw new InvalidField(
          "anchor.quote",
          "The quote is empty or too long.",
          "Send 1 to " + LONGEST_QUOTE + " characters, or no quote for the whole field.");
    }
    Range range = place(text, exact, said);
    Quote kept = Anchors.around(text, range, CONTEXT);
    row.setQuote(kept.exact()).setPrefix(kept.prefix()).setSuffix(kept.suffix());
    row.setStartAt(range.start()).setEndAt(range.end());
    row.setSeenStart(range.start()).setSeenEnd(range.end());
  }

  private static Range place(String text, String exact, NewReviewComment said) {
    Integer start = said.start();
    Integer end = said.end();
    Quote asked =
        new Quote(
            exact,
            Objects.requireNonNullElse(said.prefix(), ""),
            Objects.requireNonNullElse(said.suffix(), ""));
    Optional<Range> named =
        start == null || end == null ? Optional.empty() : Optional.of(new Range(start, end));
    return named
        .filter(there -> Anchors.stands(text, there, exact))
        .or(() -> Anchors.find(text, asked, start == null ? 0 : start))
        .orElseThrow(() ->
            new InvalidField(
                "anchor.quote",
                "The quote does not stand in " + said.field() + " of that revision.",
                "Send it exactly as it stands there, or name the revision it stands in."));
  }

  /**
   * Looks for what is quoted anew: what comes back is no longer outdated.
   *
   * @return true when it was there before and is not any more
   */
  boolean carry(ReviewCommentRecord row, RevisionRecord revision) {
    String field = Objects.requireNonNull(row.getField());
    String exact = row.getQuote();
    if (exact == null) {
      row.setSeenRevisionId(revision.getId());
      return false;
    }
    Quote quote =
        new Quote(
            exact,
            Objects.requireNonNullElse(row.getPrefix(), ""),
            Objects.requireNonNullElse(row.getSuffix(), ""));
    Optional<Range> found = Anchors.find(passages.of(revision, field), quote, row.getSeenStart());
    found.ifPresent(range ->
        row.setSeenRevisionId(revision.getId())
            .setSeenStart(range.start())
            .setSeenEnd(range.end()));
    boolean lost = found.isEmpty() && !row.getOutdated();
    row.setOutdated(found.isEmpty());
    return lost;
  }
}

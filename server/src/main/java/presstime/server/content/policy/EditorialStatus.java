package presstime.server.content.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a content stands with its editors, in the words of every workflow: derived from the kind of
 * its state. Whether it is out is another matter.
 */
public enum EditorialStatus {
  DRAFT,
  REVIEW,
  /** Its current revision may go out. */
  APPROVED;

  /** As written in JSON and in the database: {@code review}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this word, whatever its case; {@code published} is an old word for approved. */
  public static Optional<EditorialStatus> of(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(status -> status.word().equals(lower.equals("published") ? "approved" : lower))
        .findFirst();
  }
}

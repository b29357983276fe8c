package presstime.server.content.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a content stands with its editors. Whether it is out is another matter. */
public enum EditorialStatus {
  DRAFT,
  REVIEW,
  /** Its current revision may go out. */
  APPROVED;

  /** The whole law of transitions. */
  private Set<EditorialStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(REVIEW);
      case REVIEW -> Set.of(APPROVED, DRAFT);
      case APPROVED -> Set.of(DRAFT);
    };
  }

  /** True when a content may go from this status to that one in one step. */
  public boolean mayBecome(EditorialStatus status) {
    return next().contains(status);
  }

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

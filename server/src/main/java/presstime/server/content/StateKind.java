package presstime.server.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import presstime.server.content.policy.EditorialStatus;

/**
 * What a moderation state means to the program, whatever a workspace calls it. The status that
 * everything else goes by is derived from it.
 */
public enum StateKind {
  DRAFT(EditorialStatus.DRAFT),
  REVIEW(EditorialStatus.REVIEW),
  APPROVED(EditorialStatus.APPROVED),
  /** Approved, and out. */
  PUBLISHED(EditorialStatus.APPROVED),
  /** Put away: nothing is assigned a time by itself. */
  ARCHIVED(EditorialStatus.DRAFT);

  private final EditorialStatus status;

  StateKind(EditorialStatus status) {
    this.status = status;
  }

  /** As in JSON: {@code review}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a content in such a state: {@code draft}, {@code review} or {@code approved}. */
  public String status() {
    return status.word();
  }

  /** True where the current revision is an approved one. */
  public boolean isApproved() {
    return status == EditorialStatus.APPROVED;
  }

  /** The kind of that {@link #word()}. */
  public static Optional<StateKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}

package presstime.server.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first word of a thread.
 *
 * @param revision number of the one it was made on
 * @param anchor what it is about; null for the whole revision
 * @param resolvedBy who said that it is dealt with; null while it is open
 * @param mentions whom the text addresses by name, and what addresses nobody
 * @param text empty when it was deleted: its replies stay
 */
public record ReviewComment(
    long id,
    long contentId,
    int revision,
    @Nullable Anchor anchor,
    String text,
    @Nullable Long accountId,
    String actor,
    @Nullable String name,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt,
    Instant createdAt,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt,
    int version,
    List<Reply> replies,
    Addressed mentions) {

  public ReviewComment {
    replies = List.copyOf(replies);
  }

  /** The version of one of the thread: of a reply by its number, else of the first word. */
  public int versionOf(long named) {
    return replies.stream()
        .filter(reply -> reply.id() == named)
        .mapToInt(Reply::version)
        .findFirst()
        .orElse(version);
  }

  /**
   * A range of a field of a revision, as the W3C Web Annotation model has it: positions in Unicode
   * code points, the end exclusive.
   *
   * @param field title, excerpt, body (as it was written) or text (the body as it is read)
   * @param quote null for the whole field
   * @param position in {@code seenRevision}; null for the whole field
   * @param seenRevision number of the newest revision in which it was found
   * @param outdated whether the newest revision does not have it any more
   */
  public record Anchor(
      String field,
      @Nullable Quote quote,
      @Nullable Position position,
      int seenRevision,
      boolean outdated) {}

  /** A TextQuoteSelector: the text, and what stood around it when the comment was made. */
  public record Quote(String exact, String prefix, String suffix) {}

  /** A TextPositionSelector. */
  public record Position(int start, int end) {}

  /** An answer in a thread. */
  public record Reply(
      long id,
      String text,
      @Nullable Long accountId,
      String actor,
      @Nullable String name,
      Instant createdAt,
      @Nullable Instant editedAt,
      int version,
      Addressed mentions) {}
}

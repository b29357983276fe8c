package presstime.server.moderation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.ReviewCommentRecord;
import presstime.server.moderation.store.ReviewCommentRows.Entry;

/** From rows to what people see. */
final class CommentViews {

  private static final Addressed NOBODY = new Addressed(List.of(), List.of());

  private CommentViews() {}

  static ReviewComment view(Entry entry, List<Entry> replies, Map<Long, Addressed> addressed) {
    ReviewCommentRecord row = entry.row();
    return new ReviewComment(
        row.getId(),
        row.getContentId(),
        entry.revision(),
        anchor(entry),
        row.getBody(),
        row.getAccountId(),
        row.getActor(),
        entry.name(),
        row.getResolvedBy(),
        row.getResolvedAt(),
        row.getCreatedAt(),
        row.getEditedAt(),
        row.getDeletedAt(),
        row.getVersion(),
        replies.stream().map(reply -> reply(reply, addressed)).toList(),
        addressed.getOrDefault(row.getId(), NOBODY));
  }

  private static ReviewComment.@Nullable Anchor anchor(Entry entry) {
    ReviewCommentRecord row = entry.row();
    if (row.getField() == null) {
      return null;
    }
    boolean whole = row.getQuote() == null;
    return new ReviewComment.Anchor(
        row.getField(),
        whole ? null : new ReviewComment.Quote(row.getQuote(), row.getPrefix(), row.getSuffix()),
        whole ? null : new ReviewComment.Position(row.getSeenStart(), row.getSeenEnd()),
        entry.seenRevision(),
        row.getOutdated());
  }

  private static ReviewComment.Reply reply(Entry entry, Map<Long, Addressed> addressed) {
    ReviewCommentRecord row = entry.row();
    return new ReviewComment.Reply(
        row.getId(),
        row.getBody(),
        row.getAccountId(),
        row.getActor(),
        entry.name(),
        row.getCreatedAt(),
        row.getEditedAt(),
        row.getVersion(),
        addressed.getOrDefault(row.getId(), NOBODY));
  }
}

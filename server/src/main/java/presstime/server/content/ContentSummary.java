package presstime.server.content;

import org.jspecify.annotations.Nullable;

/**
 * What scheduling and delivery need to know of a content.
 *
 * @param title of the current revision
 * @param status {@code draft}, {@code review} or {@code approved}
 * @param approvedRevisionId what may go out; it stays while a newer revision is written, until
 *     another is approved or the approval is withdrawn; null when nothing is approved
 * @param deleted true when it was deleted: shown in history, nothing more may go out
 * @param version grows with each change
 */
public record ContentSummary(
    long id,
    long workspaceId,
    String title,
    String slug,
    String status,
    long currentRevisionId,
    int currentRevisionNumber,
    @Nullable Long approvedRevisionId,
    @Nullable Integer approvedRevisionNumber,
    boolean deleted,
    int version) {}

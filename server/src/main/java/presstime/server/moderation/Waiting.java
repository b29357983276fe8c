package presstime.server.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.content.ModerationState;

/**
 * A content that waits for somebody.
 *
 * @param revision number of the one that waits
 * @param since when it came to its state
 * @param scheduledAt when it is to go out first; null where nothing is planned, and for those who
 *     may not see times
 * @param forMe whether the caller is asked by name
 * @param forRole whether the caller's role may take a step from there
 * @param approvals how many the revision has
 * @param approvalsRequired how many it needs
 * @param openComments threads that are not dealt with
 */
public record Waiting(
    long contentId,
    String title,
    String contentType,
    ModerationState state,
    int revision,
    Instant since,
    @Nullable Instant scheduledAt,
    boolean forMe,
    boolean forRole,
    int approvals,
    int approvalsRequired,
    int openComments,
    List<Assignee> assignees,
    int version) {}

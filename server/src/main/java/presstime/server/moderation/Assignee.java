package presstime.server.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to do something with a content.
 *
 * @param dueAt until when; null for no date
 * @param note what is asked of them
 */
public record Assignee(
    long id,
    long contentId,
    long accountId,
    String name,
    String email,
    String duty,
    @Nullable Instant dueAt,
    String note,
    String createdBy,
    Instant createdAt,
    Instant updatedAt,
    int version) {}

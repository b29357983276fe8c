package presstime.server.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller was addressed by name.
 *
 * @param kind comment, transition or assignment
 * @param sourceId number of the comment, of the line of the history or of the assignment
 * @param text what was written there, cut after 500 characters
 * @param by name of who wrote it; null for somebody from outside
 * @param readAt null while it is unread
 */
public record Mention(
    long id,
    long contentId,
    String contentTitle,
    String kind,
    long sourceId,
    String text,
    @Nullable String by,
    String actor,
    Instant createdAt,
    @Nullable Instant readAt) {}

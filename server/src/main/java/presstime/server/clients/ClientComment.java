package presstime.server.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client said about a revision, or what a member answered.
 *
 * @param linkName as the members call the link
 * @param name as the client gave it; the member's own
 * @param accountId the member's; null for a client
 * @param answers number of the client's comment that is answered; null for a client's
 */
public record ClientComment(
    long id,
    long contentId,
    int revision,
    long linkId,
    String linkName,
    String name,
    String text,
    Instant createdAt,
    @Nullable Long accountId,
    @Nullable Long answers) {}

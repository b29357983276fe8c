package presstime.server.clients;

import java.time.Instant;

/**
 * What a client said about a revision.
 *
 * @param linkName as the members call the link
 * @param name as the client gave it
 */
public record ClientComment(
    long id,
    long contentId,
    int revision,
    long linkId,
    String linkName,
    String name,
    String text,
    Instant createdAt) {}

package presstime.server.identity;

import java.time.Instant;

/**
 * Somebody who was asked to become a member and has not answered yet.
 *
 * @param name what the inviter calls them; they may write it otherwise
 * @param role word of the role they will have
 * @param expiresAt from when on the link opens nothing
 * @param expired true when that time is over
 */
public record Invitation(
    long id,
    String email,
    String name,
    String role,
    String invitedBy,
    Instant createdAt,
    Instant expiresAt,
    boolean expired) {}

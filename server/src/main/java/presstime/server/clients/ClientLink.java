package presstime.server.clients;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link as members see it at any time: without its token.
 *
 * @param message shown to the client above everything
 * @param recipientEmail only noted; nothing is sent to it
 * @param contents in the order the client sees them
 * @param channels whose previews are shown; empty for wherever each content goes
 * @param state {@code open}, {@code expired}, {@code revoked}, or {@code shut} after too many wrong
 *     passcodes
 * @param createdBy the account that made it
 * @param visits how often it was opened, as far as visits are still kept
 * @param lastOpenedAt null when no visit is kept
 */
public record ClientLink(
    long id,
    String name,
    String message,
    String recipientName,
    @Nullable String recipientEmail,
    LinkRights rights,
    List<Long> contents,
    List<Long> channels,
    boolean withPasscode,
    String state,
    long createdBy,
    Instant createdAt,
    @Nullable Instant renewedAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    int visits,
    @Nullable Instant lastOpenedAt) {}

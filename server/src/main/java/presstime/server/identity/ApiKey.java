package presstime.server.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it may be shown at any time: without the key.
 *
 * @param prefix its first characters, so that a person can tell keys apart
 * @param accountId the member it speaks for
 * @param lastUsedAt to the minute
 */
public record ApiKey(
    long id,
    String name,
    String prefix,
    List<String> scopes,
    long accountId,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {}

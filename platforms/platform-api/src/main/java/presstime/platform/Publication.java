package presstime.platform;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is on a channel.
 *
 * @param externalId the platform's own id for it
 * @param url where people see it; null where the platform gives none
 * @param key the idempotency key it was created under
 */
public record Publication(String externalId, @Nullable URI url, UUID key) {}

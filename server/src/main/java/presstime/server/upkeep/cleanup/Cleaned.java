package presstime.server.upkeep.cleanup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clean-up did about one kind of thing, or would do.
 *
 * @param kind {@code attempts}, {@code finished-deliveries}, …
 * @param retention how long it is kept: an ISO 8601 period or {@code forever}
 * @param before what is older went; null when it is kept for ever
 * @param count how many went, or would go
 */
public record Cleaned(String kind, String retention, @Nullable Instant before, long count) {}

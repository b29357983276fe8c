package presstime.server.freshness;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many contents are how fresh, for a dashboard.
 *
 * @param states by state; all five, zeros too
 * @param types the same for each content type
 * @param next when the next one becomes due; null for none
 */
public record FreshnessCounts(
    Map<String, Integer> states, Map<String, Map<String, Integer>> types, @Nullable Instant next) {}

package presstime.server.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param subject what it was about: {@code content/12}
 * @param actor who did it: {@code account/1}, {@code api-key/2}, {@code engine}
 * @param data differs by type
 */
record RecordedEvent(
    long id,
    String type,
    String subject,
    String actor,
    Instant occurredAt,
    Map<String, @Nullable Object> data) {}

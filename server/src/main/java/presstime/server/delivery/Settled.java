package presstime.server.delivery;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one that waited when a person publishes or unpublishes its content.
 *
 * @param dueAt its time before that
 * @param becomes superseded, kept or moved
 * @param why in a sentence
 * @param choices what may be chosen instead; the first is the rule's
 * @param newDueAt where it is moved; else null
 */
public record Settled(
    long deliveryId,
    long channelId,
    String action,
    String state,
    Instant dueAt,
    LocalDateTime wallTime,
    String timeZone,
    int version,
    Fate becomes,
    String why,
    List<Fate> choices,
    @Nullable Instant newDueAt) {}

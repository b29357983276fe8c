package presstime.server.delivery;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery stands: all that a person's decision may change of it, so that the decision can be
 * taken back to the last column.
 *
 * @param fixedInstant whether the instant was meant, not the reading of the clock
 * @param zoneRules version of the rules by which it was computed; empty when unknown
 * @param reason why then
 * @param placedBy who chose its time: {@code person} or {@code assignment}
 * @param placeAt as stored; null for none
 * @param problem as stored; null for none
 * @param version counts every change; a restored row has a newer one
 */
public record Standing(
    DeliveryState state,
    Instant dueAt,
    LocalDateTime wallTime,
    String timeZone,
    boolean fixedInstant,
    String zoneRules,
    Instant runAt,
    boolean paced,
    boolean ambiguous,
    long revisionId,
    long channelId,
    String reason,
    String placedBy,
    @Nullable Instant placeAt,
    @Nullable String problem,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Instant stateChangedAt,
    int version) {}

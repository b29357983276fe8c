package presstime.server.conflicts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a delivery's time, as people see it.
 *
 * @param deliveryId the delivery it is about; of two, the later when it was found
 * @param otherDeliveryId the one it is at odds with; null for none
 * @param dueAt of the delivery it is about
 * @param detail a sentence for people
 * @param ending how it went away; null while it is there
 */
public record Conflict(
    long id,
    ConflictKind kind,
    Severity severity,
    ConflictState state,
    long channelId,
    String channelName,
    long deliveryId,
    long contentId,
    String contentTitle,
    @Nullable Long otherDeliveryId,
    @Nullable Long otherContentId,
    @Nullable String otherContentTitle,
    Instant dueAt,
    String detail,
    @Nullable String ending,
    Instant foundAt,
    Instant changedAt,
    int version) {}

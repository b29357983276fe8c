package presstime.server.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Something that is in the way of a time that was given.
 *
 * @param id to read it and its ways out at {@code /api/v1/conflicts}; null when the request was
 *     refused, so that nothing was kept
 * @param kind {@code too-close}, {@code duplicate}, {@code limit} …
 * @param severity {@code info}, {@code warning} or {@code error}
 * @param deliveryId the delivery it is about
 * @param otherDeliveryId the one that it is at odds with; null for none
 * @param detail a sentence for people
 */
public record SchedulingConflict(
    @Nullable Long id,
    String kind,
    String severity,
    long deliveryId,
    @Nullable Long otherDeliveryId,
    String detail) {}

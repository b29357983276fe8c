package presstime.server.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of many.
 *
 * @param deliveryId null when it was refused
 * @param refused why, for people; null when it was scheduled
 */
public record BulkOutcome(
    NewDelivery wanted, @Nullable Long deliveryId, @Nullable String refused) {}

package presstime.server.assignment;

import java.time.Instant;
import presstime.server.scheduling.Slot;

/**
 * The decision that a content goes out on a channel at a time.
 *
 * @param at the slot's instant, or later within the channel's spread
 * @param reason for people: what was not free before it
 */
public record Placement(Waiting item, Slot slot, Instant at, String reason) {}

package presstime.server.delivery;

import presstime.server.scheduling.ScheduleTime;

/**
 * A content to be published on a channel at a time, one of many.
 *
 * @param reason why then, for people
 */
public record NewDelivery(
    long contentId, long channelId, ScheduleTime time, String reason, PlacedBy placedBy) {}

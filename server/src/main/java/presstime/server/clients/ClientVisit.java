package presstime.server.clients;

import java.time.Instant;

/**
 * A link was opened and looked at, with pauses of less than half an hour.
 *
 * @param visitor tells devices apart within a day, and nothing else
 * @param device such as {@code Firefox on Android}
 * @param pages how many pages were looked at
 */
public record ClientVisit(
    long id, String visitor, String device, Instant firstAt, Instant lastAt, int pages) {}

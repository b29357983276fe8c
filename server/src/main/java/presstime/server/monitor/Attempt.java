package presstime.server.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a delivery, for a picture of what was carried out when.
 *
 * @param number of the attempt within its delivery
 * @param kind {@code send}, or {@code ask} for a question whether it is there
 * @param endedAt null while it runs, or when its server was lost
 * @param outcome null until it ends: published, withdrawn, retryable, rejected, unknown, present,
 *     partial, absent, unclear, lost
 * @param late milliseconds from the instant asked for to the first request of the delivery; 0 for
 *     later attempts
 * @param problem the problem's title; null when there is none
 * @param running it is being sent now
 */
public record Attempt(
    long deliveryId,
    int number,
    String kind,
    long contentId,
    String contentTitle,
    long channelId,
    String channelName,
    String platform,
    String action,
    Instant dueAt,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String outcome,
    long late,
    @Nullable String problem,
    boolean running) {}

package presstime.server.batches;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens in a campaign.
 *
 * @param name for people: {@code Article}; may be empty
 * @param day after the start, which is day 0; counted on the wall calendar
 * @param time of day on the channel's wall clock
 * @param channel number; null where the platform says it, or for the content's own channels
 * @param platform all channels of this platform; null where the channel says it
 * @param action {@code publish}, {@code update}, {@code unpublish} or {@code delete}
 */
public record TemplateStep(
    String name,
    int day,
    @JsonFormat(pattern = "HH:mm") LocalTime time,
    @Nullable Long channel,
    @Nullable String platform,
    String action) {}

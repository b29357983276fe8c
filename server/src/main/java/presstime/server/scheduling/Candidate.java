package presstime.server.scheduling;

import java.time.Instant;
import java.util.Set;

/**
 * A slot that might be given to a content: everything the rules look at.
 *
 * @param at when the content would go out: the slot's instant, or later within its spread
 * @param categories of the content
 * @param placed what the channel has already
 */
public record Candidate(
    Slot slot,
    Instant at,
    Set<String> categories,
    PublishingCalendar calendar,
    Placed placed,
    Instant now) {

  PublishingSettings settings() {
    return calendar.settings();
  }
}

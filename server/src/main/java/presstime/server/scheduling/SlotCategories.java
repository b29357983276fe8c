package presstime.server.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a time slot for content of some categories: "Monday 9:00: tips". A slot that nothing is
 * said about takes any content.
 *
 * @param day on which; null for every publishing day
 * @param time one of the channel's time slots; about another one nothing is said
 * @param categories of which a content must have at least one; upper and lower case are the same
 */
public record SlotCategories(@Nullable DayOfWeek day, LocalTime time, Set<String> categories) {

  public SlotCategories {
    categories = Set.copyOf(categories);
  }

  boolean speaksOf(DayOfWeek slotDay, LocalTime slotTime) {
    return time.equals(slotTime) && (day == null || day == slotDay);
  }
}

package presstime.server.freshness.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders of a date are over, and which of them is worth telling. After downtime only the
 * nearest is told, so that nobody hears "in 14 days" and "tomorrow" at once.
 *
 * @param tell so many days ahead; null when there is nothing to tell
 * @param passed those that are not to come any more, the told one among them
 * @param next when the next one is; null when there is none
 */
public record Reminders(@Nullable Reminder tell, List<Reminder> passed, @Nullable Instant next) {

  /**
   * One reminder.
   *
   * @param days ahead of the date
   * @param at the same time of day so many days before
   */
  public record Reminder(int days, Instant at) {}

  /**
   * Of one date.
   *
   * @param settled days ahead that were told or passed over before
   * @param begins when the clock started; what lies before is not told; null for never
   */
  public static Reminders of(
      LocalDateTime due,
      ZoneId zone,
      Collection<Integer> daysAhead,
      Set<Integer> settled,
      @Nullable Instant begins,
      Instant now) {
    List<Reminder> passed = new ArrayList<>();
    Instant next = null;
    for (int days : daysAhead) {
      if (settled.contains(days)) {
        continue;
      }
      Instant at = DueDate.instant(due.minusDays(days), zone);
      if (!at.isAfter(now)) {
        passed.add(new Reminder(days, at));
      } else if (next == null || at.isBefore(next)) {
        next = at;
      }
    }
    int nearestTold = settled.stream().min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
    Reminder tell =
        passed.stream()
            .filter(reminder -> begins == null || reminder.at().isAfter(begins))
            .filter(reminder -> reminder.days() < nearestTold)
            .min(Comparator.comparingInt(Reminder::days))
            .orElse(null);
    return new Reminders(tell, List.copyOf(passed), next);
  }
}

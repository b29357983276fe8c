package presstime.server.recurrence;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.recurrence.rule.Occurrence;
import presstime.server.recurrence.rule.Recurrence;

/** What a rule comes to, before anything is saved. */
@Component
public class Previews {

  /** How many dates are shown. */
  public static final int SHOWN = 10;

  private final InstantSource clock;

  Previews(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What would happen.
   *
   * @param rule RFC 5545 or cron
   * @param next the dates to come
   */
  public record Preview(String rule, LocalDateTime start, String timeZone, List<Date> next) {
    public Preview {
      next = List.copyOf(next);
    }
  }

  /**
   * One date.
   *
   * @param note what a clock change makes of it
   */
  public record Date(LocalDateTime wallTime, java.time.Instant dueAt, @Nullable String note) {}

  /** Of a plan; name, contents and channels do not matter. */
  public Preview of(SeriesPlan plan, @Nullable String language) {
    PlanRules.checkWhen(plan);
    Recurrence when = plan.recurrence();
    return new Preview(when.rule().text(), when.start(), when.zone().getId(), next(when));
  }

  /** The dates to come. */
  public List<Date> next(Recurrence when) {
    LocalDateTime present = LocalDateTime.ofInstant(clock.instant(), when.zone());
    return when.after(present, SHOWN).stream().map(Previews::date).toList();
  }

  private static Date date(Occurrence occurrence) {
    return new Date(occurrence.recurrenceId(), occurrence.instant(), occurrence.note());
  }
}

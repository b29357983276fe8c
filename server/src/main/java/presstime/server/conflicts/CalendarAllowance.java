package presstime.server.conflicts;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import presstime.server.conflicts.policy.Allowance;
import presstime.server.scheduling.LimitPeriod;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.Refusal;

/** A channel's publishing calendar, as the rules see it. */
record CalendarAllowance(PublishingCalendar calendar) implements Allowance {

  @Override
  public Optional<String> blackout(Instant at) {
    return calendar
        .closed(at)
        .filter(refusal -> refusal.kind() == Refusal.Kind.BLACKOUT)
        .map(Refusal::text);
  }

  @Override
  public List<Limit> limits(Instant at) {
    return Arrays.stream(LimitPeriod.values())
        .filter(unit -> calendar.limit(unit) != null)
        .map(unit -> limit(unit, at))
        .toList();
  }

  /** The unit is part of the name: a Monday's week and that day begin alike. */
  private Limit limit(LimitPeriod unit, Instant at) {
    Integer most = calendar.limit(unit);
    return new Limit(
        "%s %s".formatted(unit.name().toLowerCase(Locale.ROOT), calendar.period(unit, at).begin()),
        most == null ? Integer.MAX_VALUE : most);
  }
}

package presstime.server.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.delivery.store.DayReads;
import presstime.server.delivery.store.DayReads.Share;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;

/** How many deliveries are due on each day: what a year's calendar shows. */
@Component
@Transactional(readOnly = true)
public class DeliveryDays {

  /** Most days that are counted at once: a year, and the weeks it begins and ends in. */
  static final int MOST = 400;

  private final DayReads reads;

  DeliveryDays(DayReads reads) {
    this.reads = reads;
  }

  /**
   * Days that have any, in order.
   *
   * @param filter which of them; its own span is not looked at
   * @param from first day
   * @param to the day after the last
   * @param zone on whose wall calendar; a day may have 23 or 25 hours
   * @throws InvalidField when there is no day, or more than 400
   */
  public List<DayCount> count(
      Caller caller, DeliveryFilter filter, LocalDate from, LocalDate to, ZoneId zone) {
    if (!from.isBefore(to) || from.plusDays(MOST).isBefore(to)) {
      throw new InvalidField(
          "endDay",
          "'" + to + "' is not 1 to " + MOST + " days after '" + from + "'.",
          "Ask for a later day, or for fewer days at a time.");
    }
    Instant[] midnights =
        from.datesUntil(to.plusDays(1))
            .map(day -> day.atStartOfDay(zone).toInstant())
            .toArray(Instant[]::new);
    Map<Integer, List<Share>> byDay =
        reads.shares(caller.workspaceId(), filter, midnights).stream()
            .collect(groupingBy(Share::day, TreeMap::new, toList()));
    return byDay.entrySet().stream()
        .map(entry ->
            new DayCount(
                from.plusDays(entry.getKey() - 1L),
                entry.getValue().stream().mapToInt(Share::count).sum(),
                entry.getValue().stream().collect(toMap(Share::state, Share::count))))
        .toList();
  }
}

package presstime.server.assignment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import presstime.server.assignment.Assigned;
import presstime.server.assignment.Priority;
import presstime.server.assignment.Waiting;
import presstime.server.scheduling.Limits;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingSettings;
import presstime.server.scheduling.Spacing;

/**
 * The settings of the original's document (Monday to Friday; 9:00, 14:00, 18:00) assigned over the
 * night of 28 to 29 March 2026, in which clocks in Paris go from 2:00 to 3:00: slot by slot, as
 * docs/assignment.md shows it.
 */
class ClockChangeListingTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Thursday, 12:30 in Paris. */
  private static final Instant NOW = Instant.parse("2026-03-26T11:30:00Z");

  @Test
  void theDocumentsSettingsOverTheChangeOfTheClocks() {
    PublishingSettings settings =
        PublishingSettings.INITIAL
            .withLimits(new Limits(2, 6, null))
            .withSpacing(new Spacing(0, 60, 7, 0));
    assertThat(listing(settings, 10, Instant.parse("2026-03-30T07:00:00Z")))
        .isEqualTo(
            """
            1 -> 2026-03-26 14:00 +01:00 (13:00Z)  first slot: Thu 26 Mar 14:00
            2 -> 2026-03-26 18:00 +01:00 (17:00Z)  Thu 26 Mar 14:00 taken; next: Thu 26 Mar 18:00
            3 -> 2026-03-27 09:00 +01:00 (08:00Z)  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; next: Fri 27 Mar 09:00
            4 -> 2026-03-27 14:00 +01:00 (13:00Z)  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; Fri 27 Mar 09:00 taken; next: Fri 27 Mar 14:00
            5 -> 2026-03-30 14:00 +02:00 (12:00Z)  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; 3 more, to: Mon 30 Mar 09:00 taken; day limit 2 reached (Fri 27 Mar); next: Mon 30 Mar 14:00
            6 -> 2026-03-31 09:00 +02:00 (07:00Z)  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; 4 more, to: Mon 30 Mar 14:00 taken; day limit 2 reached (Fri 27 Mar); day limit 2 reached (Mon 30 Mar); next: Tue 31 Mar 09:00
            7 -> 2026-03-31 14:00 +02:00 (12:00Z)  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; 5 more, to: Tue 31 Mar 09:00 taken; day limit 2 reached (Fri 27 Mar); day limit 2 reached (Mon 30 Mar); next: Tue 31 Mar 14:00
            8 -> 2026-04-01 09:00 +02:00 (07:00Z)  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; 6 more, to: Tue 31 Mar 14:00 taken; day limit 2 reached (Fri 27 Mar); day limit 2 reached (Mon 30 Mar); day limit 2 reached (Tue 31 Mar); next: Wed 1 Apr 09:00
            9 -> 2026-04-01 14:00 +02:00 (12:00Z)  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; 7 more, to: Wed 1 Apr 09:00 taken; day limit 2 reached (Fri 27 Mar); day limit 2 reached (Mon 30 Mar); day limit 2 reached (Tue 31 Mar); next: Wed 1 Apr 14:00
            10 -> no place  Thu 26 Mar 14:00 taken; Thu 26 Mar 18:00 taken; 8 more, to: Wed 1 Apr 14:00 taken; day limit 2 reached (Fri 27 Mar); day limit 2 reached (Mon 30 Mar); 2 more, to: day limit 2 reached (Wed 1 Apr); week limit 6 reached (week 14); nothing free within 7 days; next: Mon 6 Apr 09:00
            """);
  }

  @Test
  void aSlotThatTheClocksSkipMovesBehindTheGap() {
    PublishingSettings settings =
        PublishingSettings.INITIAL
            .withSlots(EnumSet.of(DayOfWeek.SUNDAY), List.of(LocalTime.of(2, 30)))
            .withSpacing(new Spacing(0, 0, 14, 0));
    assertThat(listing(settings, 3))
        .isEqualTo(
            """
            1 -> 2026-03-29 03:00 +02:00 (01:00Z)  first slot: Sun 29 Mar 03:00. There is no 02:30 in Europe/Paris on that day: clocks go forward from 02:00 to 03:00. It is set to 03:00.
            2 -> 2026-04-05 02:30 +02:00 (00:30Z)  Sun 29 Mar 03:00 taken; next: Sun 5 Apr 02:30
            3 -> no place  Sun 29 Mar 03:00 taken; Sun 5 Apr 02:30 taken; nothing free within 14 days; next: Sun 12 Apr 02:30
            """);
  }

  private static String listing(PublishingSettings settings, int many, Instant... there) {
    PublishingCalendar calendar = new PublishingCalendar(settings, PARIS);
    Placed placed = new Placed(calendar);
    Stream.of(there).forEach(placed::add);
    List<Waiting> waiting =
        IntStream.rangeClosed(1, many)
            .mapToObj(id ->
                new Waiting(
                    id, id, "Article " + id, Set.of(), Priority.NORMAL, NOW.minusSeconds(600 - id)))
            .toList();
    Assigned assigned = new Assigner(calendar, 1, NOW).assign(placed, waiting);
    Stream<String> given =
        assigned.placements().stream()
            .map(one -> {
              var local = one.at().atZone(PARIS);
              return "%d -> %s %s %s (%sZ)  %s%n"
                  .formatted(
                      one.item().contentId(),
                      local.toLocalDate(),
                      local.toLocalTime(),
                      local.getOffset(),
                      one.at().toString().substring(11, 16),
                      one.reason());
            });
    Stream<String> left =
        assigned.unplaced().stream()
            .map(one -> "%d -> no place  %s%n".formatted(one.item().contentId(), one.reason()));
    return Stream.concat(given, left).collect(Collectors.joining());
  }
}

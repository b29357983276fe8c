package presstime.server.recurrence.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.kernel.Given;
import presstime.server.kernel.InvalidField;
import presstime.server.recurrence.SeriesPlan;
import presstime.server.recurrence.rule.BadRule;
import presstime.server.recurrence.rule.Cron;
import presstime.server.recurrence.rule.RRule;
import presstime.server.recurrence.rule.Recurrence;
import presstime.server.recurrence.rule.Rule;
import tools.jackson.databind.JsonNode;

/**
 * What is sent about a series. In a change, what is left out stays as it is.
 *
 * @param rule RFC 5545: {@code FREQ=WEEKLY;BYDAY=MO}
 * @param cron instead of a rule: {@code 0 9 * * 1-5}
 * @param start first possible date and time, on the clock of {@code timeZone}; times of day that
 *     the rule does not name are those of the start
 * @param end last possible date, or date and time; null for none
 * @param rdates dates and times added to those of the rule
 * @param exdates dates and times taken from those of the rule
 * @param contents what goes out, in turn
 * @param channels where to
 * @param repeatAfter least time between two occurrences of the same content
 */
record SeriesRequest(
    @Nullable String name,
    @Schema(example = "FREQ=WEEKLY;BYDAY=MO") @Nullable String rule,
    @Schema(example = "0 9 * * 1-5") @Nullable String cron,
    @Schema(example = "2026-01-20T09:00") @Nullable String start,
    @Schema(example = "Europe/Paris") @Nullable String timeZone,
    @Schema(type = "string", example = "2026-05-31", nullable = true) @Nullable JsonNode end,
    @Nullable List<String> rdates,
    @Nullable List<String> exdates,
    @Nullable List<Long> contents,
    @Nullable List<Long> channels,
    @Nullable Wanted action,
    @Schema(example = "P14D") @Nullable String repeatAfter) {

  /** What can be repeated. */
  enum Wanted {
    @JsonProperty("publish")
    PUBLISH,
    @JsonProperty("update")
    UPDATE
  }

  /**
   * A plan of its own.
   *
   * @param usual the zone when none is named
   * @param present the first possible time of a cron expression without a start
   */
  SeriesPlan plan(ZoneId usual, LocalDateTime present) {
    ZoneId zone = timeZone == null ? usual : Readings.zone("timeZone", timeZone);
    if (rule == null && cron == null) {
      throw new InvalidField(
          "rule", "There is neither a rule nor a cron expression.", "Send one of them.");
    }
    if (start == null && cron == null) {
      throw new InvalidField(
          "start", "The start is missing.", "Send a date and time such as 2026-01-20T09:00.");
    }
    LocalDateTime from = start == null ? present : Readings.start("start", start, zone, present);
    Recurrence when = recurrence(zone, from, null);
    return new SeriesPlan(
        Objects.requireNonNullElse(name, "").strip(),
        when,
        wanted(Action.PUBLISH),
        Objects.requireNonNullElse(contents, List.of()),
        Objects.requireNonNullElse(channels, List.of()),
        repeats(Duration.ZERO));
  }

  /** The plan with this change. */
  SeriesPlan over(SeriesPlan plan, LocalDateTime present) {
    Recurrence before = plan.recurrence();
    ZoneId zone = timeZone == null ? before.zone() : Readings.zone("timeZone", timeZone);
    LocalDateTime from =
        start == null ? before.start() : Readings.start("start", start, zone, present);
    return new SeriesPlan(
        name == null ? plan.name() : name.strip(),
        recurrence(zone, from, before),
        wanted(plan.action()),
        contents == null ? plan.contents() : contents,
        channels == null ? plan.channels() : channels,
        repeats(plan.repeatAfter()));
  }

  /** True when nothing but the start is given. */
  boolean onlyMoves() {
    return start != null
        && rule == null
        && cron == null
        && end == null
        && rdates == null
        && exdates == null
        && contents == null
        && channels == null
        && action == null
        && name == null
        && repeatAfter == null;
  }

  private Recurrence recurrence(ZoneId zone, LocalDateTime from, @Nullable Recurrence before) {
    Optional<String> last = Given.text("end", end);
    LocalDateTime until = before == null ? null : before.end();
    if (last != null) {
      until = last.map(text -> Readings.end("end", text, zone)).orElse(null);
    }
    return new Recurrence(
        rule == null && cron == null && before != null ? before.rule() : rule(zone),
        from,
        zone,
        until,
        times("rdates", rdates, before == null ? new TreeSet<>() : before.rdates(), zone),
        times("exdates", exdates, before == null ? new TreeSet<>() : before.exdates(), zone));
  }

  private Rule rule(ZoneId zone) {
    if (rule != null && cron != null) {
      throw new InvalidField("cron", "There is a rule and a cron expression.", "Send only one.");
    }
    try {
      return cron != null
          ? Cron.parse(cron)
          : RRule.parse(Objects.requireNonNullElse(rule, ""), zone);
    } catch (BadRule e) {
      throw new InvalidField(
          cron != null ? "cron" : "rule",
          e.detail(),
          cron != null
              ? "Write minute, hour, day of month, month and day of week, like 0 9 * * 1-5."
              : "Write it as RFC 5545 does, like FREQ=WEEKLY;BYDAY=MO,WE.");
    }
  }

  private static SortedSet<LocalDateTime> times(
      String field, @Nullable List<String> given, SortedSet<LocalDateTime> before, ZoneId zone) {
    return given == null ? before : Readings.times(field, given, zone);
  }

  private Action wanted(Action otherwise) {
    return action == null ? otherwise : Action.valueOf(action.name());
  }

  private Duration repeats(Duration otherwise) {
    return repeatAfter == null ? otherwise : Readings.duration("repeatAfter", repeatAfter);
  }
}

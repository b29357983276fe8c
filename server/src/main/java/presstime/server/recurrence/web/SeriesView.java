package presstime.server.recurrence.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import presstime.server.recurrence.Series;
import presstime.server.recurrence.SeriesOccurrence;
import presstime.server.recurrence.SeriesPlan;
import presstime.server.recurrence.SeriesState;
import presstime.server.recurrence.rule.Recurrence;
import presstime.server.recurrence.rule.Rule;

/**
 * A series as people see it.
 *
 * @param rule RFC 5545; null when it is a cron expression
 * @param cron null when it is a rule
 * @param follows the series this one was split from
 * @param next the occurrences to come; empty in lists
 */
record SeriesView(
    long id,
    String name,
    SeriesState state,
    @Nullable String rule,
    @Nullable String cron,
    LocalDateTime start,
    String timeZone,
    @Nullable LocalDateTime end,
    List<LocalDateTime> rdates,
    List<LocalDateTime> exdates,
    String action,
    List<Long> contents,
    List<Long> channels,
    String repeatAfter,
    @Nullable Long follows,
    List<SeriesOccurrence> next,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  static SeriesView of(Series series, List<SeriesOccurrence> next) {
    SeriesPlan plan = series.plan();
    Recurrence when = plan.recurrence();
    boolean cron = when.rule().kind() == Rule.Kind.CRON;
    return new SeriesView(
        series.id(),
        plan.name(),
        series.state(),
        cron ? null : when.rule().text(),
        cron ? when.rule().text() : null,
        when.start(),
        when.zone().getId(),
        when.end(),
        List.copyOf(when.rdates()),
        List.copyOf(when.exdates()),
        plan.action().name().toLowerCase(Locale.ROOT),
        plan.contents(),
        plan.channels(),
        plan.repeatAfter().toString(),
        series.follows(),
        next,
        series.createdAt(),
        series.updatedAt(),
        series.version());
  }
}

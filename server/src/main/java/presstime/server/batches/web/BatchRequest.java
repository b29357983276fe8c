package presstime.server.batches.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.batches.Operation;
import presstime.server.batches.Selection;
import presstime.server.batches.policy.Shift;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.TimeZones;
import presstime.server.scheduling.WallTime;

/**
 * What is to be done to many at once. Which members an operation reads is in {@code
 * docs/batches.md}; others are refused.
 *
 * @param deliveries numbers, each with the version last seen where that matters
 * @param filter in place of numbers: everything that such a list shows
 * @param contents for {@code schedule}
 * @param partial do what can be done; otherwise all or nothing
 * @param dryRun only tell what would happen
 * @param at a moment: {@code 2026-01-20T14:00:00Z}, or {@code 2026-01-20T09:00} on a wall clock
 * @param date a day; each keeps its time of day
 * @param by ISO 8601: {@code P1D}, {@code -PT2H}; on the wall clock unless {@code exact}
 * @param from beginning of a period
 * @param to its end, itself outside
 * @param slotsOnly into free slots of the channels only
 * @param channels numbers
 * @param note why, for the deliveries' stories
 */
record BatchRequest(
    @Schema(
            allowableValues = {
              "schedule",
              "move",
              "shift",
              "spread",
              "cancel",
              "clone",
              "rechannel",
              "publish-now",
              "retry",
              "hold",
              "release",
              "skip"
            })
        @NotBlank
        String operation,
    @Nullable List<Item> deliveries,
    @Nullable FilterRequest filter,
    @Nullable List<Long> contents,
    @Nullable Boolean partial,
    @JsonAlias("dry_run") @Nullable Boolean dryRun,
    @Nullable String at,
    @JsonAlias("time_zone") @Nullable String timeZone,
    @Nullable LocalDate date,
    @Nullable String by,
    @Nullable Boolean exact,
    @Nullable String from,
    @Nullable String to,
    @JsonAlias("slots_only") @Nullable Boolean slotsOnly,
    @Nullable List<Long> channels,
    @Nullable String action,
    @Size(max = 500) @Nullable String note) {

  /**
   * One delivery.
   *
   * @param version the batch refuses it when it has moved on; left out not to look
   */
  record Item(long id, @Nullable Integer version) {}

  Selection selection(Instant now) {
    if (filter != null && deliveries != null) {
      throw new InvalidField(
          "filter", "Deliveries are chosen by number and by a filter.", "Send one of them.");
    }
    return new Selection(
        deliveries == null
            ? List.of()
            : deliveries.stream()
                .map(item -> new Selection.Ref(item.id(), item.version()))
                .toList(),
        contents == null ? List.of() : contents,
        filter == null ? null : filter.filter(now));
  }

  boolean isPartial() {
    return Boolean.TRUE.equals(partial);
  }

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }

  Operation operation(Instant now) {
    return switch (operation.strip().toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "schedule" ->
          new Operation.Schedule(needed("at", at), timeZone, orNone(channels), wanted());
      case "move" -> move();
      case "shift" -> new Operation.ShiftBy(shift());
      case "spread" -> spread(now);
      case "cancel" -> new Operation.Cancel(words());
      case "hold" -> new Operation.Hold(words());
      case "release" -> new Operation.Release();
      case "retry" -> new Operation.Retry();
      case "publish-now" -> new Operation.PublishNow();
      case "skip" -> new Operation.Skip(words());
      case "rechannel" -> new Operation.Rechannel(neededChannels());
      case "clone" -> new Operation.Clone(shift());
      default ->
          throw new InvalidField(
              "operation",
              "There is no operation '" + operation + "'.",
              "Use schedule, move, shift, spread, cancel, clone, rechannel, publish-now, retry,"
                  + " hold, release or skip.");
    };
  }

  private Operation move() {
    if ((date == null) == (at == null)) {
      throw new InvalidField(
          "date",
          "A move needs a day or a moment.",
          "Send date to keep each time of day, or at for one moment for all.");
    }
    return date == null
        ? new Operation.Move(needed("at", at), timeZone)
        : new Operation.MoveToDate(date);
  }

  private Operation spread(Instant now) {
    Instant first = moment("from", needed("from", from));
    Instant end = moment("to", needed("to", to));
    if (!first.isBefore(end)) {
      throw new InvalidField("to", "The period ends before it begins.", "Send a later end.");
    }
    if (first.isBefore(now)) {
      throw new InvalidField("from", "The period has begun already.", "Begin it in the future.");
    }
    return new Operation.SpreadOver(first, end, Boolean.TRUE.equals(slotsOnly));
  }

  /** An instant; or a reading of the clock in {@code timeZone}. */
  private Instant moment(String field, String text) {
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeParseException notAnInstant) {
      if (timeZone == null) {
        throw new InvalidField(
            field,
            "'" + text + "' has no offset, and no timeZone is named.",
            "Write 2026-01-20T14:00:00Z, or name a timeZone.");
      }
    }
    try {
      LocalDateTime local =
          text.strip().length() == 10
              ? LocalDate.parse(text.strip()).atStartOfDay()
              : LocalDateTime.parse(text.strip().replace(' ', 'T'));
      return new WallTime(local, TimeZones.of(Objects.requireNonNull(timeZone)))
          .resolve()
          .instant();
    } catch (DateTimeException e) {
      throw new InvalidField(
          field,
          "'" + text + "' is not a time in '" + timeZone + "'.",
          "Write 2026-01-20T09:00, or 2026-01-20 for its beginning, with an IANA zone.");
    }
  }

  private Shift shift() {
    return Shift.read("by", needed("by", by), Boolean.TRUE.equals(exact));
  }

  private Action wanted() {
    return action == null ? Action.PUBLISH : FilterRequest.action(action);
  }

  private List<Long> neededChannels() {
    List<Long> named = orNone(channels).stream().distinct().toList();
    if (named.isEmpty()) {
      throw new InvalidField("channels", "No channel is named.", "Send numbers of channels.");
    }
    return named;
  }

  private String words() {
    return note == null ? "" : note.strip();
  }

  private static List<Long> orNone(@Nullable List<Long> channels) {
    return channels == null ? List.of() : channels;
  }

  private static String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidField(field, "This operation needs " + field + ".", "Send it.");
    }
    return value;
  }
}

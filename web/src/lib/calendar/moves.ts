import { Temporal } from 'temporal-polyfill';

/** A time as a delivery has it: an instant, and how it is read on the wall clock of its zone. */
export interface Placed {
  /** RFC 3339. */
  dueAt: string;
  /** `2026-03-28T02:30:00`. */
  wallTime: string;
  /** IANA name. */
  timeZone: string;
}

/** Where a move leads. */
export interface Target extends Placed {
  /** `skipped`: the clocks jump over that time; `twice`: they show it two times, and the first is meant. */
  clock: 'plain' | 'skipped' | 'twice';
}

/** How far something was dragged over a calendar. */
export interface Delta {
  days: number;
  milliseconds: number;
}

function plain(wall: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(wall);
}

function words(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' });
}

/** The instant a reading of a zone's clock means; in a spring gap the clock has moved on, in autumn the first. */
export function at(wall: string, timeZone: string): Target {
  const time = plain(wall);
  const early = time.toZonedDateTime(timeZone, { disambiguation: 'earlier' }).epochMilliseconds;
  const late = time.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const zoned = time.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  const skipped = !zoned.toPlainDateTime().equals(time);
  return {
    dueAt: zoned.toInstant().toString(),
    wallTime: words(time),
    timeZone,
    clock: skipped ? 'skipped' : early === late.epochMilliseconds ? 'plain' : 'twice',
  };
}

/** Some days later or earlier at the same time of day, on the wall clock of its own zone: never 24 hours. */
export function byDays(of: Placed, days: number): Target {
  return at(words(plain(of.wallTime).add({ days })), of.timeZone);
}

/** Later or earlier by the clock on the wall; the date follows. */
export function byMinutes(of: Placed, minutes: number): Target {
  return at(words(plain(of.wallTime).add({ minutes })), of.timeZone);
}

/** To an instant. */
export function toInstant(of: Placed, instant: string): Target {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(of.timeZone);
  const target = at(words(zoned.toPlainDateTime()), of.timeZone);
  return { ...target, dueAt: Temporal.Instant.from(instant).toString() };
}

/**
 * What a drag over a calendar in `viewZone` means. A drag over whole days keeps the time of day in the delivery's
 * own zone; one over hours leads to the time that the calendar shows there.
 */
export function dragged(of: Placed, delta: Delta, viewZone: string): Target {
  if (delta.milliseconds === 0) {
    return byDays(of, delta.days);
  }
  const shown = Temporal.Instant.from(of.dueAt).toZonedDateTimeISO(viewZone).toPlainDateTime();
  const there = shown.add({ days: delta.days, milliseconds: delta.milliseconds });
  return viewZone === of.timeZone
    ? at(words(there), of.timeZone)
    : toInstant(of, at(words(there), viewZone).dueAt);
}

/**
 * What to ask the server for: the wall time, so that it stays when the zone's rules change; the instant where the
 * wall time alone would mean another one (the second half past two of an autumn night).
 */
export function asked(target: Placed): { at: string; timeZone: string } {
  const meant = at(target.wallTime, target.timeZone).dueAt;
  const same = Date.parse(meant) === Date.parse(target.dueAt);
  return { at: same ? target.wallTime : target.dueAt, timeZone: target.timeZone };
}

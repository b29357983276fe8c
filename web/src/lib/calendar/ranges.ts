import { Temporal } from 'temporal-polyfill';
import type { View } from './views';

/** Days of a calendar: the first, and the one after the last. */
export interface Span {
  from: string;
  to: string;
}

/** How many days an agenda tells of. */
const AGENDA_DAYS = 14;

function weekOf(day: Temporal.PlainDate, firstDay: number): Temporal.PlainDate {
  return day.subtract({ days: (day.dayOfWeek - firstDay + 7) % 7 });
}

/** The days that a view shows around a date. */
export function span(view: View, date: string, firstDay: number): Span {
  const day = Temporal.PlainDate.from(date);
  if (view === 'year') {
    const from = day.with({ day: 1, month: 1 });
    return { from: from.toString(), to: from.add({ years: 1 }).toString() };
  }
  if (view === 'month') {
    const from = weekOf(day.with({ day: 1 }), firstDay);
    const last = day.with({ day: day.daysInMonth });
    return { from: from.toString(), to: weekOf(last, firstDay).add({ days: 7 }).toString() };
  }
  const from = view === 'week' ? weekOf(day, firstDay) : day;
  const days = { week: 7, day: 1, agenda: AGENDA_DAYS }[view];
  return { from: from.toString(), to: from.add({ days }).toString() };
}

/** The same view one further, or one back with -1. */
export function step(view: View, date: string, by: 1 | -1): string {
  const day = Temporal.PlainDate.from(date);
  const next =
    view === 'year' || view === 'month'
      ? day.add(view === 'year' ? { years: by } : { months: by })
      : day.add({ days: by * { week: 7, day: 1, agenda: AGENDA_DAYS }[view] });
  return next.toString();
}

/** The instants at which a span begins and ends in a zone. */
export function instants(of: Span, timeZone: string): Span {
  const begin = (date: string) =>
    Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).toInstant().toString();
  return { from: begin(of.from), to: begin(of.to) };
}

/** The span in pieces of a week at most, so that they can be read side by side and kept apart. */
export function weeks(of: Span): Span[] {
  const end = Temporal.PlainDate.from(of.to);
  const pieces: Span[] = [];
  let from = Temporal.PlainDate.from(of.from);
  while (Temporal.PlainDate.compare(from, end) < 0) {
    const next = from.add({ days: 7 });
    const to = Temporal.PlainDate.compare(next, end) < 0 ? next : end;
    pieces.push({ from: from.toString(), to: to.toString() });
    from = to;
  }
  return pieces;
}

/** The days of a year month by month, each with the column of a week it stands in, 1 to 7. */
export function months(
  year: string,
  firstDay: number,
): { name: string; days: { date: string; column: number }[] }[] {
  const first = Temporal.PlainDate.from(year).with({ day: 1, month: 1 });
  return Array.from({ length: 12 }, (_, at) => {
    const month = first.add({ months: at });
    return {
      name: month.toString(),
      days: Array.from({ length: month.daysInMonth }, (_none, day) => {
        const date = month.add({ days: day });
        return { date: date.toString(), column: ((date.dayOfWeek - firstDay + 7) % 7) + 1 };
      }),
    };
  });
}

/** `March 2026`, `16 – 22 Mar 2026`. */
export function title(view: View, date: string, of: Span, language: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { timeZone: 'UTC', ...options });
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  if (view === 'year') {
    return format({ year: 'numeric' }).format(noon(date));
  }
  if (view === 'month') {
    return format({ month: 'long', year: 'numeric' }).format(noon(date));
  }
  if (view === 'day') {
    return format({ dateStyle: 'full' }).format(noon(date));
  }
  const last = Temporal.PlainDate.from(of.to).subtract({ days: 1 }).toString();
  return format({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(noon(of.from), noon(last));
}

/** Today in a zone. */
export function today(timeZone: string, now = Date.now()): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

const QUARTER = 900_000;
const offsets = new Map<string, number>();

/**
 * An instant as the wall clock of a zone shows it, written as if that were UTC: what a calendar without zones of its
 * own draws. Offsets change on quarter hours only, so they are looked up once for each.
 */
export function asShown(instant: number, timeZone: string): Date {
  const quarter = Math.floor(instant / QUARTER);
  const key = `${timeZone} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size > 20_000) {
      offsets.clear();
    }
    const zoned = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(timeZone);
    offset = zoned.offsetNanoseconds / 1_000_000;
    offsets.set(key, offset);
  }
  return new Date(instant + offset);
}

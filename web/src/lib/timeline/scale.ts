import { Temporal } from 'temporal-polyfill';
import type { Zoom } from './zooms';

/** A stretch of time that is drawn, in milliseconds since 1970, and the dates it was made of. */
export interface Scale {
  from: number;
  to: number;
  /** First day, and the one after the last, on the wall calendar of the zone. */
  days: { from: string; to: string };
}

/** A line through the chart, where a unit of time begins. */
export interface Tick {
  at: number;
  label: string;
}

const LENGTHS: Record<Zoom, Temporal.DurationLike> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
  years: { years: 5 },
};

/** What one tick is, so that there are between 5 and 14 of them; labels have to fit a chart of 600 pixels. */
const TICKS: Record<Zoom, { every: Temporal.DurationLike; label: Intl.DateTimeFormatOptions }> = {
  day: { every: { hours: 3 }, label: { timeStyle: 'short' } },
  week: { every: { days: 1 }, label: { weekday: 'short', day: 'numeric' } },
  month: { every: { days: 7 }, label: { day: 'numeric', month: 'short' } },
  quarter: { every: { days: 14 }, label: { day: 'numeric', month: 'short' } },
  year: { every: { months: 2 }, label: { month: 'short' } },
  years: { every: { years: 1 }, label: { year: 'numeric' } },
};

/** The first day of the stretch that a date is in: its week, month, quarter, year. */
function begin(zoom: Zoom, day: Temporal.PlainDate, firstDay: number): Temporal.PlainDate {
  switch (zoom) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: (day.dayOfWeek - firstDay + 7) % 7 });
    case 'month':
      return day.with({ day: 1 });
    case 'quarter':
      return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
    case 'year':
    case 'years':
      return day.with({ day: 1, month: 1 });
  }
}

function midnight(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime({ timeZone }).epochMilliseconds;
}

/** The stretch around a date (`2026-11-21`) by the wall calendar of a zone. */
export function scale(zoom: Zoom, date: string, timeZone: string, firstDay: number): Scale {
  const from = begin(zoom, Temporal.PlainDate.from(date), firstDay);
  const to = from.add(LENGTHS[zoom]);
  return {
    from: midnight(from, timeZone),
    to: midnight(to, timeZone),
    days: { from: from.toString(), to: to.toString() },
  };
}

/** The date one stretch later, or earlier with -1. */
export function stepped(zoom: Zoom, date: string, by: 1 | -1): string {
  const length = Temporal.Duration.from(LENGTHS[zoom]);
  const day = Temporal.PlainDate.from(date);
  return (by === 1 ? day.add(length) : day.subtract(length)).toString();
}

/** Where units of time begin, by the wall clock: on the day of a clock change the hours are not evenly far apart. */
export function ticks(zoom: Zoom, of: Scale, timeZone: string, language: string): Tick[] {
  const { every, label } = TICKS[zoom];
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { timeZone, ...label });
  const first = Temporal.PlainDate.from(of.days.from).toPlainDateTime();
  const step = Temporal.Duration.from(every);
  const found: Tick[] = [];
  let wall = first;
  for (let count = 0; count < 40; count += 1) {
    const at = wall.toZonedDateTime(timeZone).epochMilliseconds;
    if (at >= of.to) {
      break;
    }
    found.push({ at, label: format.format(at) });
    wall = wall.add(step);
  }
  return found;
}

/** How far along the stretch an instant is: 0 at its beginning, 1 at its end; outside of it below 0 or above 1. */
export function along(of: Scale, instant: string | number): number {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return (at - of.from) / (of.to - of.from);
}

/** The same, kept inside: what begins before the stretch is drawn from its edge. */
export function inside(of: Scale, instant: string | number): number {
  return Math.min(1, Math.max(0, along(of, instant)));
}

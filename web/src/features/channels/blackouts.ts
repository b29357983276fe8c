import type { Blackout } from '@/api/publishing';

/** What a day is closed by: whole, or some hours of it. */
export interface Closure {
  whole: boolean;
  name: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function inYear(text: string, year: number): string {
  return `${String(year).padStart(4, '0')}${text.slice(4)}`;
}

/** The stretch of a blackout, as readings `[from, to)` of the channel's clock. */
function stretch(from: string, to: string | null | undefined): [string, string] {
  const last = to ?? from;
  return [DATE.test(from) ? `${from}T00:00` : from, DATE.test(last) ? `${last}T24:00` : last];
}

/** The readings it covers around a date; what returns every year, in that year and the one before. */
function stretches(blackout: Blackout, date: string): [string, string][] {
  const from = blackout.from ?? '';
  if (blackout.yearly !== true) {
    return [stretch(from, blackout.to)];
  }
  const first = Number(from.slice(0, 4));
  const year = Number(date.slice(0, 4));
  const long = Number((blackout.to ?? from).slice(0, 4)) - first;
  return [year - 1, year]
    .filter((begin) => begin >= first)
    .map((begin) =>
      stretch(inYear(from, begin), blackout.to == null ? null : inYear(blackout.to, begin + long)),
    );
}

/** What closes a day (`2026-12-24`), wholly or in part; null when it is open. */
export function closure(date: string, blackouts: readonly Blackout[]): Closure | null {
  let part: Closure | null = null;
  for (const blackout of blackouts) {
    for (const [from, to] of stretches(blackout, date)) {
      if (from < `${date}T24:00` && to > `${date}T00:00`) {
        const name = blackout.name ?? '';
        if (from <= `${date}T00:00` && to >= `${date}T24:00`) {
          return { whole: true, name };
        }
        part ??= { whole: false, name };
      }
    }
  }
  return part;
}

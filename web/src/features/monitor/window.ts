import { wallTime } from '@/lib/dates';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The instant at which a day begins there, found from the wall clock; a day that skips midnight begins after it. */
export function dayStart(date: string, timeZone: string): number {
  const noon = Date.parse(`${date}T12:00:00Z`);
  for (let at = noon - 36 * HOUR; at < noon + 36 * HOUR; at += 15 * MINUTE) {
    if (wallTime(new Date(at).toISOString(), timeZone) >= `${date}T00:00`) {
      return at;
    }
  }
  return noon;
}

function next(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10);
}

/**
 * What part of time is shown: a day, or the last hours and the one to come; cut to five minutes, so that it is the same
 * question for a while.
 */
export function stretch(
  hours: number,
  date: string | undefined,
  now: number,
  timeZone: string,
): { from: number; to: number } {
  if (date !== undefined) {
    return { from: dayStart(date, timeZone), to: dayStart(next(date), timeZone) };
  }
  const at = Math.floor(now / (5 * MINUTE)) * 5 * MINUTE;
  return { from: at - hours * HOUR, to: at + 5 * MINUTE + HOUR };
}

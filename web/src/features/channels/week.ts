/** The days as the server writes them, in the week's order. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** 5 January 2026 is a Monday. */
const MONDAY = Date.UTC(2026, 0, 5, 12);

/** A weekday's name in a language. */
export function dayName(day: string, language: string, width: 'long' | 'short' = 'long'): string {
  const at = DAYS.indexOf(day as Day);
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
    MONDAY + Math.max(0, at) * 86_400_000,
  );
}

/** The days of some weeks from a date on, as `2026-03-29`. */
export function datesFrom(first: string, count: number): string[] {
  const start = Date.parse(`${first}T12:00:00Z`);
  return Array.from({ length: count }, (_, day) =>
    new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  );
}

/** `mon` of a date. */
export function dayOf(date: string): Day {
  return DAYS[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
}

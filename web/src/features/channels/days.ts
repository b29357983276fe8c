/** `Mon, 30 Mar`, of a day on the channel's wall. */
export function wallDay(date: string, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}

/** `30 March 2026`. */
export function longDay(date: string, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}

/** `March 2026`. */
export function monthName(date: string, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}

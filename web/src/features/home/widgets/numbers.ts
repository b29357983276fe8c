import { duration } from '@/lib/calendar/duration';

/** `1,234`, `1,234+` when there are more. */
export function count(value: number, language: string, more = false): string {
  const text = new Intl.NumberFormat(language).format(value);
  return more ? `${text}+` : text;
}

/** `98.5 %`; a dash when there is nothing to measure. */
export function share(value: number | null | undefined, language: string): string {
  return value === null || value === undefined
    ? '–'
    : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** `45 ms` below a second, `2.5 sec` below ten, `1 hr 20 min` above; a dash when there is nothing to measure. */
export function late(milliseconds: number | null | undefined, language: string): string {
  if (milliseconds === null || milliseconds === undefined) {
    return '–';
  }
  const short = milliseconds < 1_000;
  if (milliseconds < 10_000) {
    return new Intl.NumberFormat(language, {
      style: 'unit',
      unit: short ? 'millisecond' : 'second',
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(short ? milliseconds : milliseconds / 1_000);
  }
  return duration(milliseconds, language);
}

import { Temporal } from 'temporal-polyfill';

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** The periods that are offered; any other of ISO 8601 can be typed. */
export const USUAL = ['P30D', 'P3M', 'P6M', 'P1Y', 'P2Y'] as const;

const FORM = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** True for a calendar period such as `P6M` or `P1Y6M`. */
export function isPeriod(text: string): boolean {
  return FORM.test(text);
}

/** The day in a kept date, which is the midnight after it; anything else as it is. */
export function shownDay(kept: string | null): string | null {
  if (kept?.endsWith('T00:00') === true) {
    return Temporal.PlainDate.from(kept).subtract({ days: 1 }).toString();
  }
  return kept?.replace(/^(\d.*)T.*/, '$1') ?? null;
}

/** `6 months`; null when it is no period. */
export function periodText(text: string, language: string): string | null {
  const found = FORM.exec(text);
  if (found === null) {
    return null;
  }
  const parts = (Object.keys(UNITS) as (keyof typeof UNITS)[]).flatMap((unit, at) => {
    const count = found[at + 1];
    return count === undefined
      ? []
      : [
          new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[unit], unitDisplay: 'long' }).format(
            Number(count),
          ),
        ];
  });
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}

/** How dates and numbers are written: the reader's language, the zone they plan in. */
export interface Reader {
  language: string;
  timeZone: string;
}

const made = new Map<string, Intl.DateTimeFormat>();

function format(reader: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${reader.language} ${reader.timeZone} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (found === undefined) {
    // Arabic with the digits of the Arab east or west as the reader's region has it; Gregorian for all:
    // that is what is scheduled by.
    found = new Intl.DateTimeFormat(`${reader.language}-u-ca-gregory`, {
      timeZone: reader.timeZone,
      ...options,
    });
    made.set(key, found);
  }
  return found;
}

/** `Sat, 21 Nov 2026, 09:30`. */
export function dateTime(instant: string, reader: Reader): string {
  return format(reader, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** `Sat, 21 Nov 2026, 09:30:15 CET`: where seconds and zone matter. */
export function exactDateTime(instant: string, reader: Reader): string {
  return format(reader, { dateStyle: 'medium', timeStyle: 'long' }).format(new Date(instant));
}

/** `21 Nov 2026`, of a day without time. */
export function day(date: string, reader: Reader): string {
  return format({ ...reader, timeZone: 'UTC' }, { dateStyle: 'medium' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

/** `09:30`. */
export function timeOfDay(instant: string, reader: Reader): string {
  return format(reader, { timeStyle: 'short' }).format(new Date(instant));
}

const WALL: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** The wall time an instant is in a zone, as `2026-11-21T09:30`. */
export function wallTime(instant: string, timeZone: string): string {
  const parts = format({ language: 'en', timeZone }, WALL).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value.padStart(2, '0') ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** `in 3 hours`, `2 minutes ago`; cut to whole units. */
export function relative(instant: string, now: string, language: string): string {
  const seconds = Math.trunc((Date.parse(instant) - Date.parse(now)) / 1000);
  const [unit, size] = STEPS.find(([, of]) => Math.abs(seconds) >= of) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}

/** The zone this device is in. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * All IANA zones the browser knows, UTC first. One that is chosen already is among them: a server, and other browsers,
 * know zones by names that this one may not list, as Asia/Kolkata.
 */
export function timeZones(chosen = 'UTC'): string[] {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => !zone.startsWith('Etc/'));
  return [...new Set(['UTC', chosen, ...zones])];
}

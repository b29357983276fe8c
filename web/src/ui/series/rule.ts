/** Days as RFC 5545 writes them, in the week's order. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A rhythm as the form has it: what can be said with a few fields. */
export interface Rhythm {
  frequency: Frequency;
  interval: number;
  /** Of a weekly rhythm; or one day of a monthly one with `nth`. */
  days: Weekday[];
  /** Monthly: which of those days, 1 to 4, -1 for the last; null for the day of the month. */
  nth: number | null;
  /** Monthly, 1 to 31, -1 for the last; null for the start's. */
  monthDay: number | null;
  /** Yearly, 1 to 12; null for the start's. */
  month: number | null;
  /** Times of day, `09:00`; none means the start's. */
  times: string[];
  count: number | null;
  /** As the rule has it: `20260531`, `20260531T220000Z`. */
  until: string | null;
}

const KNOWN = new Set([
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYHOUR',
  'BYMINUTE',
  'BYSETPOS',
  'COUNT',
  'UNTIL',
  'WKST',
]);

function numbers(text: string | undefined): number[] {
  return text === undefined ? [] : text.split(',').map(Number);
}

function parts(rule: string): Map<string, string> {
  return new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
}

/** The rhythm of a rule; null when it says more than the form can. */
export function rhythmOf(rule: string): Rhythm | null {
  const part = parts(rule);
  const frequency = FREQUENCIES.find((one) => one === part.get('FREQ'));
  if (frequency === undefined || [...part.keys()].some((key) => !KNOWN.has(key))) {
    return null;
  }
  const days = (part.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  const named = days.map((day) => /^([+-]?\d+)?([A-Z]{2})$/.exec(day));
  const plain = named.map((match) => match?.[2] as Weekday);
  const prefixes = new Set(named.map((match) => match?.[1]));
  const setPositions = numbers(part.get('BYSETPOS'));
  const monthDays = numbers(part.get('BYMONTHDAY'));
  const months = numbers(part.get('BYMONTH'));
  const hours = numbers(part.get('BYHOUR'));
  const minutes = numbers(part.get('BYMINUTE'));
  const prefix = [...prefixes][0];
  const position = setPositions[0] ?? (prefix === undefined ? undefined : Number(prefix));
  const monthly = frequency === 'MONTHLY';
  const sayable =
    prefixes.size <= 1 &&
    setPositions.length <= 1 &&
    (setPositions.length === 0 || plain.length > 0) &&
    monthDays.length <= 1 &&
    months.length <= 1 &&
    minutes.length <= 1 &&
    (hours.length > 0 || minutes.length === 0) &&
    (plain.length === 0 ||
      frequency === 'WEEKLY' ||
      (monthly && plain.length === 1 && position !== undefined)) &&
    (position === undefined || monthly) &&
    (monthDays.length === 0 || monthly || (frequency === 'YEARLY' && months.length === 1)) &&
    (months.length === 0 || (frequency === 'YEARLY' && monthDays.length === 1)) &&
    !(monthDays.length > 0 && plain.length > 0);
  if (!sayable) {
    return null;
  }
  const count = part.get('COUNT');
  return {
    frequency,
    interval: Number(part.get('INTERVAL') ?? 1),
    days: plain,
    nth: position ?? null,
    monthDay: monthDays[0] ?? null,
    month: months[0] ?? null,
    times: hours.map(
      (hour) => `${String(hour).padStart(2, '0')}:${String(minutes[0] ?? 0).padStart(2, '0')}`,
    ),
    count: count === undefined ? null : Number(count),
    until: part.get('UNTIL') ?? null,
  };
}

/** The rule of a rhythm. Times of different minutes cannot be in one rule: the first one's minute counts for all. */
export function ruleOf(rhythm: Rhythm): string {
  const parts = [`FREQ=${rhythm.frequency}`];
  if (rhythm.interval > 1) {
    parts.push(`INTERVAL=${String(rhythm.interval)}`);
  }
  const days = WEEKDAYS.filter((day) => rhythm.days.includes(day));
  if (rhythm.frequency === 'WEEKLY' && days.length > 0) {
    parts.push(`BYDAY=${days.join(',')}`);
  }
  if (rhythm.frequency === 'MONTHLY' && rhythm.nth !== null && days[0] !== undefined) {
    parts.push(`BYDAY=${String(rhythm.nth)}${days[0]}`);
  } else if (rhythm.frequency === 'MONTHLY' && rhythm.monthDay !== null) {
    parts.push(`BYMONTHDAY=${String(rhythm.monthDay)}`);
  }
  if (rhythm.frequency === 'YEARLY' && rhythm.month !== null && rhythm.monthDay !== null) {
    parts.push(`BYMONTH=${String(rhythm.month)}`, `BYMONTHDAY=${String(rhythm.monthDay)}`);
  }
  const [first] = rhythm.times;
  if (first !== undefined) {
    const hours = [...new Set(rhythm.times.map((time) => Number(time.slice(0, 2))))].sort((a, b) => a - b);
    parts.push(`BYHOUR=${hours.join(',')}`, `BYMINUTE=${String(Number(first.slice(3, 5)))}`);
  }
  if (rhythm.count !== null) {
    parts.push(`COUNT=${String(rhythm.count)}`);
  } else if (rhythm.until !== null) {
    parts.push(`UNTIL=${rhythm.until}`);
  }
  return parts.join(';');
}

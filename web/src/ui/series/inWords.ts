import type { TFunction } from 'i18next';
import type { Series } from '@/api/series';
import { type Rhythm, rhythmOf, WEEKDAYS, type Weekday } from './rule';

/** 5 January 2026 is a Monday. */
const MONDAY = Date.UTC(2026, 0, 5, 12);

export function weekdayName(day: Weekday, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    MONDAY + WEEKDAYS.indexOf(day) * 86_400_000,
  );
}

export function monthName(month: number, language: string): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, month - 1, 15),
  );
}

/** `20260531`, `20260531T220000Z`, `2026-05-31T23:59` as a date people read. */
function dateOf(text: string, language: string): string {
  const plain = text.replaceAll('-', '');
  const iso = `${plain.slice(0, 4)}-${plain.slice(4, 6)}-${plain.slice(6, 8)}T12:00:00Z`;
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  );
}

function list(words: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

const WORKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

function how(rhythm: Rhythm, start: string, t: TFunction<'series'>, language: string): string {
  const count = rhythm.interval;
  switch (rhythm.frequency) {
    case 'DAILY':
      return t('words.daily', { count });
    case 'WEEKLY': {
      const startDay = WEEKDAYS[(new Date(`${start.slice(0, 10)}T12:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO';
      const days = rhythm.days.length === 0 ? [startDay] : rhythm.days;
      if (count === 1 && days.length === 5 && WORKDAYS.every((day) => days.includes(day))) {
        return t('words.workdays');
      }
      return t('words.weekly', {
        count,
        days: list(
          days.map((day) => weekdayName(day, language)),
          language,
        ),
      });
    }
    case 'MONTHLY':
      if (rhythm.nth !== null && rhythm.days[0] !== undefined) {
        const day = weekdayName(rhythm.days[0], language);
        const which = t(`nth.${String(rhythm.nth) as '1'}`, { defaultValue: String(rhythm.nth) });
        return t('words.monthlyNth', { count, nth: which, day });
      }
      return rhythm.monthDay === -1
        ? t('words.monthlyLast', { count })
        : t('words.monthly', { count, day: rhythm.monthDay ?? Number(start.slice(8, 10)) });
    case 'YEARLY':
      return t('words.yearly', {
        count,
        day: rhythm.monthDay ?? Number(start.slice(8, 10)),
        month: monthName(rhythm.month ?? Number(start.slice(5, 7)), language),
      });
  }
}

/** When a series goes out, in words; its rule as it is written where no words fit. */
export function inWords(
  of: Pick<Series, 'rule' | 'cron' | 'start' | 'end' | 'timeZone'>,
  t: TFunction<'series'>,
  language: string,
): { words: string; plain: boolean } {
  const rhythm = of.rule == null ? null : rhythmOf(of.rule);
  if (rhythm === null) {
    return { words: of.rule ?? of.cron ?? '', plain: false };
  }
  const times = rhythm.times.length === 0 ? [of.start.slice(11, 16)] : rhythm.times;
  const said = [t('words.at', { what: how(rhythm, of.start, t, language), times: list(times, language) })];
  if (rhythm.count !== null) {
    said.push(t('words.count', { count: rhythm.count }));
  } else if (rhythm.until !== null) {
    said.push(t('words.until', { date: dateOf(rhythm.until, language) }));
  }
  if (of.end != null) {
    said.push(t('words.until', { date: dateOf(of.end, language) }));
  }
  return { words: said.join(', '), plain: true };
}

import { describe, expect, test } from 'vitest';
import { beside } from './place';
import { asShown, instants, months, span, step, title, today, weeks } from './ranges';
import { firstDayOfWeek } from './week';

describe('the days of a view', () => {
  test('are whole weeks for a month, from the day a week begins with', () => {
    expect(span('month', '2026-03-15', 1)).toEqual({ from: '2026-02-23', to: '2026-04-06' });
    expect(span('month', '2026-03-15', 7)).toEqual({ from: '2026-03-01', to: '2026-04-05' });
    expect(span('month', '2026-02-10', 7)).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  });

  test('are seven, one and fourteen for the others', () => {
    expect(span('week', '2026-03-15', 1)).toEqual({ from: '2026-03-09', to: '2026-03-16' });
    expect(span('week', '2026-03-15', 6)).toEqual({ from: '2026-03-14', to: '2026-03-21' });
    expect(span('day', '2026-12-31', 1)).toEqual({ from: '2026-12-31', to: '2027-01-01' });
    expect(span('agenda', '2026-03-15', 1)).toEqual({ from: '2026-03-15', to: '2026-03-29' });
  });

  test('begin and end at midnight of the zone, on clock-change days too', () => {
    const day = span('day', '2026-03-29', 1);
    expect(instants(day, 'Europe/Paris')).toEqual({
      from: '2026-03-28T23:00:00Z',
      to: '2026-03-29T22:00:00Z',
    });
    // Beirut changes at midnight: that day begins at one o'clock.
    expect(instants(day, 'Asia/Beirut').from).toBe('2026-03-28T22:00:00Z');
  });

  test('are read in weeks that touch and do not overlap', () => {
    const month = span('month', '2026-03-15', 1);
    const pieces = weeks(month);
    expect(pieces).toHaveLength(6);
    expect(pieces[0]?.from).toBe(month.from);
    expect(pieces.at(-1)?.to).toBe(month.to);
    pieces.slice(1).forEach((piece, index) => {
      expect(piece.from).toBe(pieces[index]?.to);
    });
    expect(weeks(span('day', '2026-03-15', 1))).toEqual([{ from: '2026-03-15', to: '2026-03-16' }]);
  });

  test('step without losing the month’s end, and have a title', () => {
    expect(step('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(step('week', '2026-03-15', -1)).toBe('2026-03-08');
    const month = span('month', '2026-03-15', 1);
    expect(title('month', '2026-03-15', month, 'de')).toBe('März 2026');
    expect(title('day', '2026-03-15', month, 'en')).toBe('Sunday, March 15, 2026');
    expect(title('week', '2026-03-15', span('week', '2026-03-15', 1), 'en')).toMatch(/Mar 9\s–\s15, 2026/);
  });
});

test('a week begins as people have it where they are, and on Monday where nobody knows', () => {
  expect(firstDayOfWeek('en', [])).toBe(1);
  expect(firstDayOfWeek('ar', ['ar', 'en'])).toBe(1);
  expect(firstDayOfWeek('en', ['en-GB', 'en'])).toBe(1);
  expect(firstDayOfWeek('en', ['en', 'en-US'])).toBe(7);
  expect(firstDayOfWeek('ar', ['en-US', 'ar-EG'])).toBe(6);
  expect(firstDayOfWeek('en', ['de-AT', 'en-US'])).toBe(7);
  expect(firstDayOfWeek('en', ['de-AT'])).toBe(1);
  expect(firstDayOfWeek('en', ['not a tag', 'x'])).toBe(1);
});

test('today is the zone’s', () => {
  const now = Date.parse('2026-03-15T23:30:00Z');
  expect(today('Europe/Paris', now)).toBe('2026-03-16');
  expect(today('America/New_York', now)).toBe('2026-03-15');
});

test('an instant is drawn as the zone’s wall clock shows it', () => {
  const shown = (instant: string, zone: string) => asShown(Date.parse(instant), zone).toISOString();
  expect(shown('2026-03-29T00:59:59Z', 'Europe/Paris')).toBe('2026-03-29T01:59:59.000Z');
  expect(shown('2026-03-29T01:00:00Z', 'Europe/Paris')).toBe('2026-03-29T03:00:00.000Z');
  expect(shown('2026-06-01T12:00:00Z', 'Asia/Kathmandu')).toBe('2026-06-01T17:45:00.000Z');
});

describe('a card', () => {
  const window = { width: 1000, height: 700 };
  const card = { width: 300, height: 200 };
  const box = (left: number, top: number) => ({ left, top, width: 100, height: 20 });

  test('stands below, from where the line begins', () => {
    expect(beside(box(100, 100), card, window, false)).toEqual({ left: 100, top: 126 });
    expect(beside(box(500, 100), card, window, true)).toEqual({ left: 300, top: 126 });
  });

  test('goes above at the window’s foot and stays inside', () => {
    expect(beside(box(950, 650), card, window, false)).toEqual({ left: 692, top: 444 });
    expect(beside(box(-50, 100), card, { width: 310, height: 240 }, false)).toEqual({ left: 8, top: 32 });
  });
});

describe('a year', () => {
  test('is from one New Year to the next, and steps so', () => {
    expect(span('year', '2028-02-29', 1)).toEqual({ from: '2028-01-01', to: '2029-01-01' });
    expect(step('year', '2028-02-29', 1)).toBe('2029-02-28');
    expect(title('year', '2026-03-15', span('year', '2026-03-15', 1), 'en')).toBe('2026');
  });

  test('has its days in the columns of the week', () => {
    const found = months('2026-01-01', 1);
    expect(found).toHaveLength(12);
    expect(found.flatMap(({ days }) => days)).toHaveLength(365);
    // 1 February 2026 is a Sunday.
    expect(found[1]?.days[0]).toEqual({ date: '2026-02-01', column: 7 });
    expect(months('2026-06-01', 7)[1]?.days[0]).toEqual({ date: '2026-02-01', column: 1 });
  });
});

import { expect, test } from 'vitest';
import { dayStart, stretch } from './window';

const iso = (at: number) => new Date(at).toISOString();

test('a day begins at the midnight of its zone, also where the clocks change', () => {
  expect(iso(dayStart('2026-01-20', 'Europe/Paris'))).toBe('2026-01-19T23:00:00.000Z');
  expect(iso(dayStart('2026-01-20', 'Asia/Kathmandu'))).toBe('2026-01-19T18:15:00.000Z');
  expect(iso(dayStart('2026-01-20', 'Pacific/Kiritimati'))).toBe('2026-01-19T10:00:00.000Z');
  const { from, to } = stretch(6, '2026-03-29', 0, 'Europe/Paris');
  expect((to - from) / 3_600_000).toBe(23);
});

test('the last hours are the same question for five minutes, and reach an hour ahead', () => {
  const now = Date.parse('2026-01-20T12:03:10Z');
  const { from, to } = stretch(6, undefined, now, 'UTC');
  expect([iso(from), iso(to)]).toEqual(['2026-01-20T06:00:00.000Z', '2026-01-20T13:05:00.000Z']);
  expect(stretch(6, undefined, now + 60_000, 'UTC')).toEqual({ from, to });
});

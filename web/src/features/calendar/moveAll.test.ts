import { expect, test } from 'vitest';
import { paris } from '@/testing/calendar';
import { distance, inUnits, led } from './moveAll';

const HOUR = 3_600_000;

test.each([
  [{ days: 2, milliseconds: 0 }, 'P2D'],
  [{ days: -7, milliseconds: 0 }, '-P7D'],
  [{ days: 0, milliseconds: 1.5 * HOUR }, 'PT90M'],
  [{ days: 1, milliseconds: -HOUR }, 'PT1380M'],
  [{ days: -1, milliseconds: HOUR }, '-PT1380M'],
  [{ days: 0, milliseconds: 24 * HOUR }, 'P1D'],
])('%o is %s for the server', (by, iso) => expect(distance(by)).toBe(iso));

test('a form begins with what was dragged', () => {
  expect(inUnits({ days: -3, milliseconds: 0 })).toEqual({ amount: 3, unit: 'days', earlier: true });
});

test('days keep the time of day over a clock change, and so do minutes on the wall', () => {
  const before = paris(1, '2026-03-28T09:00:00');
  expect(led(before, { days: 1, milliseconds: 0 })).toMatchObject({
    wallTime: '2026-03-29T09:00:00',
    dueAt: '2026-03-29T07:00:00Z',
  });
  expect(led(before, { days: 1, milliseconds: HOUR }).wallTime).toBe('2026-03-29T10:00:00');
});

import { describe, expect, test } from 'vitest';
import { asked, at, byDays, byMinutes, dragged, type Placed, toInstant } from './moves';

// Paris: the clocks jump from 2 to 3 on 29 March 2026, and go back from 3 to 2 on 25 October.
const PARIS = 'Europe/Paris';

function placed(wallTime: string, timeZone = PARIS): Placed {
  return at(wallTime, timeZone);
}

describe('a move over days', () => {
  test('keeps the time of day across the clock change, which is not 24 hours', () => {
    const saturday = placed('2026-03-28T09:00:00');
    const sunday = byDays(saturday, 1);
    expect(sunday).toMatchObject({ wallTime: '2026-03-29T09:00:00', clock: 'plain' });
    expect(Date.parse(sunday.dueAt) - Date.parse(saturday.dueAt)).toBe(23 * 3_600_000);
    const autumn = placed('2026-10-24T09:00:00');
    expect(Date.parse(byDays(autumn, 1).dueAt) - Date.parse(autumn.dueAt)).toBe(25 * 3_600_000);
  });

  test('into the hour that the clocks skip says so, and comes back to where it was', () => {
    const before = placed('2026-03-28T02:30:00');
    const gap = byDays(before, 1);
    expect(gap).toMatchObject({ clock: 'skipped', wallTime: '2026-03-29T02:30:00' });
    expect(gap.dueAt).toBe('2026-03-29T01:30:00Z');
    expect(byDays(gap, 1)).toMatchObject({ clock: 'plain', wallTime: '2026-03-30T02:30:00' });
    expect(byDays(gap, -1)).toEqual(before);
  });

  test('into the hour that comes twice takes the first', () => {
    const twice = byDays(placed('2026-10-24T02:30:00'), 1);
    expect(twice).toMatchObject({ clock: 'twice', dueAt: '2026-10-25T00:30:00Z' });
  });

  test('is one of the delivery’s zone, whatever zone the calendar shows', () => {
    const newYork = placed('2026-03-28T21:00:00', 'America/New_York');
    const moved = dragged(newYork, { days: 1, milliseconds: 0 }, PARIS);
    expect(moved).toMatchObject({ wallTime: '2026-03-29T21:00:00', timeZone: 'America/New_York' });
    expect(Date.parse(moved.dueAt) - Date.parse(newYork.dueAt)).toBe(24 * 3_600_000);
  });

  test('over the end of a month and of a leap February', () => {
    expect(byDays(placed('2028-02-28T10:00:00'), 2).wallTime).toBe('2028-03-01T10:00:00');
  });
});

describe('a move over hours', () => {
  test('is by the clock on the wall', () => {
    expect(byMinutes(placed('2026-03-29T01:45:00'), 90)).toMatchObject({ wallTime: '2026-03-29T03:15:00' });
    expect(byMinutes(placed('2026-01-01T00:10:00'), -15).wallTime).toBe('2025-12-31T23:55:00');
  });

  test('in a calendar of another zone leads to the time shown there', () => {
    const tokyo = placed('2026-06-10T18:00:00', 'Asia/Tokyo');
    const moved = dragged(tokyo, { days: 1, milliseconds: 3_600_000 }, PARIS);
    expect(moved).toMatchObject({ dueAt: '2026-06-11T10:00:00Z', wallTime: '2026-06-11T19:00:00' });
  });

  test('in the delivery’s own zone stays on its wall clock over a clock change', () => {
    const moved = dragged(placed('2026-03-28T09:00:00'), { days: 1, milliseconds: 900_000 }, PARIS);
    expect(moved).toMatchObject({ wallTime: '2026-03-29T09:15:00', dueAt: '2026-03-29T07:15:00Z' });
  });
});

describe('what is asked of the server', () => {
  test('is the wall time with its zone', () => {
    expect(asked(placed('2026-03-28T09:00:00'))).toEqual({ at: '2026-03-28T09:00:00', timeZone: PARIS });
  });

  test('is the instant where the wall time would mean the other one', () => {
    const second = toInstant(placed('2026-10-24T02:30:00'), '2026-10-25T01:30:00Z');
    expect(second.wallTime).toBe('2026-10-25T02:30:00');
    expect(asked(second).at).toBe('2026-10-25T01:30:00Z');
  });
});

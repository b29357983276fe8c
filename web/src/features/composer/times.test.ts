import { expect, test } from 'vitest';
import type { SlotToCome } from '@/api/publishing';
import { busyHours, placed, slotsOfDay } from './times';

const slot = (local: string, at: string, refusal: SlotToCome['refusal'] = null): SlotToCome => ({
  at,
  local,
  categories: [],
  text: '',
  refusal,
});

test('a day’s slots are taken, closed, free, or the best', () => {
  const slots = [
    slot('2026-10-25T02:30:00', '2026-10-25T00:30:00Z'),
    slot('2026-10-25T09:00:00', '2026-10-25T08:00:00Z'),
    slot('2026-10-25T12:00:00', '2026-10-25T11:00:00Z', { kind: 'gap', text: 'Too close' }),
    slot('2026-10-25T15:00:00', '2026-10-25T14:00:00Z'),
    slot('2026-10-26T09:00:00', '2026-10-26T08:00:00Z'),
  ];
  const free = [
    { at: '2026-10-25T14:00:00Z', local: '', timeZone: '', notes: [], reason: 'The first free slot.' },
  ];
  expect(
    slotsOfDay(slots, '2026-10-25', ['2026-10-25T08:00:00.000Z'], free).map(({ time, state, why }) => [
      time,
      state,
      why,
    ]),
  ).toEqual([
    ['02:30', 'free', ''],
    ['09:00', 'taken', ''],
    ['12:00', 'closed', 'Too close'],
    ['15:00', 'best', 'The first free slot.'],
  ]);
});

test('hours are counted on the channel’s clock', () => {
  const due = ['2026-10-25T08:10:00Z', '2026-10-25T08:50:00Z', '2026-10-25T22:00:00Z'];
  expect(busyHours(due, 'Europe/Paris')).toEqual([
    ['09:00', 2],
    ['23:00', 1],
  ]);
});

test('half a time is none, and a night of changing clocks is known', () => {
  expect(placed('', 'Europe/Paris')).toBeNull();
  expect(placed('2026-13-99T', 'Europe/Paris')).toBeNull();
  expect(placed('2026-03-29T02:30', 'Europe/Paris')?.clock).toBe('skipped');
  expect(placed('2026-10-25T02:30', 'Europe/Paris')?.clock).toBe('twice');
});

import { describe, expect, test } from 'vitest';
import { noAnswers, period, request } from '@/ui/batches/operations';
import { between } from '@/ui/batches/selection';
import { columnsOf, template } from './columns';
import { batchFilter, countFilter, listFilter, narrowed, presetOf, withPreset } from './filter';

describe('the filter', () => {
  test('takes days by the clock of the zone, the last one included, also where clocks change', () => {
    const search = { from: '2026-03-28', to: '2026-03-29', channel: [3], q: 'tea' };
    expect(listFilter(search, 'Europe/Paris')).toEqual({
      channel: ['3'],
      q: 'tea',
      from: '2026-03-27T23:00:00Z',
      to: '2026-03-29T22:00:00Z',
    });
    expect(batchFilter({ ...search, view: 'past-due', sort: '-due' }, 'Europe/Paris')).toEqual({
      view: 'past-due',
      channel: [3],
      q: 'tea',
      from: '2026-03-27T23:00:00Z',
      to: '2026-03-29T22:00:00Z',
    });
  });

  test('knows the part it shows, and keeps channel and words when another is chosen', () => {
    expect(presetOf({})).toBe('all');
    expect(presetOf({ state: ['withdrawn', 'published'], q: 'x' })).toBe('past');
    expect(presetOf({ view: 'past-due', state: ['scheduled'] })).toBe('waiting');
    expect(presetOf({ state: ['failed', 'held'] })).toBeUndefined();
    const next = withPreset({ state: ['failed'], channel: [1], q: 'x', sort: '-changed' }, 'upcoming');
    expect(JSON.parse(JSON.stringify(next))).toEqual({ channel: [1], q: 'x', view: 'upcoming' });
    expect(countFilter({ state: ['failed'], channel: [1] }, 'UTC')).toEqual({ channel: ['1'] });
    expect([narrowed({}), narrowed({ sort: '-due' }), narrowed({ view: 'upcoming' })]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('shows the columns of the link before those kept, in their own order', () => {
    expect(columnsOf(['state', 'due', 'nonsense'], ['channel'])).toEqual(['due', 'state']);
    expect(columnsOf(undefined, ['channel'])).toEqual(['channel']);
    expect(template(['state'], true)).toBe('20px minmax(10rem, 2fr) 8.5rem');
  });
});

describe('what is asked for', () => {
  test('is a duration of ISO 8601', () => {
    expect(period({ amount: 2, unit: 'days', earlier: true })).toBe('-P2D');
    expect(period({ amount: 90, unit: 'minutes', earlier: false })).toBe('PT90M');
  });

  test('is nothing while something is missing', () => {
    const none = noAnswers('Europe/Paris');
    expect(request('move', none)).toBeNull();
    expect(request('spread', { ...none, from: '2026-03-01T09:00' })).toBeNull();
    expect(request('move', { ...none, to: 'day', date: '2026-03-01' })).toEqual({
      operation: 'move',
      date: '2026-03-01',
    });
    expect(request('skip', { ...none, note: ' too old ' })).toEqual({ operation: 'skip', note: 'too old' });
  });

  test('is a range whichever end comes first', () => {
    expect(between([1, 2, 3, 4], 3, 1)).toEqual([1, 2, 3]);
    expect(between([1, 2, 3, 4], 9, 2)).toEqual([2]);
  });
});

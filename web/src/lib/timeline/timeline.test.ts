import { describe, expect, test } from 'vitest';
import { begins, ends, length, path, sections } from './rows';
import { along, inside, scale, stepped, ticks } from './scale';
import { ZOOMS } from './zooms';

const PARIS = 'Europe/Paris';

describe('the scale', () => {
  test('is the whole unit around a date, by the calendar on the wall', () => {
    expect(scale('day', '2026-03-29', PARIS, 1)).toEqual({
      from: Date.parse('2026-03-28T23:00:00Z'),
      to: Date.parse('2026-03-29T22:00:00Z'),
      days: { from: '2026-03-29', to: '2026-03-30' },
    });
    expect(scale('week', '2026-11-21', PARIS, 1).days).toEqual({ from: '2026-11-16', to: '2026-11-23' });
    expect(scale('week', '2026-11-21', PARIS, 7).days).toEqual({ from: '2026-11-15', to: '2026-11-22' });
    expect(scale('week', '2026-11-21', PARIS, 6).days).toEqual({ from: '2026-11-21', to: '2026-11-28' });
    expect(scale('quarter', '2026-11-21', PARIS, 1).days).toEqual({ from: '2026-10-01', to: '2027-01-01' });
    expect(scale('years', '2026-11-21', PARIS, 1).days).toEqual({ from: '2026-01-01', to: '2031-01-01' });
  });

  test('steps without losing the end of a month', () => {
    expect(stepped('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(stepped('week', '2026-01-01', -1)).toBe('2025-12-25');
  });

  test.each(ZOOMS)('of a %s has few ticks, inside it and in order', (zoom) => {
    const of = scale(zoom, '2026-03-29', PARIS, 1);
    const found = ticks(zoom, of, PARIS, 'en').map(({ at }) => at);
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.length).toBeLessThanOrEqual(14);
    expect(found[0]).toBe(of.from);
    expect([...found].sort((one, other) => one - other)).toEqual(found);
    expect(found.at(-1)).toBeLessThan(of.to);
  });

  test('ticks by the wall clock where an hour is left out', () => {
    const of = scale('day', '2026-03-29', PARIS, 1);
    const found = ticks('day', of, PARIS, 'de');
    expect(found.map(({ label }) => label).slice(0, 3)).toEqual(['00:00', '03:00', '06:00']);
    expect((found[1]?.at ?? 0) - (found[0]?.at ?? 0)).toBe(2 * 3_600_000);
  });

  test('tells how far along, and keeps inside what is not', () => {
    const of = scale('week', '2026-11-21', 'UTC', 1);
    expect(along(of, '2026-11-16T00:00:00Z')).toBe(0);
    expect(along(of, '2026-11-19T12:00:00Z')).toBe(0.5);
    expect(along(of, '2026-11-30T00:00:00Z')).toBe(2);
    expect(inside(of, '2026-11-30T00:00:00Z')).toBe(1);
  });
});

const stop = (channelId: number, dueAt: string) => ({ channelId, channel: `Channel ${channelId}`, dueAt });
const item = (contentId: number, ...stops: ReturnType<typeof stop>[]) => ({
  contentId,
  stops,
  people: [] as { name: string }[],
  earliestAt: '2026-11-01T00:00:00Z',
});

describe('lines', () => {
  const first = item(1, stop(5, '2026-11-20T09:00:00Z'), stop(6, '2026-11-19T09:00:00Z'));
  const second = item(2, stop(6, '2026-11-18T09:00:00Z'));
  const none = item(3);

  test('begin with their first stop and end with the last', () => {
    expect(begins(first)).toBe('2026-11-19T09:00:00Z');
    expect(ends(first)).toBe('2026-11-20T09:00:00Z');
    expect(begins(none)).toBe('2026-11-01T00:00:00Z');
    expect(ends({ ...none, plannedAt: '2026-11-02T00:00:00Z' })).toBe('2026-11-02T00:00:00Z');
  });

  test('are one section without a grouping, the soonest first', () => {
    expect(
      sections([first, second], 'none', []).map(({ items }) => items.map((one) => one.contentId)),
    ).toEqual([[2, 1]]);
  });

  test('are under each of their channels with the stops of that one, and last without any', () => {
    expect(
      sections([first, second, none], 'channel', []).map(({ name, items }) => [
        name,
        items.map((one) => [one.contentId, one.stops.length]),
      ]),
    ).toEqual([
      ['Channel 5', [[1, 1]]],
      [
        'Channel 6',
        [
          [2, 1],
          [1, 1],
        ],
      ],
      ['', [[3, 0]]],
    ]);
  });

  test('are under each person who works on them', () => {
    const [ada, ben] = [{ name: 'Ada' }, { name: 'Ben' }];
    expect(
      sections(
        [
          { ...first, people: [ada, ben] },
          { ...second, people: [ben] },
          { ...none, people: [] },
        ],
        'person',
        [],
      ).map(({ name, items }) => [name, items.map((one) => one.contentId)]),
    ).toEqual([
      ['Ada', [1]],
      ['Ben', [2, 1]],
      ['', [3]],
    ]);
  });

  test('are under the campaigns whose milestones name them', () => {
    const milestones = [
      { campaign: 'Launch', contents: [1] },
      { campaign: 'Launch', contents: [1, 2] },
      { campaign: '', contents: [3] },
    ];
    expect(
      sections([first, second, none], 'campaign', milestones).map(({ name, items }) => [
        name,
        items.map((one) => one.contentId),
      ]),
    ).toEqual([
      ['Launch', [2, 1]],
      ['', [3]],
    ]);
  });
});

test('a link is an S from end to beginning, also backwards', () => {
  expect(path({ x1: 0.1, y1: 10, x2: 0.5, y2: 50 })).toBe('M 100 10 C 300 10, 300 50, 500 50');
  expect(path({ x1: 0.5, y1: 10, x2: 0.5, y2: 50 })).toBe('M 500 10 C 512 10, 488 50, 500 50');
});

test('a length is told in its largest whole unit', () => {
  expect(length(30, 'en')).toBe('30 minutes');
  expect(length(119, 'en')).toBe('119 minutes');
  expect(length(180, 'en')).toBe('3 hours');
  expect(length(-4_400, 'en')).toBe('-3 days');
  expect(length(4_400, 'de')).toBe('3 Tage');
});

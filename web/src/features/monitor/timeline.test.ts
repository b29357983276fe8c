import { expect, test } from 'vitest';
import { anAttempt } from '@/testing/things';
import { kind, lanes } from './timeline';

const FROM = Date.parse('2026-01-20T09:00:00Z');
const TO = Date.parse('2026-01-20T10:00:00Z');

test('a bar is where its attempt was, and is never too narrow to be seen', () => {
  const [lane] = lanes(
    [
      anAttempt({ startedAt: '2026-01-20T09:30:00Z', endedAt: '2026-01-20T09:45:00Z' }),
      anAttempt({ startedAt: '2026-01-20T09:15:00Z', endedAt: '2026-01-20T09:15:00.2Z' }),
    ],
    FROM,
    TO,
  );
  expect(lane?.bars[0]).toMatchObject({ from: 50, width: 25, due: undefined });
  expect(lane?.bars[1]).toMatchObject({ from: 25, width: 0.5 });
});

test('one that is late has a line from its time; one that runs reaches to now', () => {
  const [lane] = lanes(
    [
      anAttempt({
        dueAt: '2026-01-20T08:50:00Z',
        startedAt: '2026-01-20T09:06:00Z',
        endedAt: null,
        outcome: null,
        running: true,
        late: 960_000,
      }),
    ],
    FROM,
    TO,
  );
  expect(lane?.bars[0]).toMatchObject({ kind: 'running', from: 10, width: 90, due: 0 });
});

test('channels have a lane each; what is outside is not drawn; nothing leaves the axis', () => {
  const all = lanes(
    [
      anAttempt({ channelId: 2, channelName: 'Zeta', startedAt: '2026-01-20T10:00:00Z', endedAt: null }),
      anAttempt({ channelId: 1, channelName: 'Alpha' }),
      anAttempt({ channelId: 3, channelName: 'Old', startedAt: '2026-01-20T08:59:59Z' }),
    ],
    FROM,
    TO,
  );
  expect(all.map((lane) => lane.channelName)).toEqual(['Alpha', 'Zeta']);
  expect(all[1]?.bars[0]).toMatchObject({ from: 99.5, width: 0.5 });
});

test('an attempt whose end nobody knows did not work', () => {
  expect(kind(anAttempt({ outcome: null, running: false }))).toBe('failed');
  expect(kind(anAttempt({ outcome: 'lost' }))).toBe('failed');
  expect(kind(anAttempt({ outcome: 'withdrawn' }))).toBe('done');
});

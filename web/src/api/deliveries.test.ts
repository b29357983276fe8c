import { expect, test } from 'vitest';
import { untilDue } from './deliveries';

const NOW = Date.parse('2026-01-20T12:00:00Z');
const due = (...times: string[]) => times.map((time) => ({ dueAt: `2026-01-20T${time}Z` }));

test.each([
  ['nothing waits', due(), false],
  ['the soonest counts', due('12:00:30', '12:00:10'), 11_000],
  ['one is late', due('11:00:00'), 2_000],
  ['all are far', due('18:00:00'), 60_000],
])('%s', (_, waiting, pause) => {
  expect(untilDue(waiting, NOW)).toBe(pause);
});

import { expect, test } from 'vitest';
import { closure } from './blackouts';

const christmas = { from: '2026-12-24', to: '2026-12-26', yearly: true, name: 'Christmas' };
const turn = { from: '2026-12-31', to: '2027-01-02', yearly: true, name: 'Turn' };
const evening = { from: '2026-06-01T18:00', to: '2026-06-01T20:30', yearly: false, name: 'Works' };
const single = { from: '2026-05-01', to: null, yearly: false, name: '' };

test.each([
  ['2026-12-23', null],
  ['2026-12-24', { whole: true, name: 'Christmas' }],
  ['2026-12-26', { whole: true, name: 'Christmas' }],
  ['2026-12-27', null],
  ['2030-12-25', { whole: true, name: 'Christmas' }],
  ['2025-12-25', null],
  ['2027-01-02', { whole: true, name: 'Turn' }],
  ['2031-01-01', { whole: true, name: 'Turn' }],
  ['2026-01-01', null],
  ['2026-06-01', { whole: false, name: 'Works' }],
  ['2026-05-01', { whole: true, name: '' }],
  ['2026-05-02', null],
])('%s', (date, closed) => {
  expect(closure(date, [christmas, turn, evening, single])).toEqual(closed);
});

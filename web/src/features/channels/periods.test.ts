import { expect, test } from 'vitest';
import { read, write } from './periods';

test.each([
  ['PT5M', 5, 'minutes'],
  ['PT90M', 90, 'minutes'],
  ['PT1H30M', 90, 'minutes'],
  ['PT2H', 2, 'hours'],
  ['PT24H', 1, 'days'],
  ['P2D', 2, 'days'],
  ['PT0S', 0, 'minutes'],
] as const)('%s is %d %s', (text, amount, unit) => {
  expect(read(text)).toEqual({ amount, unit });
  expect(read(write(amount, unit))).toEqual({ amount, unit });
});

import { expect, test } from 'vitest';
import { duration } from './duration';

test('a duration is written with its two largest units', () => {
  expect(duration(0, 'en')).toBe('0 sec');
  expect(duration(45_400, 'en')).toBe('45 sec');
  expect(duration(4_800_000, 'en')).toBe('1 hr 20 min');
  expect(duration(-90_061_000, 'en')).toBe('1 day 1 hr');
  expect(duration(86_400_000, 'de')).toBe('1 Tg.');
});

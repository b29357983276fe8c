import { expect, test } from 'vitest';
import { isPeriod, periodText, shownDay } from './period';

test('periods are told in words of each language', () => {
  expect(periodText('P6M', 'en')).toBe('6 months');
  expect(periodText('P1Y6M', 'en')).toBe('1 year, 6 months');
  expect(periodText('P1Y', 'de')).toBe('1 Jahr');
  expect(periodText('P2W', 'ar')).toMatch(/أسبوع/);
  expect(periodText('never', 'en')).toBeNull();
});

test('what is no calendar period is none', () => {
  expect(['P90D', 'P1Y2M3W4D'].every(isPeriod)).toBe(true);
  expect(['P', 'PT5M', '6M', 'P6', ''].some(isPeriod)).toBe(false);
});

test('a kept date is shown as the day that it ends', () => {
  expect(shownDay('2026-06-01T00:00')).toBe('2026-05-31');
  expect(shownDay('2026-06-01T12:00')).toBe('2026-06-01');
  expect(['P6M', 'PT5M', 'never', null].map(shownDay)).toEqual(['P6M', 'PT5M', 'never', null]);
});

import { describe, expect, test } from 'vitest';
import { dateTime, day, exactDateTime, relative, timeOfDay, timeZones, wallTime } from './dates';

const PARIS = { language: 'en', timeZone: 'Europe/Paris' };

describe('an instant', () => {
  test('is written in the zone people plan in, not the one they sit in', () => {
    expect(dateTime('2026-01-20T23:30:00Z', PARIS)).toContain('21');
    expect(timeOfDay('2026-01-20T23:30:00Z', PARIS)).toMatch(/12:30/);
    expect(timeOfDay('2026-01-20T23:30:00Z', { ...PARIS, timeZone: 'America/New_York' })).toMatch(/6:30/);
  });

  test('tells summer from winter', () => {
    expect(timeOfDay('2026-03-29T00:59:00Z', PARIS)).toMatch(/1:59/);
    expect(timeOfDay('2026-03-29T01:00:00Z', PARIS)).toMatch(/3:00/);
    expect(wallTime('2026-10-25T00:30:00Z', 'Europe/Paris')).toBe('2026-10-25T02:30');
    expect(wallTime('2026-10-25T01:30:00Z', 'Europe/Paris')).toBe('2026-10-25T02:30');
    expect(exactDateTime('2026-10-25T00:30:15Z', PARIS)).not.toBe(
      exactDateTime('2026-10-25T01:30:15Z', PARIS),
    );
  });

  test('is of the Gregorian calendar in every language', () => {
    expect(dateTime('2026-01-20T12:00:00Z', { language: 'ar-SA', timeZone: 'UTC' })).toMatch(/2026|٢٠٢٦/);
    expect(dateTime('2026-01-20T12:00:00Z', { language: 'de', timeZone: 'UTC' })).toContain('20.01.2026');
  });
});

test('a day is the same day in every zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Paris']) {
    expect(day('2026-01-20', { language: 'en', timeZone })).toBe('Jan 20, 2026');
  }
});

test.each([
  ['2026-01-20T12:00:20Z', 'in 20 seconds'],
  ['2026-01-20T12:01:59Z', 'in 1 minute'],
  ['2026-01-20T09:00:01Z', '2 hours ago'],
  ['2026-01-22T12:00:00Z', 'in 2 days'],
  ['2026-01-20T12:00:00Z', 'now'],
])('%s is %s', (instant, words) => {
  expect(relative(instant, '2026-01-20T12:00:00Z', 'en')).toBe(words);
});

test('the zones to choose from begin with UTC and name it once', () => {
  const zones = timeZones();
  expect(zones[0]).toBe('UTC');
  expect(zones.filter((zone) => zone === 'UTC')).toHaveLength(1);
  expect(zones).toContain('Europe/Paris');
});

test('the zone that is chosen is among them, by the name it has there', () => {
  const zones = timeZones('Asia/Kolkata');
  expect(zones.slice(0, 2)).toEqual(['UTC', 'Asia/Kolkata']);
  expect(timeZones('Europe/Paris').filter((zone) => zone === 'Europe/Paris')).toHaveLength(1);
});

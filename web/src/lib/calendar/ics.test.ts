import { expect, test } from 'vitest';
import { ics } from './ics';

const EVENT = {
  id: 7,
  contentTitle: 'One; two, three\\four\nfive',
  channelName: 'The Daily',
  state: 'scheduled',
  dueAt: '2026-03-29T07:00:00.5Z',
  version: 3,
  stateChangedAt: '2026-03-01T00:00:00Z',
};

test('an event is written as RFC 5545 has it', () => {
  expect(ics([EVENT]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Presstime//Calendar//EN',
    'BEGIN:VEVENT',
    'UID:delivery-7@presstime',
    'DTSTAMP:20260301T000000Z',
    'SEQUENCE:3',
    'DTSTART:20260329T070000Z',
    'DURATION:PT15M',
    String.raw`SUMMARY:One\; two\, three\\four\nfive`,
    'LOCATION:The Daily',
    'STATUS:CONFIRMED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('long lines are folded at 75 octets, between characters', () => {
  const title = 'ا'.repeat(100) + '🚀'.repeat(30);
  const lines = ics([{ ...EVENT, contentTitle: title }]).split('\r\n');
  for (const line of lines) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
});

test('what was called off is told as such', () => {
  expect(ics([{ ...EVENT, state: 'cancelled' }])).toContain('STATUS:CANCELLED');
  expect(ics([{ ...EVENT, externalUrl: 'https://example.org/a' }])).toContain('URL:https://example.org/a');
});

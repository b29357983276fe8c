/** What an event of a calendar file tells of. */
export interface Event {
  id: number;
  contentTitle: string;
  channelName: string;
  state: string;
  dueAt: string;
  version: number;
  stateChangedAt: string;
  externalUrl?: string | null;
}

/** RFC 5545, 3.3.11: text. */
function text(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n');
}

/** RFC 5545, 3.3.5: a date with UTC time. */
function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** RFC 5545, 3.1: lines of at most 75 octets, continued after a blank; no character is torn apart. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let used = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (used + size > 75) {
      folded += '\r\n ';
      used = 1;
    }
    folded += character;
    used += size;
  }
  return folded;
}

/** Deliveries as a calendar file (RFC 5545), a quarter of an hour each, so that other calendars show them. */
export function ics(events: readonly Event[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Presstime//Calendar//EN',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:delivery-${String(event.id)}@presstime`,
      `DTSTAMP:${utc(event.stateChangedAt)}`,
      `SEQUENCE:${String(event.version)}`,
      `DTSTART:${utc(event.dueAt)}`,
      'DURATION:PT15M',
      `SUMMARY:${text(event.contentTitle)}`,
      `LOCATION:${text(event.channelName)}`,
      `STATUS:${event.state === 'cancelled' ? 'CANCELLED' : event.state === 'held' ? 'TENTATIVE' : 'CONFIRMED'}`,
      'TRANSP:TRANSPARENT',
      ...((event.externalUrl ?? null) === null ? [] : [`URL:${event.externalUrl ?? ''}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ];
  return lines.map(fold).join('\r\n');
}

/** One message of a server-sent event stream. */
export interface SseMessage {
  id: string | null;
  event: string;
  data: string;
}

/**
 * Takes pieces of a server-sent event stream as they arrive, cut anywhere, and gives whole messages
 * (WHATWG HTML, 9.2.6). Comments, which keep the connection open, are dropped.
 */
export function sseParser(): (piece: string) => SseMessage[] {
  let rest = '';
  let id: string | null = null;
  let event = 'message';
  let data: string[] = [];
  return (piece) => {
    const messages: SseMessage[] = [];
    rest += piece;
    for (;;) {
      const end = /\r\n|\n|\r(?=[^\n])/.exec(rest);
      if (end === null) {
        return messages;
      }
      const line = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      if (line === '') {
        if (data.length > 0) {
          messages.push({ id, event, data: data.join('\n') });
        }
        event = 'message';
        data = [];
        continue;
      }
      const colon = line.indexOf(':');
      const name = colon === -1 ? line : line.slice(0, colon);
      const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (name === 'id') {
        id = value;
      } else if (name === 'event') {
        event = value;
      } else if (name === 'data') {
        data.push(value);
      }
    }
  };
}

/** Milliseconds before the next try: doubling from one second to thirty, ± a fifth by `random` in [0, 1). */
export function backOff(failures: number, random: number): number {
  const base = Math.min(30_000, 1_000 * 2 ** Math.max(0, failures - 1));
  return Math.round(base * (0.8 + 0.4 * random));
}

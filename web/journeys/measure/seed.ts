import type { APIRequestContext } from 'playwright-core';

/** So many rows at a time: an import takes 1,000, and a slow machine tells sooner how far it is. */
const ROWS = 250;
const CHANNELS = 8;
const WORDS =
  `harbour ferry lamp bridge quay tide crane market gull anchor rope net boat mast pier dock fog bell wind
wave sand reef buoy chart sail keel deck crew port light storm cargo canal lock basin slip yard pilot chain winch`.split(
    /\s+/,
  );

/** The month after this one, `2026-12`: all of it is still to come. */
export function wallMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
}

/** Always the same numbers, 0 up to 1. */
function dice(): () => number {
  let state = 20_261_121;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface Seed {
  month: string;
  items: number;
  timeZone: string;
  say: (line: string) => void;
}

/** As many approved contents, each with a time of its own in the month, on channels of the built-in site; by import. */
export async function seed(
  request: APIRequestContext,
  headers: Record<string, string>,
  { month, items, timeZone, say }: Seed,
): Promise<void> {
  const names = Array.from({ length: CHANNELS }, (_, index) => `Quay ${String(index + 1)}`);
  for (const name of names) {
    const made = await request.post('/api/v1/channels', { headers, data: { platform: 'site', name } });
    if (!made.ok()) {
      throw new Error(await made.text());
    }
  }
  const [year = 0, number = 0] = month.split('-').map(Number);
  const minutes = new Date(Date.UTC(year, number, 0)).getUTCDate() * 1_440;
  const roll = dice();
  const text = (words: number) =>
    Array.from({ length: words }, () => WORDS[Math.floor(roll() * WORDS.length)]).join(' ');
  const row = (index: number) => {
    const minute = Math.floor((index * minutes) / items);
    const wall = new Date(Date.UTC(year, number - 1, 1, 0, minute)).toISOString();
    return [
      `item-${String(index)}`,
      `${text(4)} ${String(index + 1)}`,
      text(30),
      'approved',
      names[index % CHANNELS],
      wall.slice(0, 10),
      wall.slice(11, 16),
    ].join(';');
  };
  for (let from = 0; from < items; from += ROWS) {
    const until = Math.min(items, from + ROWS);
    const rows = Array.from({ length: until - from }, (_, index) => row(from + index));
    const csv = ['key;title;body;status;channels;date;time', ...rows, ''].join('\n');
    const answer = await request.post(`/api/v1/imports?timeZone=${encodeURIComponent(timeZone)}`, {
      headers,
      timeout: 300_000,
      multipart: { file: { name: 'month.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) } },
    });
    if (!answer.ok()) {
      throw new Error((await answer.text()).slice(0, 4_000));
    }
    say(`  ${String(until)} of ${String(items)}`);
  }
}

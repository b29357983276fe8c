// Measures the calendar's month view with thousands of deliveries: starts the real server with an empty folder, seeds it
// by the API, opens the month in a real Chromium and drags. Prints a table for people; the last line is the same as JSON.
//   npm run month             5,000 deliveries
//   npm run month -- 2000     another number (at most 10,000)
// Ends by itself after 30 minutes at the latest, 15 of which building and starting the server may take.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const MOST_MS = 30 * 60_000;
const items = Number(process.argv[2] ?? 5_000);
if (!Number.isInteger(items) || items < 1 || items > 10_000) {
  console.error('How many deliveries? Between 1 and 10,000.');
  process.exit(2);
}
const load = async (name) =>
  (
    await runnerImport(fileURLToPath(new URL(`../journeys/${name}`, import.meta.url)), {
      configFile: false,
      logLevel: 'error',
    })
  ).module;
const { default: start } = await load('kit/server.ts');
const { measureMonth, table } = await load('measure/month.ts');

const given = new Map();
const starting = start({ provide: (name, value) => given.set(name, value) });
let ended = false;
// Also while it starts: a server that nobody stops would stay.
const end = async (code) => {
  if (!ended) {
    ended = true;
    const stop = await starting.catch(() => undefined);
    await stop?.();
    process.exit(code);
  }
};
const last = setTimeout(() => {
  console.error('It took too long.');
  void end(1);
}, MOST_MS);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void end(1));
}
await starting;
if (given.get('skip') !== '') {
  console.error(given.get('skip'));
  process.exit(3);
}
try {
  const found = await measureMonth({
    url: given.get('url'),
    home: given.get('home'),
    chromium: given.get('chromium'),
    items,
    say: (line) => console.log(line),
  });
  console.log(table(found));
  console.log(JSON.stringify(found));
  clearTimeout(last);
  await end(0);
} catch (error) {
  console.error(error);
  await end(1);
}

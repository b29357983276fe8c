// What a browser loads before the first page can be seen, compressed: the entry, all it imports, the heaviest of the pages where
// one arrives, and one language. Fails above the budget. Every other page is loaded when it is opened.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes of compressed script. */
export const BUDGET = 250_000;

/** What is loaded where one arrives, beside the entry: the start page, sign-in, set-up. */
const ARRIVALS = [
  ['src/app/Frame.tsx', 'src/features/home/HomePage.tsx'],
  ['src/features/session/SignInPage.tsx'],
  ['src/features/setup/SetupPage.tsx'],
];

/** Every file that a chunk needs before it runs. */
export function closure(manifest, key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) {
      closure(manifest, next, seen);
    }
  }
  return seen;
}

/**
 * The heaviest first load: entry plus the one page of arrival and the one language that add most.
 *
 * @param size answers a file's compressed bytes
 */
export function firstLoad(manifest, size) {
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const base = closure(manifest, entry);
  const weigh = (keys) => [...keys].reduce((sum, key) => sum + size(manifest[key].file), 0);
  const more = (keys) => {
    const all = new Set(base);
    for (const key of keys) {
      closure(manifest, key, all);
    }
    return weigh([...all].filter((one) => !base.has(one)));
  };
  const largest = (groups) =>
    groups.map((keys) => ({ size: more(keys), keys })).sort((one, other) => other.size - one.size)[0];
  const page = largest(ARRIVALS);
  const language = largest(
    Object.keys(manifest)
      .filter((key) => /languages\/\w+\.ts$/.test(key))
      .map((key) => [key]),
  );
  return {
    entry: weigh(base),
    page: page.size,
    pageKey: page.keys.at(-1),
    language: language.size,
    total: weigh(base) + page.size + language.size,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const load = firstLoad(manifest, (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `First load, gzip: ${kilo(load.entry)} + page ${kilo(load.page)} (${load.pageKey}) + language ${kilo(load.language)} = ${kilo(load.total)} of ${kilo(BUDGET)}`,
  );
  if (load.total >= BUDGET) {
    console.error('Too much before the first page. Load heavy libraries inside the pages that need them.');
    process.exit(1);
  }
}

// What a browser loads before the first page can be seen, compressed: the entry, all it imports, the heaviest of the pages where
// one arrives, and one language. Fails above the budget. Every other page is loaded when it is opened.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes of compressed script. */
export const BUDGET = 250_000;

/** Where one arrives: the start page, sign-in, set-up. */
const ARRIVALS = /features\/(home\/HomePage|session\/SignInPage|setup\/SetupPage)\.tsx$/;

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
  const more = (key) => weigh([...closure(manifest, key)].filter((one) => !base.has(one)));
  const lazy = [...base].flatMap((key) => manifest[key].dynamicImports ?? []);
  const largest = (keys) => keys.map((key) => [more(key), key]).sort(([one], [other]) => other - one)[0] ?? [0, ''];
  const isLanguage = (key) => /languages\/\w+\.ts$/.test(key);
  const [page, pageKey] = largest(lazy.filter((key) => ARRIVALS.test(key)));
  const [language] = largest(lazy.filter(isLanguage));
  return { entry: weigh(base), page, pageKey, language, total: weigh(base) + page + language };
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

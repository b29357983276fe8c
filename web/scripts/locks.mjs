import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Lines of the lock files that name where a package came from: that is this machine's business alone. */
export function findRegistries(web) {
  return ['package-lock.json', 'apigen/package-lock.json']
    .filter((file) => existsSync(join(web, file)))
    .flatMap((file) =>
      readFileSync(join(web, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (/^\s*"resolved":/.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = findRegistries(dirname(dirname(fileURLToPath(import.meta.url))));
  if (found.length > 0) {
    console.error(`A lock file names a registry:\n${found.join('\n')}`);
    process.exit(1);
  }
}

// Writes src/api/schema.d.ts, the types of everything the server answers, from src/api/openapi.json.
// The generator lives in apigen/ with the TypeScript it needs; it is installed when it is missing.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const apigen = join(web, 'apigen');
if (!existsSync(join(apigen, 'node_modules', 'openapi-typescript'))) {
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: apigen, stdio: 'inherit' });
}
const find = createRequire(join(apigen, 'package.json'));
const { default: generate, astToString } = await import(
  pathToFileURL(
    find
      .resolve('openapi-typescript')
      .replace(/\.cjs$/, '.mjs')
      .replace('/dist/cjs/', '/dist/'),
  ).href
);
const description = readFileSync(join(web, 'src/api/openapi.json'), 'utf8');
const ast = await generate(JSON.parse(description), { alphabetize: true });
const hash = createHash('sha256').update(description).digest('hex');
writeFileSync(
  join(web, 'src/api/schema.d.ts'),
  `// Written by npm run client from openapi.json (sha256 ${hash}). Do not edit.\n${astToString(ast)}`,
);

// Builds the desk into target/classes/presstime/desk, where the server finds it: installs what package-lock.json
// names, runs Vite, writes each file also compressed, and lists them for the server. Does nothing when nothing
// that goes in has changed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { findRegistries } from './locks.mjs';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const into = join(web, 'target/classes/presstime/desk');
const stamp = join(web, 'target/desk.sha256');
const INPUTS = [
  'index.html',
  'package.json',
  'package-lock.json',
  'postcss.config.js',
  'tsconfig.json',
  'vite.config.ts',
  'public',
  'scripts',
  'src',
];
const TYPES = {
  '.html': 'text/html;charset=UTF-8',
  '.js': 'text/javascript;charset=UTF-8',
  '.css': 'text/css;charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
/** The exit code that tells scripts/build that the network is to blame, not the desk. */
const NO_PACKAGES = 3;
/** What is shorter gains nothing. */
const WORTH_COMPRESSING = 1024;

function filesIn(path) {
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => filesIn(join(path, entry.name)));
}

function inputs() {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const file of INPUTS.flatMap((name) => filesIn(join(web, name)))) {
    if (!/\.test\.tsx?$/.test(file)) {
      hash.update(relative(web, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** What package-lock.json says, once for each of its states. */
function install() {
  const lock = join(web, 'package-lock.json');
  const installed = join(web, 'node_modules/.presstime-installed');
  const before = readFileSync(lock);
  const wanted = createHash('sha256').update(before).digest('hex');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) {
    return;
  }
  console.log('Installing what the desk is built with …');
  const packages = JSON.parse(before.toString()).packages;
  // `npm ci` refuses a lock file that lacks other systems' optional packages; `npm install` takes the same versions.
  const whole = Object.values(packages).every((one) =>
    Object.keys(one.optionalDependencies ?? {}).every((name) => `node_modules/${name}` in packages),
  );
  const way = whole ? ['ci'] : ['install', '--no-save'];
  const { status } = spawnSync(
    'npm',
    [...way, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    { cwd: web, stdio: ['ignore', 'inherit', 'inherit'], timeout: 900_000 },
  );
  if (status !== 0) {
    process.exit(NO_PACKAGES);
  }
  if (!readFileSync(lock).equals(before)) {
    writeFileSync(lock, before);
  }
  writeFileSync(installed, wanted);
}

function pack() {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const dist = join(web, 'dist');
  const list = {};
  for (const file of filesIn(dist)) {
    const name = relative(dist, file).replaceAll('\\', '/');
    if (name.startsWith('.vite/')) {
      continue;
    }
    const bytes = readFileSync(file);
    const type = TYPES[extname(name)];
    if (type === undefined) {
      throw new Error(`scripts/package.mjs knows no media type for ${name}`);
    }
    mkdirSync(dirname(join(into, name)), { recursive: true });
    cpSync(file, join(into, name));
    // The page is made anew for each request.
    const compress =
      name !== 'index.html' &&
      bytes.length >= WORTH_COMPRESSING &&
      /^(text|image\/svg|application)/.test(type);
    const forms = compress
      ? {
          br: brotliCompressSync(bytes, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: 11,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
            },
          }),
          gzip: gzipSync(bytes, { level: 9 }),
        }
      : {};
    if (forms.br !== undefined) {
      writeFileSync(join(into, `${name}.br`), forms.br);
      writeFileSync(join(into, `${name}.gz`), forms.gzip);
    }
    list[name] = {
      type,
      hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      size: bytes.length,
      br: forms.br?.length ?? null,
      gzip: forms.gzip?.length ?? null,
      // Vite puts a hash of its bytes into the name of all that is in there.
      lasting: name.startsWith('desk-assets/'),
    };
  }
  writeFileSync(join(into, 'files.json'), `${JSON.stringify(list, null, 1)}\n`);
}

const registries = findRegistries(web);
if (registries.length > 0) {
  console.error(
    `A lock file names a registry:\n${registries.join('\n')}\nnpm install with this folder's .npmrc removes it.`,
  );
  process.exit(1);
}
const now = inputs();
if (existsSync(join(into, 'files.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  console.log('The desk is up to date.');
} else {
  install();
  console.log('Building the desk …');
  execFileSync(
    process.execPath,
    [join(web, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: web,
      stdio: 'inherit',
    },
  );
  pack();
  writeFileSync(stamp, now);
  console.log('Built the desk.');
}

// All of the desk's checks, as `./presstime test` runs them: lock files, lint, unused code, types, the size of the first load,
// unit tests, and the journeys in a real browser against the real server. The last line is "N passed, N failed, N skipped";
// lines "- what: why" tell what was skipped, "! what: why" what failed. --without-journeys leaves the journeys out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(web, 'target/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const MINUTE = 60_000;
const total = { passed: 0, failed: 0, skipped: 0 };
const reasons = [];
const failures = [];

function run(command, most) {
  const [program, ...rest] = command;
  return (
    spawnSync(program, rest, { cwd: web, stdio: 'inherit', timeout: most, killSignal: 'SIGTERM' }).status ===
    0
  );
}

/** A tool that only says yes or no. */
function check(name, command) {
  console.log(`\n== ${name}`);
  const fine = run(command, 10 * MINUTE);
  total[fine ? 'passed' : 'failed'] += 1;
  if (!fine) {
    failures.push(`! the desk's ${name}: see its lines in the log`);
  }
  console.log(fine ? `${name}: ok` : `FAILED: ${name}`);
}

/** Vitest, counted by its report. */
function tests(name, options, most) {
  console.log(`\n== ${name}`);
  const report = join(reports, `${name}.json`);
  const fine = run(
    [
      process.execPath,
      'node_modules/vitest/vitest.mjs',
      'run',
      ...options,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    most,
  );
  if (!existsSync(report)) {
    total.failed += 1;
    failures.push(`! the desk's ${name} gave no report`);
    return;
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  const skipped = counts.numPendingTests + counts.numTodoTests;
  total.passed += counts.numPassedTests;
  total.skipped += skipped;
  // A file that cannot be loaded has no tests that failed.
  total.failed += fine ? 0 : Math.max(1, counts.numFailedTests);
  failures.push(...failed(counts));
  if (skipped > 0) {
    reasons.push(
      `- the desk's ${name}: ${skipped} not run; there is no Chromium, and none could be installed`,
    );
  }
}

/** What failed, on a line each: whoever reads only the end of the log knows where to begin. */
function failed(report) {
  return report.testResults.flatMap(({ name: file, message, assertionResults }) => {
    const wrong = assertionResults.filter(({ status }) => status === 'failed');
    const lines = wrong.map(({ fullName, failureMessages }) => [fullName, failureMessages.join(' ')]);
    return (lines.length > 0 || message === '' ? lines : [['cannot be loaded', message]]).map(
      ([test, why]) => `! ${relative(web, file)}: ${test}: ${why.replaceAll(/\s+/gu, ' ').slice(0, 1500)}`,
    );
  });
}

const node = (script, ...rest) => [process.execPath, join('node_modules', script), ...rest];
check('lock files', [process.execPath, 'scripts/locks.mjs']);
check(
  'format and accessibility rules',
  node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
);
check('types', node('typescript/bin/tsc', '--noEmit'));
check('types and folders lint', node('eslint/bin/eslint.js', '--max-warnings', '0', 'src', 'journeys'));
check('unused code', node('knip/bin/knip.js'));
check('first load', [process.execPath, 'scripts/budget.mjs']);
tests('unit tests', [], 15 * MINUTE);
if (!process.argv.includes('--without-journeys')) {
  tests('journeys', ['--config', 'vitest.journeys.config.ts'], 40 * MINUTE);
}
console.log('');
for (const line of [...reasons, ...failures]) {
  console.log(line);
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

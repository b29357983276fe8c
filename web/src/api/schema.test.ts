import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the client is written from the description as it is', () => {
  const description = readFileSync('src/api/openapi.json');
  const hash = createHash('sha256').update(description).digest('hex');
  const written = readFileSync('src/api/schema.d.ts', 'utf8').split('\n', 1)[0];
  expect(written, 'run npm run client').toContain(hash);
});

test('the lock files name no registry', () => {
  for (const file of ['package-lock.json', 'apigen/package-lock.json']) {
    expect(readFileSync(file, 'utf8'), file).not.toContain('"resolved"');
  }
  expect(readFileSync('.npmrc', 'utf8')).not.toMatch(/^\s*(@[^:]+:)?registry\s*=/m);
});

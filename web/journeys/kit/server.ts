import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server is; empty when there is none. */
    url: string;
    /** Its throw-away data folder. */
    home: string;
    chromium: string;
    /** Why no journey can be made; empty when they can. */
    skip: string;
  }
}

/** Building the program first can take this long on a slow machine. */
const STARTS_WITHIN = 900_000;
const ENDS_WITHIN = 45_000;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const page = await fetch(url, { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(5_000) });
    await page.text();
    return page.ok;
  } catch {
    return false;
  }
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) {
      resolve();
    } else {
      server.once('exit', () => resolve());
    }
  });
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  const last = setTimeout(() => server.kill('SIGKILL'), ENDS_WITHIN);
  await ended(server);
  clearTimeout(last);
}

/** Starts one real server for all journeys, as a person would, and ends it after them. */
export default async function setup(project: TestProject) {
  const chromium = findChromium();
  if ('missing' in chromium) {
    console.log(`No journeys: ${chromium.missing}.`);
    for (const name of ['url', 'home', 'chromium'] as const) {
      project.provide(name, '');
    }
    project.provide('skip', chromium.missing);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'presstime-journeys-'));
  const home = join(folder, 'home');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const up = process.env.PRESSTIME_UP ?? fileURLToPath(new URL('../../../presstime', import.meta.url));
  const log = join(folder, 'server.log');
  // Journeys publish to sites on this computer.
  const environment = {
    PRESSTIME_OUTBOUND_ALLOW: '127.0.0.1',
    // One person's pages follow each other faster than a server notices that the streams of those before are gone.
    PRESSTIME_EVENTS_STREAMSPERACCOUNT: '150',
    ...process.env,
    PRESSTIME_AOT: 'use',
  };
  const server = spawn(up, ['up', '--port', String(port), '--home', home], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (piece: Buffer) => {
      said += piece.toString();
      writeFileSync(log, said);
    });
  }
  const until = Date.now() + STARTS_WITHIN;
  while (!(await answers(`${url}/`))) {
    if (server.exitCode !== null || Date.now() > until) {
      await stop(server);
      throw new Error(`The server did not start:\n${readFileSync(log, 'utf8')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  project.provide('url', url);
  project.provide('home', home);
  project.provide('chromium', chromium.path);
  project.provide('skip', '');
  return async () => {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  };
}

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect, inject, vi } from 'vitest';

export const OWNER = {
  name: 'Ada Brandt',
  email: 'ada@example.org',
  password: 'a quiet meadow in autumn',
  workspaceName: 'The Harbour Post',
  timeZone: 'Europe/Paris',
};

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser | undefined;

/** One browser for a file of journeys; close it with {@link closeBrowser}. */
async function theBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: inject('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
    timeout: 120_000,
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** A person in front of the desk, and what went wrong on the way: broken scripts, refused by the policy. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  wrong: string[];
}

/** Opens a browser window of its own, signed in unless told otherwise. */
export async function visit(options: BrowserContextOptions & { signedIn?: boolean } = {}): Promise<Visitor> {
  const { signedIn = true, ...rest } = options;
  const context = await (await theBrowser()).newContext({
    baseURL: inject('url'),
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...rest,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[134]/.test(message.text())) {
      wrong.push(message.text());
    }
  });
  if (signedIn) {
    await signIn(context);
  }
  return { page, context, wrong };
}

/** Through the API; makes the owner first where no journey has. */
async function signIn(context: BrowserContext): Promise<void> {
  const setup = (await (await context.request.get('/api/v1/setup')).json()) as { needed: boolean };
  const answer = setup.needed
    ? await context.request.post('/api/v1/setup', { data: { token: setupToken(), ...OWNER } })
    : await context.request.post('/api/v1/session', {
        data: { email: OWNER.email, password: OWNER.password },
      });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** From the link that the server left in its data folder. */
export function setupToken(): string {
  const link = readFileSync(join(inject('home'), 'setup-link'), 'utf8').trim();
  return new URL(link).searchParams.get('token') ?? '';
}

/** Waits until the page has its heading, and nothing on it is still being read. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () => document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]') === null,
  );
}

/** Keeps a picture when PRESSTIME_SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.PRESSTIME_SHOTS;
  if (folder !== undefined && folder !== '') {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

function violations(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe
      .run()
      .then((found) =>
        found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`)),
      ),
  );
}

/** What axe finds on the page as it is now, in light and in dark; the page's colours are left at light. */
export async function accessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForFunction(
      (scheme) => document.documentElement.getAttribute('data-mantine-color-scheme') === scheme,
      colorScheme,
    );
    // Until the new colours are painted.
    await page.evaluate(
      () =>
        new Promise((painted) => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(painted, 150)));
        }),
    );
    await shot(page, `${name}-${colorScheme}`);
    // Evaluated by the debugger, which the page's policy does not bind.
    await page.evaluate(AXE);
    // A busy machine may still be painting the new colours: what stays wrong is wrong.
    await vi.waitFor(async () => expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]), {
      timeout: 5_000,
      interval: 500,
    });
  }
}

/** The page is no wider than the window. */
export async function fits(page: Page, name: string): Promise<void> {
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(window);
}

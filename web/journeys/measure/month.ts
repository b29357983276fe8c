import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, type BrowserContext, chromium, type Page } from 'playwright-core';
import { count, type Frames, type Ready, record } from './record';
import { seed, wallMonth } from './seed';

export interface Circumstances {
  url: string;
  /** The server's data folder, in which it left its setup link. */
  home: string;
  chromium: string;
  items: number;
  say: (line: string) => void;
}

/** What one opening of the month costs. Times in milliseconds since the address was entered. */
interface Opening extends Ready {
  /** Elements of the whole page, and deliveries among them. */
  domNodes: number;
  drawn: number;
  /** How many "+ n more" stand for. */
  more: number;
  heapMb: number;
}

export interface Month {
  what: 'calendar-month';
  items: number;
  month: string;
  browser: string;
  cores: number;
  seedMs: number;
  cold: Opening;
  warm: Opening;
  drag: Frames & {
    /** From letting go until it stands on its new day. */
    settledMs: number;
  };
}

const OWNER = {
  name: 'Ada Brandt',
  email: 'ada@example.org',
  password: 'a quiet meadow in autumn',
  workspaceName: 'The Harbour Post',
  timeZone: 'Europe/Paris',
};

const VIEWPORT = { width: 1280, height: 800 };
const STEPS = 150;

/** The owner, made with the link that the server left. Answers what every change has to carry. */
async function owner(request: APIRequestContext, home: string): Promise<Record<string, string>> {
  const file = join(home, 'setup-link');
  // A server answers before it has written it.
  for (let waited = 0; !existsSync(file) && waited < 120; waited += 1) {
    await new Promise((next) => {
      setTimeout(next, 500);
    });
  }
  const link = readFileSync(file, 'utf8').trim();
  const token = new URL(link).searchParams.get('token') ?? '';
  const made = await request.post('/api/v1/setup', { data: { token, ...OWNER } });
  if (!made.ok()) {
    throw new Error(await made.text());
  }
  const session = (await (await request.get('/api/v1/session')).json()) as { csrfToken: string };
  return { 'X-CSRF-Token': session.csrfToken };
}

async function open(context: BrowserContext, month: string): Promise<{ page: Page; opening: Opening }> {
  const page = await context.newPage();
  await page.addInitScript(record);
  await page.goto(`/calendar?view=month&date=${month}-15`);
  await page.locator('[data-delivery]').first().waitFor({ timeout: 180_000 });
  const ready = await page.evaluate(() => window.measured.ready('[aria-busy="true"]', 1_000));
  const devtools = await context.newCDPSession(page);
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { domNodes, drawn, more } = await page.evaluate(count);
  return {
    page,
    opening: { ...ready, domNodes, drawn, more, heapMb: Math.round(usedSize / 104_857.6) / 10 },
  };
}

/** Carries the first delivery of a Wednesday in the month's second week over days and weeks to the next Thursday's. */
async function drag(page: Page, month: string): Promise<Month['drag']> {
  const days = page.locator('[data-view="month"] [data-date]');
  const dates = (
    await days.evaluateAll((all) => all.map((one) => one.getAttribute('data-date') ?? ''))
  ).filter((date) => date.startsWith(month));
  const [from, to] = [dates[9], dates[17]];
  if (from === undefined || to === undefined) {
    throw new Error('The calendar has no such days.');
  }
  const cell = (date: string) => page.locator(`[data-date="${date}"]`).first();
  const chip = cell(from).locator('[data-delivery]').first();
  const id = await chip.getAttribute('data-delivery');
  // So that the week below is in sight as well.
  await cell(from).evaluate((one) => one.scrollIntoView({ block: 'center' }));
  const start = await chip.boundingBox();
  const aim = await cell(to).boundingBox();
  if (start === null || aim === null) {
    throw new Error('Nothing to drag.');
  }
  if (aim.y < 0 || aim.y + aim.height / 2 > VIEWPORT.height) {
    throw new Error('The day to drag to is out of sight.');
  }
  const [x, y] = [start.x + 20, start.y + start.height / 2];
  const [toX, toY] = [aim.x + aim.width / 2, aim.y + aim.height / 2];
  await page.mouse.move(x, y);
  // Its card comes first, or its coming would be measured too.
  await page.getByRole('tooltip').waitFor();
  await page.evaluate(() => window.measured.begin());
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const part = step / STEPS;
    // There in waves, so that many cells are entered and left.
    const wave = Math.sin(part * Math.PI * 6) * 160 * (1 - part);
    await page.mouse.move(x + (toX - x) * part + wave, y + (toY - y) * part);
    // A hand's pace, one move for each frame of 60 a second: it is what is measured, and waits for nothing.
    await page.waitForTimeout(16);
  }
  const frames = await page.evaluate(() => window.measured.end());
  const letGo = Date.now();
  await page.mouse.up();
  await cell(to)
    .locator(`[data-delivery="${String(id)}"]`)
    .or(page.getByRole('button', { name: 'Undo' }))
    .first()
    .waitFor();
  return { ...frames, settledMs: Date.now() - letGo };
}

/** Seeds, opens twice (with an empty and a filled cache), drags. Throws when the month does not show all there is. */
export async function measureMonth(of: Circumstances): Promise<Month> {
  const browser = await chromium.launch({
    executablePath: of.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
    timeout: 120_000,
  });
  try {
    const context = await browser.newContext({
      baseURL: of.url,
      viewport: VIEWPORT,
      locale: 'en-GB',
      timezoneId: OWNER.timeZone,
    });
    context.setDefaultTimeout(120_000);
    const headers = await owner(context.request, of.home);
    const month = wallMonth(new Date());
    of.say(`Seeding ${String(of.items)} deliveries into ${month} …`);
    const began = Date.now();
    await seed(context.request, headers, { month, items: of.items, timeZone: OWNER.timeZone, say: of.say });
    const seedMs = Date.now() - began;
    of.say(`Seeded in ${String(Math.round(seedMs / 1_000))} s; opening the month …`);
    const cold = await open(context, month);
    await cold.page.close();
    const warm = await open(context, month);
    const shown = warm.opening.drawn + warm.opening.more;
    if (shown < of.items) {
      throw new Error(`The month shows ${String(shown)} deliveries, not ${String(of.items)}.`);
    }
    of.say('Dragging …');
    return {
      what: 'calendar-month',
      items: of.items,
      month,
      browser: browser.version(),
      cores: cpus().length,
      seedMs,
      cold: cold.opening,
      warm: warm.opening,
      drag: await drag(warm.page, month),
    };
  } finally {
    await browser.close();
  }
}

/** The same for people. */
export function table({ items, month, browser, cores, seedMs, cold, warm, drag: moved }: Month): string {
  const rows: [string, string | number, (string | number)?][] = [
    ['opening the month', 'cold cache', 'warm cache'],
    ['first delivery drawn, ms', cold.firstMs, warm.firstMs],
    ['all read and drawn, ms', cold.allMs, warm.allMs],
    ['time to interactive, ms', cold.interactiveMs, warm.interactiveMs],
    ['long tasks (over 50 ms)', cold.longTasks, warm.longTasks],
    ['  together, ms', cold.longTasksMs, warm.longTasksMs],
    ['  the longest, ms', cold.longestTaskMs, warm.longestTaskMs],
    ['elements of the page', cold.domNodes, warm.domNodes],
    ['deliveries drawn', cold.drawn, warm.drawn],
    ['deliveries behind "more"', cold.more, warm.more],
    ['script memory, MB', cold.heapMb, warm.heapMb],
    ['dragging a delivery', ''],
    ['frames', moved.frames],
    ['frames a second', moved.framesPerSecond],
    ['95 of 100 frames within, ms', moved.p95Ms],
    ['slowest frame, ms', moved.slowestMs],
    ['long tasks', moved.longTasks],
    ['  the longest, ms', moved.longestTaskMs],
    ['on its new day after, ms', moved.settledMs],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    '',
    `${String(items)} deliveries in ${month}, Chromium ${browser}, ${String(cores)} cores; seeded in ${String(Math.round(seedMs / 1_000))} s`,
    ...rows.map(([name, ...values]) =>
      [name.padEnd(width), ...values.map((value) => String(value).padStart(12))].join('  ').trimEnd(),
    ),
    '',
  ].join('\n');
}

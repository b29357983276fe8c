import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import { accessible, closeBrowser, OWNER, settled, visit } from './kit/desk';

afterAll(closeBrowser);

interface Delivery {
  id: number;
  state: string;
  dueAt: string;
  wallTime: string;
}

const DAY = 86_400_000;
const TITLE = 'The swing bridge opens';

/** `2026-03-29T09:30:15` on a zone's clock. */
function wall(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(instant)
    .replace(' ', 'T');
}

describe.skipIf(inject('skip') !== '')('what is dragged in the calendar', () => {
  test('goes out at its new time', async () => {
    const { page, context, wrong } = await visit();
    const { csrfToken } = (await (await context.request.get('/api/v1/session')).json()) as {
      csrfToken: string;
    };
    const post = async <T>(path: string, data: object): Promise<T> => {
      const answer = await context.request.post(path, { data, headers: { 'X-CSRF-Token': csrfToken } });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as T;
    };
    const channel = await post<{ id: number }>('/api/v1/channels', { platform: 'site', name: 'Harbour' });
    const content = await post<{ id: number; currentRevision: { number: number } }>('/api/v1/content', {
      title: TITLE,
      body: 'At noon.',
      channels: [channel.id],
    });
    await post(`/api/v1/content/${content.id}/approve`, { revision: content.currentRevision.number });

    // A day later than soon, on the calendar of a zone that has both days in one month.
    const soon = Date.now() + 75_000;
    const zone =
      [OWNER.timeZone, 'Pacific/Auckland', 'America/Los_Angeles'].find(
        (one) => wall(soon, one).slice(0, 7) === wall(soon + DAY, one).slice(0, 7),
      ) ?? OWNER.timeZone;
    const today = wall(soon, zone).slice(0, 10);
    const tomorrow = wall(soon + DAY, zone).slice(0, 10);
    const time = wall(soon, zone).slice(11);
    const scheduled = await post<{ deliveries: Delivery[] }>(`/api/v1/content/${content.id}/schedule`, {
      at: `${tomorrow}T${time}`,
      timeZone: zone,
      channels: [channel.id],
    });
    const id = scheduled.deliveries[0]?.id ?? 0;
    const delivery = async () =>
      (await (await context.request.get(`/api/v1/deliveries/${id}`)).json()) as Delivery;

    // High enough for all weeks of any month: the mouse reaches nothing below the window's edge.
    await page.setViewportSize({ width: 1280, height: 1300 });
    await page.goto(
      `/calendar?view=month&date=${today}&zone=${encodeURIComponent(zone)}&channel=${encodeURIComponent(JSON.stringify([channel.id]))}`,
    );
    await settled(page);
    const chip = page.locator(`[data-delivery="${id}"]`).first();
    await chip.waitFor();
    const from = await chip.boundingBox();
    const to = await page.locator(`[data-date="${today}"]`).first().boundingBox();
    if (from === null || to === null) {
      throw new Error('The calendar has no such day.');
    }
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + from.height / 2 + 4, { steps: 4 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await accessible(page, '10-dragged');
    const moved = await delivery();
    expect(moved.wallTime.slice(0, 19)).toBe(`${today}T${time}`);

    // And out it goes, seen in the calendar without being asked.
    await vi.waitFor(async () => expect((await delivery()).state).toBe('published'), {
      timeout: 150_000,
      interval: 1_000,
    });
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(moved.dueAt));
    await page
      .locator(`[data-delivery="${id}"]`, { hasText: /Published/ })
      .first()
      .waitFor();
    expect(wrong).toEqual([]);
  }, 300_000);
});

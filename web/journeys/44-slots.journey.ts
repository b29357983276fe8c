import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import { accessible, closeBrowser, settled, shot, visit } from './kit/desk';

afterAll(closeBrowser);

interface Delivery {
  id: number;
  state: string;
  dueAt: string;
  wallTime: string;
}

/** `HH:MM` on the clock of Paris, some minutes from now. */
function timeIn(minutes: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  }).format(Date.now() + minutes * 60_000);
}

describe.skipIf(inject('skip') !== '')('slots', () => {
  test('are set, previewed, given to what is approved, and it goes out there', async () => {
    const { page, context, wrong } = await visit();
    const { csrfToken } = (await (await context.request.get('/api/v1/session')).json()) as {
      csrfToken: string;
    };
    const send = async <T>(method: string, path: string, data: unknown): Promise<T> => {
      const answer = await context.request.fetch(path, {
        method,
        data,
        headers: { 'X-CSRF-Token': csrfToken },
      });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as T;
    };
    const channel = await send<{ id: number }>('POST', '/api/v1/channels', {
      platform: 'site',
      name: 'Slots',
      timeZone: 'Europe/Paris',
    });

    // Every day, at two times that come soon.
    await page.goto(`/channels/${String(channel.id)}?part=slots`);
    await settled(page);
    await accessible(page, 'slots');
    for (const day of ['Saturday', 'Sunday']) {
      await page.getByRole('checkbox', { name: day }).check();
    }
    const times = [timeIn(2), timeIn(4)];
    for (const time of times) {
      await page.getByLabel('New time').fill(time);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    }
    await page.getByRole('switch', { name: /Place approved content/ }).check({ force: true });
    const preview = page.getByRole('region', { name: 'The next two weeks' });
    await preview.getByText('Not saved yet').waitFor();
    await preview
      .getByText(times[0] ?? '')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The slots are saved.').waitFor();
    await accessible(page, 'slots-saved');

    // What is approved gets a slot by itself.
    const content = await send<{ id: number; currentRevision: { number: number } }>(
      'POST',
      '/api/v1/content',
      {
        title: 'Tides of the week',
        body: 'High water at noon.',
        channels: [channel.id],
      },
    );
    await send('POST', `/api/v1/content/${String(content.id)}/approve`, {
      revision: content.currentRevision.number,
    });
    const delivery = async () => {
      const answer = await context.request.get(`/api/v1/content/${String(content.id)}/deliveries`);
      return Object.values((await answer.json()) as Record<string, Delivery[]>).flat()[0];
    };
    const placed = await vi.waitFor(
      async () => {
        const found = await delivery();
        expect(found).toBeDefined();
        return found as Delivery;
      },
      { timeout: 60_000, interval: 500 },
    );
    expect(times).toContain(placed.wallTime.slice(11, 16));
    await page.getByRole('button', { name: 'Assign slots now …' }).click();
    await page.getByRole('dialog').getByText('Nothing waits for a slot here.').waitFor();
    await accessible(page, 'slots-assign');
    await page.keyboard.press('Escape');

    // And goes out at it.
    await page.goto(`/deliveries/${String(placed.id)}`);
    await settled(page);
    await vi.waitFor(async () => expect((await delivery())?.state).toBe('published'), {
      timeout: 300_000,
      interval: 2_000,
    });
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(placed.dueAt));
    await page.getByText('Published').first().waitFor();
    await shot(page, 'slots-published');
    expect(wrong).toEqual([]);
  }, 480_000);
});

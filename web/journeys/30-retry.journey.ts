import { afterAll, describe, expect, inject, test } from 'vitest';
import { aBridge, type Bridge } from './kit/bridge';
import { accessible, closeBrowser, settled, visit } from './kit/desk';

let bridge: Bridge | undefined;
afterAll(async () => {
  await closeBrowser();
  await bridge?.close();
});

const TITLE = 'The ferry sails again';

describe.skipIf(inject('skip') !== '')('a delivery that fails', () => {
  test('says why and what to do; mended and tried again, it goes out', async () => {
    bridge = await aBridge('the right key');
    const { page, context, wrong } = await visit();
    await page.goto('/');
    await settled(page);
    const session = (await (await context.request.get('/api/v1/session')).json()) as { csrfToken: string };
    const send = async (
      method: string,
      path: string,
      data: unknown,
      headers: Record<string, string> = {},
    ) => {
      const answer = await context.request.fetch(path, {
        method,
        data,
        headers: { 'X-CSRF-Token': session.csrfToken, ...headers },
      });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as { id: number; version: number };
    };

    const channel = await send('POST', '/api/v1/channels', {
      platform: 'wordpress',
      name: 'The island paper',
      settings: { domain: bridge.url, door: 'bridge' },
      secrets: { api_key: 'a wrong key' },
      test: false,
    });
    const content = await send('POST', '/api/v1/content', {
      title: TITLE,
      body: 'From Monday on.',
      bodyFormat: 'markdown',
      channels: [channel.id],
    });
    await send('POST', `/api/v1/content/${String(content.id)}/submit`, {});
    await send('POST', `/api/v1/content/${String(content.id)}/approve`, {});

    // The monitor is open before it fails, and shows it without being asked.
    await page.goto('/monitor');
    await page.getByText('Live').waitFor();
    await send('POST', `/api/v1/content/${String(content.id)}/publish`, {});
    const row = page.getByRole('listitem').filter({ hasText: TITLE });
    await row.getByText('Failed', { exact: true }).waitFor();
    await accessible(page, '30-monitor');

    await row.getByRole('link', { name: TITLE }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText(/key/i).first().waitFor();
    await accessible(page, '31-failed');
    const alert = await page.getByRole('alert').or(page.locator('.mantine-Alert-root')).first().textContent();
    expect(alert).toMatch(/API key/i);
    expect(bridge.posts).toEqual([]);

    await page.goto('/health');
    await page.getByText('Last delivery failed').waitFor();
    await accessible(page, '32-health');

    // Mended as the solution says.
    const now = await send(
      'PATCH',
      `/api/v1/channels/${String(channel.id)}`,
      { secrets: { api_key: 'the right key' } },
      {
        'If-Match': `"${String(channel.version)}"`,
      },
    );
    expect(now.version).toBeGreaterThan(channel.version);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByRole('button', { name: /Try again/ }).click();
    await page.getByText('Published', { exact: true }).first().waitFor();
    expect(bridge.posts).toEqual([TITLE]);
    await accessible(page, '33-published');
    expect(wrong).toEqual([]);
  });
});

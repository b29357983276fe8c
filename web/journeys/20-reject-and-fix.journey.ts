import { afterAll, describe, expect, inject, test } from 'vitest';
import { accessible, closeBrowser, settled, visit } from './kit/desk';

afterAll(closeBrowser);

const WRONG = 'The ferry leaves at nine, said everybody.';
const RIGHT = 'The ferry leaves at ten, says the timetable.';

/** Of this run alone: the server may have served others. */
const TITLE = `Ferry times ${String(Date.now())}`;

describe.skipIf(inject('skip') !== '')('an editor and an author', () => {
  test('send back at a quote, mend, approve, and it goes out on the built-in site', async () => {
    const { page, context, wrong } = await visit();
    await page.goto('/');
    await settled(page);
    const { csrfToken } = (await (await context.request.get('/api/v1/session')).json()) as {
      csrfToken: string;
    };
    const post = async (path: string, data: object): Promise<{ id: number }> => {
      const answer = await context.request.post(path, { data, headers: { 'X-CSRF-Token': csrfToken } });
      expect(answer.ok(), await answer.text()).toBe(true);
      return (await answer.json()) as { id: number };
    };
    const known = (await (await context.request.get('/api/v1/channels')).json()) as {
      items: { id: number }[];
    };
    const channel = known.items[0] ?? (await post('/api/v1/channels', { platform: 'site', name: 'Harbour' }));
    const { id } = await post('/api/v1/content', {
      title: TITLE,
      body: `Good to know.\n\n${WRONG}`,
      channels: [channel.id],
    });
    await post(`/api/v1/content/${id}/submit`, {});

    // The editor finds it, takes it, quotes a word, says what is wrong, and sends it back.
    await page.goto('/reviews?for=unassigned');
    await page.getByRole('button', { name: `I review it: ${TITLE}` }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.locator('label', { hasText: /^Mine/ }).click();
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await page.waitForURL(`**/reviews/${id}**`);
    await page.getByText(WRONG).dblclick({ position: { x: 14, y: 10 } });
    const quoted = await page.evaluate(() => window.getSelection()?.toString().trim() ?? '');
    expect(WRONG).toContain(quoted);
    await page.getByRole('button', { name: 'Quote the selection' }).click();
    await page.getByLabel('Comment on this').fill('It is ten since May.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    const said = page.getByRole('listitem').filter({ hasText: 'It is ten since May.' });
    await said.getByRole('button', { name: 'Show in the text' }).waitFor();
    await accessible(page, '20-review');
    await page.getByRole('button', { name: 'Return to author …' }).click();
    const returning = page.getByRole('dialog');
    await returning.getByLabel('Note').fill('One time is wrong.');
    await returning.getByRole('button', { name: 'Return to author' }).click();
    await page.getByText('It is “Draft” now.').waitFor();

    // The author reads that beside the text, mends it, settles the thread, and asks again.
    await page.getByRole('link', { name: 'Open in the composer', exact: true }).click();
    await page.getByText('It is ten since May.').waitFor();
    await page.locator('label', { hasText: /^Markdown$/ }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill(`Good to know.\n\n${RIGHT}`);
    await page.keyboard.press('Control+S');
    await page.getByText('Saved', { exact: true }).waitFor();
    await accessible(page, '20-mended');
    await page.getByRole('button', { name: 'Resolve' }).click();
    await page.getByText('All comments are resolved.').waitFor();
    await page.getByRole('button', { name: 'Submit for review …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('It is “Needs review” now.').waitFor();

    // The editor looks at what changed and approves.
    await page.getByRole('link', { name: 'Open the review page' }).click();
    await page.locator('label', { hasText: /^Changes$/ }).click();
    await page.getByRole('article', { name: 'Changes' }).locator('ins').first().waitFor();
    await accessible(page, '20-changes');
    await page.getByRole('button', { name: 'Approve …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await page.getByText('It is “Approved” now.').waitFor();

    // It goes out, and what its readers see is the mended text.
    await page.goto(`/content/${id}?tab=schedule`);
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('dialog').getByText('Nothing waits there that this would change.').waitFor();
    const published = page.waitForResponse((answer) => answer.url().includes(`/content/${id}/publish`));
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await published; // a page that is loaded again before it has asked never asks
    const look = page.getByRole('link', { name: 'Look at it' });
    await expect
      .poll(
        async () => {
          await page.reload();
          await settled(page);
          return look.waitFor({ timeout: 1_000 }).then(
            () => true,
            () => false,
          );
        },
        { timeout: 60_000, interval: 100 },
      )
      .toBe(true);
    const [site] = await Promise.all([page.waitForEvent('popup'), look.click()]);
    await site.getByText(RIGHT).waitFor();
    expect(await site.getByText(WRONG).count()).toBe(0);
    await site.close();

    // The history has it once.
    await page.goto(`/history?content=${id}`);
    await page.getByRole('link', { name: TITLE, exact: true }).waitFor();
    expect(await page.getByRole('link', { name: TITLE, exact: true }).count()).toBe(1);
    expect(wrong).toEqual([]);
  }, 480_000);
});

import type { BrowserContext } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { accessible, closeBrowser, settled, shot, visit } from './kit/desk';

afterAll(closeBrowser);

interface Channel {
  id: number;
  platform: string;
  name: string;
}

/** The built-in site; made here where no journey before has. */
async function site(context: BrowserContext): Promise<Channel> {
  const { items } = (await (await context.request.get('/api/v1/channels')).json()) as { items: Channel[] };
  const there = items.find((one) => one.platform === 'site');
  if (there !== undefined) {
    return there;
  }
  const session = (await (await context.request.get('/api/v1/session')).json()) as { csrfToken: string };
  const made = await context.request.post('/api/v1/channels', {
    headers: { 'X-CSRF-Token': session.csrfToken },
    data: { platform: 'site', name: 'The Harbour Post', settings: { title: 'The Harbour Post' } },
  });
  expect(made.ok(), await made.text()).toBe(true);
  return (await made.json()) as Channel;
}

describe.skipIf(inject('skip') !== '')('somebody with a spreadsheet', () => {
  test('imports it, mends a wrong row, and sees everything published on the built-in site', async () => {
    const { page, context, wrong } = await visit();
    const { name } = await site(context);
    const csv = [
      'Headline;Text;status;channels;Datum;Remarks',
      `Ferry timetable;The ferry leaves at *nine*.;approved;${name};2031-03-01 09:00;for Ada`,
      `Harbour lights;"New lamps; brighter ones.";approved;${name};2031-02-30;`,
      '',
    ].join('\n');

    await page.goto('/import');
    await settled(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('heading', { name: 'Columns of plan.csv' }).waitFor();
    await page.getByText('Not known by this name').waitFor();
    await accessible(page, '13-columns');
    await page.getByRole('button', { name: 'See what would happen' }).click();

    const row = page.getByRole('listitem', { name: 'Row 3' });
    await row.getByText('is not a date that can mean only one day').waitFor();
    await page.getByText('1 row would be imported').waitFor();
    await accessible(page, '13-wrong-row');
    await row.getByLabel('Datum').fill(new Date(Date.now() + 30_000).toISOString());
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('button', { name: 'Import 2 rows' }).click();
    await page.getByText('2 rows are imported').waitFor();
    await page.getByText('2 deliveries are scheduled.').waitFor();
    await accessible(page, '13-imported');
    const batch = await page.getByRole('link', { name: 'What became of each row' }).getAttribute('href');

    // The one that is far away is sent from the list, after its dry run.
    await page.getByRole('link', { name: 'See what goes out' }).click();
    await page.getByRole('link', { name: 'Ferry timetable' }).waitFor();
    await page.getByRole('checkbox', { name: /Select Ferry timetable/ }).check();
    await accessible(page, '13-bulk');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Publish now' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 would change.').waitFor();
    await accessible(page, '13-dry-run');
    await dialog.getByRole('button', { name: 'Publish now (1)' }).click();
    await dialog.getByText('1 of 1 is out.').waitFor({ timeout: 120_000 });
    await shot(page, '13-out');
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    await page.goto(batch ?? '/batches');
    await page.getByText('2 of 2 are out.').waitFor({ timeout: 120_000 });
    await accessible(page, '13-batch');
    await page.goto('/deliveries?state=%5B%22published%22%2C%22withdrawn%22%5D&q=harbour+lights');
    await page.getByRole('link', { name: 'Harbour lights' }).waitFor();

    const answer = await context.request.get('/api/v1/deliveries?state=published&limit=100');
    const { items } = (await answer.json()) as {
      items: { contentTitle: string; externalUrl: string | null }[];
    };
    for (const [title, text] of [
      ['Ferry timetable', '<em>nine</em>'],
      ['Harbour lights', 'New lamps; brighter ones.'],
    ] as const) {
      const url = items.find((one) => one.contentTitle === title)?.externalUrl ?? '';
      const post = await context.request.get(url);
      expect(post.ok(), url).toBe(true);
      expect(await post.text()).toContain(text);
    }
    expect(wrong).toEqual([]);
  });
});

import { afterAll, describe, expect, inject, test } from 'vitest';
import { accessible, closeBrowser, OWNER, setupToken, shot, visit } from './kit/desk';

afterAll(closeBrowser);

describe.skipIf(inject('skip') !== '')('a newcomer', () => {
  test('opens the printed link and sees something published on the built-in site', async () => {
    const { page, wrong } = await visit({ signedIn: false });
    const started = Date.now();
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await accessible(page, '01-no-link');

    await page.goto(`/setup?token=${setupToken()}`);
    await page.getByLabel('Your name').fill(OWNER.name);
    await page.getByLabel('E-mail').fill('ada');
    await page.getByRole('textbox', { name: 'Password' }).fill('short');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('It has fewer than 12 characters.').waitFor();
    await accessible(page, '02-owner-refused');
    await page.getByLabel('E-mail').fill(OWNER.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('textbox', { name: 'Workspace' }).fill(OWNER.workspaceName);
    await accessible(page, '03-workspace');
    await page.getByRole('button', { name: 'Create the workspace' }).click();

    await page.waitForURL('**/first-steps');
    await page.getByRole('button', { name: 'Next' }).waitFor();
    await accessible(page, '04-first-channel');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Title').fill('Hello from the harbour');
    await accessible(page, '05-first-article');
    await page.getByRole('button', { name: /Publish in 20 seconds/ }).click();
    await page.getByText('Hello from the harbour').first().waitFor();
    await shot(page, '06-waiting');
    await page.getByText('It is published').waitFor({ timeout: 120_000 });
    const took = Date.now() - started;
    console.log(`From the link to something published: ${Math.round(took / 1000)} s, axe included`);
    await accessible(page, '07-published');

    const [site] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'Look at it' }).click(),
    ]);
    await site.getByRole('heading', { name: 'Hello from the harbour' }).waitFor();
    expect(new URL(site.url()).pathname).toContain('/sites/');
    await site.close();
    await page.getByRole('link', { name: 'Go on to the desk' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    expect(wrong).toEqual([]);
  });
});

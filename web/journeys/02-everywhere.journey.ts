import { afterAll, describe, expect, inject, test, vi } from 'vitest';
import { accessible, closeBrowser, fits, OWNER, PHONE, settled, visit } from './kit/desk';

afterAll(closeBrowser);

/** Every page that is there. A new page is added here, and is then seen in both themes, on a phone and mirrored. */
const PAGES = [
  '/',
  '/calendar',
  '/deliveries',
  '/missed',
  '/import',
  '/batches',
  '/timeline',
  '/timeline?view=chart',
  '/timeline?group=person',
  '/releases',
  '/releases/new',
  '/bundles',
  '/bundles?part=made',
  '/bundles/templates/new',
  '/templates',
  '/templates/new',
  '/calendar?view=year',
  '/calendar?view=month&backlog=true',
  '/content',
  '/content/new',
  // What the first run has published.
  '/content/1',
  '/content/1?view=channels',
  '/content/1?tab=schedule',
  '/content/1?tab=review',
  '/content/1?tab=clients',
  '/content/1?tab=history',
  '/deliveries/1',
  '/reviews',
  '/freshness?state=all',
  '/freshness/settings',
  '/history',
  '/channels',
  '/channels/connect',
  '/monitor',
  '/health',
  '/channels/1',
  '/channels/1?part=slots',
  '/channels/1?part=blackouts',
  '/channels/1?part=lateness',
  '/channels/1?part=conflicts',
  '/settings',
  '/settings/moderation',
  '/settings/keys',
  '/settings/workspace',
  '/settings/members',
  '/settings/types',
  '/account',
  '/mentions?show=all',
  '/settings/conflicts',
  '/series',
  '/series/new',
  '/first-steps',
  '/nothing/here',
];

describe.skipIf(inject('skip') !== '')('every page', () => {
  test('is accessible in light and dark', async () => {
    const { page, wrong } = await visit();
    for (const path of PAGES) {
      await page.goto(path);
      await settled(page);
      await accessible(page, `page${path.replaceAll('/', '-')}`);
    }
    expect(wrong).toEqual([]);
  });

  test('fits a phone, in Arabic, from right to left', async () => {
    const { page, wrong } = await visit({ viewport: PHONE, locale: 'ar', hasTouch: true, isMobile: true });
    for (const path of PAGES) {
      await page.goto(path);
      await settled(page);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await fits(page, path);
      await accessible(page, `phone-ar${path.replaceAll('/', '-')}`);
    }
    await page.goto('/');
    await page
      .getByRole('button', { name: 'التنقل' })
      .or(page.locator('header button').first())
      .first()
      .click();
    await page.locator('nav a[href="/channels"]').first().click();
    await page.waitForURL('**/channels');
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(inject('skip') !== '')('the keyboard alone', () => {
  test('signs in, finds a page, goes by letters, and asks for help', async () => {
    const { page, wrong } = await visit({ signedIn: false });
    await page.goto('/channels');
    await page.waitForURL('**/sign-in**');
    await page.getByLabel('E-mail').waitFor();
    await accessible(page, 'sign-in');
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type(OWNER.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await accessible(page, 'sign-in-refused');
    await page.getByRole('textbox', { name: 'Password' }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(OWNER.password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/channels');
    await page.getByRole('heading', { level: 1 }).waitFor();

    // The shortcuts are loaded after the page; who is faster presses again.
    await vi.waitFor(
      async () => {
        await page.keyboard.press('g');
        await page.keyboard.press('h');
        await page.waitForURL((url) => url.pathname === '/', { timeout: 1_000 });
      },
      { timeout: 30_000, interval: 500 },
    );
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await accessible(page, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+K');
    await page.getByPlaceholder('Where to, or what to do?').waitFor();
    await accessible(page, 'palette');
    await page.keyboard.type('connect');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/channels/connect');

    // The first stop of the Tab key leads past the navigation.
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("To the page's content");
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(wrong).toEqual([]);
  });
});

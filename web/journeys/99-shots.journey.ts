import { writeFileSync } from 'node:fs';
import { afterAll, inject, test } from 'vitest';
import { accessible, closeBrowser, fits, PHONE, settled, shot, visit } from './kit/desk';
afterAll(closeBrowser);
test('shots', async () => {
  const { page, context } = await visit();
  const session = (await (await context.request.get('/api/v1/session')).json()) as { csrfToken: string };
  const send = async (path: string, data: unknown) =>
    (await (await context.request.post(path, { data, headers: { 'X-CSRF-Token': session.csrfToken } })).json()) as { id: number };
  writeFileSync('/tmp/openapi-real.json', await (await context.request.get(`${inject('url')}/api/v1/openapi.json`)).text());
  const list = (await (await context.request.get('/api/v1/channels')).json()) as { items: { id: number; platform: string }[] };
  const site = list.items.find((one) => one.platform === 'site')?.id ?? 0;
  for (let i = 0; i < 6; i++) {
    const content = await send('/api/v1/content', { title: `Harbour news ${String(i + 1)}`, body: 'Text.', bodyFormat: 'markdown', channels: [site] });
    await send(`/api/v1/content/${String(content.id)}/submit`, {});
    await send(`/api/v1/content/${String(content.id)}/approve`, {});
    if (i < 3) await send(`/api/v1/content/${String(content.id)}/publish`, {});
    else await send(`/api/v1/content/${String(content.id)}/schedule`, { at: new Date(Date.now() + i * 1_800_000).toISOString() });
  }
  const problems: unknown[] = [];
  const all: [string, string][] = [['home', '/'], ['monitor', '/monitor'], ['health', '/health']];
  for (const [name, path] of all) {
    await page.goto(path);
    await settled(page);
    await accessible(page, `s-${name}`).catch((e: unknown) => problems.push(String(e)));
  }
  await page.goto('/');
  await settled(page);
  await page.getByRole('button', { name: 'Arrange' }).click();
  await accessible(page, 's-arrange').catch((e: unknown) => problems.push(String(e)));
  const phone = await visit({ viewport: PHONE, locale: 'ar', hasTouch: true, isMobile: true });
  for (const [name, path] of all) {
    await phone.page.goto(path);
    await settled(phone.page);
    await fits(phone.page, path).catch((e: unknown) => problems.push(String(e)));
    await phone.page.setViewportSize({ width: 360, height: 2200 });
    await shot(phone.page, `s-phone-${name}`);
    await accessible(phone.page, `s-phone-axe-${name}`).catch((e: unknown) => problems.push(String(e)));
  }
  writeFileSync('/tmp/monitor-problems.txt', problems.join('\n\n'));
}, 600_000);

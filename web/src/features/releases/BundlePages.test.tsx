import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Bundle, BundleTemplate } from '@/api/bundles';
import { deliveries } from '@/api/deliveries';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel } from '@/testing/things';
import { variablesIn } from './TemplatePage';

const ITEM = { body: '', bodyFormat: 'markdown', excerpt: '', categories: [], tags: [], day: 0, minutes: 0 };
const LAUNCH: BundleTemplate = {
  id: 3,
  name: 'Launch',
  defaults: { tone: 'New' },
  variables: ['product', 'tone'],
  items: [
    { ...ITEM, role: 'article', title: '{{tone}}: {{product}}', channel: 1, after: [] },
    {
      ...ITEM,
      role: 'post',
      title: '{{product}} is out',
      body: 'Read {{link:article}}',
      channel: 1,
      minutes: 30,
      after: [{ role: 'article', where: 'any', delayMinutes: 10 }],
    },
  ],
  version: 2,
  createdBy: 'account/1',
  createdAt: '2026-01-20T09:00:00Z',
  updatedAt: '2026-01-20T09:00:00Z',
};
const MADE: Bundle = {
  id: 9,
  template: 3,
  name: 'Kettle',
  anchorAt: '2036-01-20T08:00:00Z',
  timeZone: 'Europe/Paris',
  release: 4,
  items: [
    {
      role: 'article',
      contentId: 21,
      title: 'New: Kettle',
      deliveries: [
        { deliveryId: 31, channelId: 1, channel: 'The Daily', dueAt: '2036-01-20T08:00:00Z', state: 'held' },
      ],
      after: [],
    },
    { role: 'post', contentId: 22, title: 'Kettle is out', deliveries: [], after: ['article'] },
  ],
  notes: [],
  conflicts: [],
  createdBy: 'account/1',
  createdAt: '2026-01-20T09:00:00Z',
};

function desk(permissions?: string[]): void {
  signedIn(permissions);
  answer('get', '/api/v1/bundle-templates', { items: [LAUNCH] });
  answer('get', '/api/v1/bundle-templates/{id}', LAUNCH);
  answer('get', '/api/v1/bundles', { items: [MADE], nextCursor: null });
  answer('get', '/api/v1/bundles/{id}', MADE);
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/dependencies/explain', { items: [] });
}

describe('bundles', () => {
  test('have templates, with what is asked for', async () => {
    desk();
    await renderDesk('/bundles');
    expect(await screen.findByRole('link', { name: 'Launch' })).toBeVisible();
    expect(screen.getByText('product, tone')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Make “Launch”' })).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('that were made lead to the contents, the release and the template', async () => {
    desk();
    await renderDesk('/bundles/9');
    expect(await screen.findByRole('link', { name: 'New: Kettle' })).toBeVisible();
    expect(screen.getByText('Held')).toBeVisible();
    expect(screen.getByRole('link', { name: 'The release it goes with' })).toHaveAttribute(
      'href',
      '/releases/4',
    );
    expect(await faults()).toEqual([]);
  });

  test('are seen before they are made; another word needs another look', async () => {
    desk();
    const sent: { dryRun?: boolean }[] = [];
    answer('post', '/api/v1/bundle-templates/{id}/apply', async ({ body }) => {
      sent.push((await body()) as { dryRun?: boolean });
      return { ...MADE, id: sent.at(-1)?.dryRun === true ? null : 9 };
    });
    const { user, router } = await renderDesk('/bundles/templates/3/make');
    await user.type(await screen.findByRole('textbox', { name: 'product' }), 'Kettle');
    const time = screen.getByLabelText(/^Time that/, { selector: 'input[type="datetime-local"]' });
    await user.type(time, '2036-01-20T09:00');
    await user.click(screen.getByRole('switch', { name: /go together/ }));
    await user.click(screen.getByRole('button', { name: 'See what would be made' }));
    expect(await screen.findByText('What would be made')).toBeVisible();
    expect(await faults()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'product' }), 's');
    expect(screen.queryByText('What would be made')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'See what would be made' }));
    await user.click(await screen.findByRole('button', { name: 'Make it' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/bundles/9'));
    expect(sent.map((one) => one.dryRun)).toEqual([true, true, false]);
    expect(sent[2]).toMatchObject({
      values: { product: 'Kettles' },
      release: 'all-or-nothing',
      timeZone: 'Europe/Paris',
    });
  });

  test('refused by the server say at which field', async () => {
    desk();
    answer('get', '/api/v1/bundle-templates/{id}', LAUNCH);
    answer(
      'put',
      '/api/v1/bundle-templates/{id}',
      refuse(400, 'invalid', { errors: [{ field: 'items[1].title', detail: 'Too long.' }] }),
    );
    const { user } = await renderDesk('/bundles/templates/3');
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Too long.')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('keep what is typed into a template when a colleague changes it, and do not write over that', async () => {
    desk();
    let now = LAUNCH;
    const seen: (string | null)[] = [];
    answer('get', '/api/v1/bundle-templates/{id}', () => now);
    answer('put', '/api/v1/bundle-templates/{id}', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      throw refuse(412, 'stale-version');
    });
    const { user, client } = await renderDesk('/bundles/templates/3');
    await user.type(await screen.findByDisplayValue('{{product}} is out'), ' now');
    now = { ...LAUNCH, name: 'Better', version: 3 };
    await client.invalidateQueries({ queryKey: deliveries.all });
    expect(await screen.findByRole('heading', { level: 1, name: 'Better' })).toBeVisible();
    expect(screen.getByDisplayValue('{{product}} is out now')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mend stale-version.')).toBeVisible();
    expect(seen).toEqual(['"2"']);
  });

  test('ask for what stands in double braces, but not for links', () => {
    expect(
      variablesIn([{ role: 'a', title: '{{b}} {{ a }}', body: '{{link:x}} {{link:a@7}} {{b}}' }]),
    ).toEqual(['a', 'b']);
  });
});

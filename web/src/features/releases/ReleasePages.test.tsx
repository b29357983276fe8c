import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Release, ReleaseLine } from '@/api/releases';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel, aDelivery } from '@/testing/things';

const LAUNCH: Release = {
  id: 4,
  name: 'Launch',
  mode: 'all-or-nothing',
  onFailure: 'unpublish',
  state: 'planned',
  dueAt: '2036-01-20T08:00:00Z',
  wallTime: '2036-01-20T09:00:00',
  timeZone: 'Europe/Paris',
  report: [],
  consequences: [],
  members: [
    aDelivery({ id: 11, contentId: 1, contentTitle: 'The article', dueAt: '2036-01-20T08:00:00Z' }),
    aDelivery({ id: 12, contentId: 2, contentTitle: 'The post', dueAt: '2036-01-20T08:00:00Z' }),
  ],
  createdBy: 'account/1',
  createdAt: '2026-01-20T09:00:00Z',
  version: 3,
};

const LINES: ReleaseLine[] = [
  { deliveryId: 11, contentId: 1, title: 'The article', channelId: 1, channel: 'The Daily', verdict: 'goes' },
  {
    deliveryId: 12,
    contentId: 2,
    title: 'The post',
    channelId: 1,
    channel: 'The Daily',
    verdict: 'refused',
    problem: {
      code: 'not-approved',
      title: 'Not approved',
      cause: 'Nobody has approved it.',
      detail: '',
      solution: 'Approve it.',
    },
  },
];

function releaseIs(release: Release, lines = LINES, permissions?: string[]): void {
  signedIn(permissions);
  answer('get', '/api/v1/releases', { items: [release], nextCursor: null });
  answer('get', '/api/v1/releases/{id}', release);
  answer('get', '/api/v1/releases/{id}/check', { items: lines });
  answer('get', '/api/v1/dependencies/explain', ({ request }) => ({
    items:
      new URL(request.url).searchParams.get('content') === '2'
        ? [
            {
              dependencyId: 5,
              afterId: 1,
              afterTitle: 'The article',
              released: false,
              state: 'scheduled',
              because: 'It is on its way.',
              until: '2036-01-20T08:00:00Z',
            },
          ]
        : [],
  }));
}

describe('releases', () => {
  test('are listed with state, time and what is in them', async () => {
    releaseIs(LAUNCH);
    await renderDesk('/releases');
    expect(await screen.findByRole('link', { name: 'Launch' })).toHaveAttribute('href', '/releases/4');
    expect(screen.getByText('2 deliveries: The article · The post')).toBeVisible();
    expect(screen.getByText('Planned')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('teach what they are when there is none', async () => {
    signedIn();
    answer('get', '/api/v1/releases', { items: [], nextCursor: null });
    await renderDesk('/releases');
    expect(await screen.findByText('Nothing goes together yet')).toBeVisible();
  });

  test('say before their time what would be refused, why, and what to do', async () => {
    releaseIs(LAUNCH);
    await renderDesk('/releases/4');
    expect(await screen.findByText(/nothing would go/)).toBeVisible();
    const row = (text: string) => screen.getByText(text).closest('li') as HTMLElement;
    const [article, post] = [row('Could go'), row('Could not go')];
    expect(article).toHaveTextContent('The article');
    expect(post).toHaveTextContent('Nobody has approved it.');
    expect(post).toHaveTextContent('Approve it.');
    expect(await within(post).findByText(/It is on its way/)).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('that were refused show what the checks said then', async () => {
    releaseIs({ ...LAUNCH, state: 'gone', openedAt: '2036-01-20T08:00:00Z', report: LINES });
    await renderDesk('/releases/4');
    expect(await screen.findByText('Was refused by the checks')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Hold' })).toBeNull();
  });

  test('get another time, with the way back', async () => {
    releaseIs(LAUNCH);
    const calls: unknown[] = [];
    answer('post', '/api/v1/releases/{id}/reschedule', async ({ request }) => {
      calls.push([request.headers.get('If-Match'), await request.json()]);
      return { ...LAUNCH, version: LAUNCH.version + calls.length, dueAt: '2036-01-21T08:00:00Z' };
    });
    const { user } = await renderDesk('/releases/4');
    await user.click(await screen.findByRole('button', { name: 'Reschedule …' }));
    const time = await screen.findByLabelText(/^Time/, { selector: 'input[type="datetime-local"]' });
    await user.clear(time);
    await user.type(time, '2036-01-21T09:00');
    expect(await faults(screen.getByRole('dialog'))).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Reschedule' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls).toEqual([
      ['"3"', { at: '2036-01-21T09:00', timeZone: 'Europe/Paris' }],
      ['"4"', { at: '2036-01-20T09:00:00', timeZone: 'Europe/Paris' }],
    ]);
  });

  test('are held at once, and not when the server refuses', async () => {
    releaseIs(LAUNCH);
    answer('post', '/api/v1/releases/{id}/hold', refuse(409, 'release-decided', { detail: 'It is over.' }));
    const { user } = await renderDesk('/releases/4');
    await user.click(await screen.findByRole('button', { name: 'Hold' }));
    expect(await screen.findByText(/It is over/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Hold' })).toBeVisible();
  });

  test('are called off only after a question', async () => {
    releaseIs(LAUNCH);
    let off = false;
    answer('post', '/api/v1/releases/{id}/cancel', () => {
      off = true;
      return { ...LAUNCH, state: 'cancelled' as const };
    });
    const { user } = await renderDesk('/releases/4');
    await user.click(await screen.findByRole('button', { name: 'Call off …' }));
    expect(off).toBe(false);
    await user.click(await screen.findByRole('button', { name: 'Call all of it off' }));
    await waitFor(() => expect(off).toBe(true));
  });

  test('let a member go alone, with the way back', async () => {
    releaseIs(LAUNCH);
    const calls: unknown[] = [];
    answer('delete', '/api/v1/releases/{id}/members/{delivery}', ({ params }) => {
      calls.push(params.delivery);
      return { ...LAUNCH, version: 4 };
    });
    answer('post', '/api/v1/releases/{id}/members', async ({ body }) => {
      calls.push(await body());
      return LAUNCH;
    });
    const { user } = await renderDesk('/releases/4');
    await user.click(await screen.findByRole('button', { name: /Take “The post”/ }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(calls).toEqual(['12', { deliveries: [12] }]));
  });

  test('take members out one after the other, and each can be put back', async () => {
    let now = LAUNCH;
    signedIn();
    releaseIs(LAUNCH);
    answer('get', '/api/v1/releases/{id}', () => now);
    const calls: unknown[] = [];
    const next = (members: Release['members'], request: Request) => {
      if (request.headers.get('If-Match') !== `"${String(now.version)}"`) {
        throw refuse(412, 'stale-version');
      }
      now = { ...now, members, version: now.version + 1 };
      return now;
    };
    answer('delete', '/api/v1/releases/{id}/members/{delivery}', ({ params, request }) => {
      calls.push(params.delivery);
      return next(
        now.members.filter((one) => String(one.id) !== params.delivery),
        request,
      );
    });
    answer('post', '/api/v1/releases/{id}/members', async ({ request, body }) => {
      calls.push(await body());
      return next(now.members, request);
    });
    const { user } = await renderDesk('/releases/4');
    await user.click(await screen.findByRole('button', { name: /Take “The post”/ }));
    await screen.findByRole('button', { name: 'Undo' });
    await user.click(await screen.findByRole('button', { name: /Take “The article”/ }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Undo' })).toHaveLength(2));
    const told = screen.getAllByRole('alert').find((one) => one.textContent.includes('The post'));
    await user.click(within(told ?? document.body).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(calls).toEqual(['12', '11', { deliveries: [12] }]));
    expect(now.version).toBe(LAUNCH.version + 3);
  });

  test('are only read by those who may not plan', async () => {
    releaseIs(LAUNCH, LINES, ['schedule.read', 'content.read']);
    await renderDesk('/releases/4');
    expect(await screen.findByText(/nothing would go/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Hold|Call off|Take “/ })).toBeNull();
  });

  test('are made of what was selected', async () => {
    signedIn();
    answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
    answer('get', '/api/v1/content', { items: [], nextCursor: null });
    answer('get', '/api/v1/content/{id}', refuse(404, 'not-found'));
    answer('get', '/api/v1/deliveries/{id}', refuse(404, 'not-found'));
    let sent: unknown;
    answer('post', '/api/v1/releases', async ({ body }) => {
      sent = await body();
      throw refuse(400, 'invalid', { errors: [{ field: 'at', detail: 'That time is over.' }] });
    });
    const { user } = await renderDesk('/releases/new?contents=[7,8]&deliveries=[11]');
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Launch');
    const time = screen.getByLabelText(/^Time/, { selector: 'input[type="datetime-local"]' });
    await user.type(time, '2036-01-20T09:00');
    await user.click(screen.getByRole('radio', { name: 'What can goes' }));
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Let them go together' }));
    expect(await screen.findByText('That time is over.')).toBeVisible();
    expect(sent).toEqual({
      name: 'Launch',
      at: '2036-01-20T09:00',
      timeZone: 'Europe/Paris',
      mode: 'partial',
      onFailure: 'leave',
      deliveries: [11],
      contents: [7, 8],
      channels: [],
    });
  });
});

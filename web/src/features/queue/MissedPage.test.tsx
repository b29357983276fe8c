import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { BatchReport } from '@/api/batches';
import type { Waiting } from '@/api/queue';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel, aDelivery, aPlatform } from '@/testing/things';

const MISSED: Waiting = {
  ...aDelivery({
    id: 4,
    version: 9,
    contentTitle: 'Old news',
    state: 'missed',
    problem: {
      code: 'delivery.too_late',
      title: 'Its time has passed',
      cause: 'The server was off.',
      solution: 'Publish it now or skip it.',
      detail: '',
    },
  }),
  why: 'Its time has passed. The server was off.',
  lateBySeconds: 7200,
  choices: ['publish-now', 'retry', 'reschedule', 'skip'],
};

const UNCONFIRMED: Waiting = {
  ...aDelivery({ id: 5, contentTitle: 'Maybe', state: 'unconfirmed' }),
  why: 'It may be there: no clear answer came, and site cannot be asked.',
  lateBySeconds: 60,
  choices: ['resolve', 'retry', 'reschedule'],
};

function inbox(...items: Waiting[]): string[] {
  const asked: string[] = [];
  signedIn();
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/deliveries/past-due', ({ request }: { request: Request }) => {
    asked.push(new URL(request.url).searchParams.toString());
    return { items, nextCursor: null };
  });
  return asked;
}

const button = (name: string) => screen.findByRole('button', { name });

describe('the inbox', () => {
  test('tells why, and publishes or skips at one click', async () => {
    const asked = inbox(MISSED, UNCONFIRMED);
    const batches: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/publish-now', ({ request }) => {
      expect(request.headers.get('If-Match')).toBe('"9"');
      return MISSED;
    });
    answer('post', '/api/v1/batches', async ({ body }): Promise<BatchReport> => {
      batches.push(await body());
      return {
        id: 8,
        title: 'Skip',
        operation: 'skip',
        partial: true,
        dryRun: false,
        done: 1,
        refused: 0,
        unchanged: 0,
        createdAt: '2026-01-20T09:00:00Z',
        createdBy: 'account/1',
        items: [{ number: 1, outcome: 'done', title: 'Old news', notes: [], made: [] }],
      };
    });
    const { user } = await renderDesk('/missed');
    expect(await screen.findByText('Its time has passed. The server was off.')).toBeVisible();
    expect(screen.getByText('Publish it now or skip it.')).toBeVisible();
    expect(screen.getByText(/2 hr ago/)).toBeVisible();
    expect(asked[0]).toBe('state=missed&state=held&state=unconfirmed&limit=50');
    expect(await faults()).toEqual([]);
    await user.click(await button('Publish now: Old news'));
    expect(await screen.findByText('“Old news” goes out now.')).toBeVisible();
    await user.click(await button('Skip: Old news'));
    expect(await screen.findByText('“Old news” is skipped.')).toBeVisible();
    expect(batches).toEqual([{ operation: 'skip', deliveries: [{ id: 4, version: 9 }], partial: true }]);
    await button('Undo');
  });

  test('keeps what is being decided when the list becomes empty meanwhile', async () => {
    inbox(MISSED);
    const { user, client } = await renderDesk('/missed');
    await user.click(await screen.findByRole('checkbox', { name: /Old news/ }));
    await user.click(await button('Reschedule …'));
    const dialog = await screen.findByRole('dialog');
    inbox();
    await client.invalidateQueries();
    expect(await screen.findByText('Nothing waits for you')).toBeInTheDocument();
    expect(dialog).toBeInTheDocument();
  });

  test('asks nothing but the address of what is there, and looks again', async () => {
    inbox(UNCONFIRMED);
    const said: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/resolve', async ({ body }) => {
      said.push(await body());
      return UNCONFIRMED;
    });
    answer('post', '/api/v1/deliveries/{id}/retry', () => {
      said.push('retry');
      return UNCONFIRMED;
    });
    const { user } = await renderDesk('/missed');
    await user.click(await button('It is there: Maybe'));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/Its address/), 'https://example.org/x');
    await user.click(within(dialog).getByRole('button', { name: 'It is there' }));
    await waitFor(() => expect(said).toEqual([{ as: 'published', url: 'https://example.org/x' }]));
    await user.click(await button('It is not there: Maybe'));
    await waitFor(() => expect(said.at(-1)).toEqual({ as: 'not-published' }));
    await user.click(await button('Look again, send if missing: Maybe'));
    await waitFor(() => expect(said.at(-1)).toBe('retry'));
  });

  test('says what the server says when a decision comes too late', async () => {
    inbox(MISSED);
    answer('post', '/api/v1/deliveries/{id}/publish-now', refuse(412, 'stale-version'));
    const { user } = await renderDesk('/missed');
    await user.click(await button('Publish now: Old news'));
    expect(await screen.findByText(/stale-version happened. Mend stale-version./)).toBeVisible();
  });

  test('is empty with a word, and filters in its address', async () => {
    inbox();
    const { user, router } = await renderDesk('/missed');
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Unconfirmed' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: ['unconfirmed'] }));
    expect(await screen.findByText('Nothing like that waits')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, server, signedIn } from '@/testing/server';
import { aChannel } from '@/testing/things';

function anEntry(different: Partial<Schemas['Entry']> = {}): Schemas['Entry'] {
  return {
    position: 13,
    key: 'delivery/2/1/published',
    source: 'delivery',
    kind: 'publish',
    subject: 'delivery/2',
    at: '2026-01-20T09:00:03Z',
    actor: 'account/1',
    origin: 'series',
    originId: 4,
    contentId: 7,
    channelId: 1,
    deliveryId: 2,
    revisionId: 70,
    revisionNumber: 3,
    scheduledAt: '2026-01-20T09:00:00Z',
    startedAt: '2026-01-20T09:00:00Z',
    fromState: 'absent',
    toState: 'live',
    outcome: 'published',
    attempts: 2,
    externalId: '2',
    externalUrl: 'http://localhost/sites/x',
    data: { title: 'Quay' } as never,
    recordedAt: '2026-01-20T09:00:04Z',
    ...different,
  };
}

const INTACT: Schemas['Verification'] = {
  intact: true,
  broken: null,
  entries: 13,
  seals: 2,
  sealedThrough: 12,
  unsealed: 1,
  pruned: [],
  head: { hash: 'abc123', seal: 2, sealedAt: '2026-01-20T09:00:00Z' },
};

let asked: string[];

beforeEach(() => {
  signedIn();
  asked = [];
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/history', ({ request }) => {
    asked.push(new URL(request.url).searchParams.toString());
    return { items: [anEntry()], nextCursor: null };
  });
});

describe('the history', () => {
  test('tells when it should and when it did, who stood behind it, from what to what', async () => {
    await renderDesk('/history');
    const line = (await screen.findByRole('link', { name: 'Quay' })).closest('li') as HTMLElement;
    for (const text of [
      /due .*10:00:00/,
      /ended .*10:00:03/,
      '3 sec after',
      'revision 3',
      'not there',
      'live',
      'by You (a series)',
      '2 attempts',
      'no. 13',
      'Published',
    ]) {
      expect(within(line).getByText(text)).toBeVisible();
    }
    expect(await faults()).toEqual([]);
  });

  test('is filtered by its address; days are those of the workspace', async () => {
    const { user, router } = await renderDesk(
      '/history?outcome=failed&channel=1&from=2026-01-20&to=2026-01-20',
    );
    await screen.findByRole('link', { name: 'Quay' });
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
      outcome: 'failed',
      channel: '1',
      from: '2026-01-19T23:00:00Z',
      to: '2026-01-20T23:00:00Z',
      limit: '50',
    });
    await user.click(screen.getByRole('combobox', { name: 'Outcome' }));
    await user.click(await screen.findByRole('option', { name: 'Missed', hidden: true }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ outcome: 'missed' }));
  });

  test('shows what was decided, too, to those who may see it', async () => {
    answer('get', '/api/v1/audit/entries', {
      items: [
        anEntry({
          kind: 'revision-approved',
          outcome: null,
          deliveryId: null,
          origin: 'member',
          scheduledAt: null,
        }),
      ],
      nextCursor: null,
    });
    const { user, router } = await renderDesk('/history');
    await user.click(await screen.findByRole('switch', { name: /What was decided/ }));
    expect(await screen.findByText('revision-approved')).toBeVisible();
    expect(router.state.location.search).toEqual({ decisions: true });
  });

  test('is verified: intact, with a hash to keep', async () => {
    answer('get', '/api/v1/audit/verification', INTACT);
    const { user } = await renderDesk('/history');
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    expect(await screen.findByText('The chain is intact')).toBeVisible();
    expect(
      screen.getByText(/13 entries were computed anew\. 2 seals hold them\. 1 is not sealed yet/),
    ).toBeVisible();
    expect(screen.getByText('abc123')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('is verified: broken at an entry, with what to do', async () => {
    const heads: (string | null)[] = [];
    answer('get', '/api/v1/audit/verification', ({ request }) => {
      heads.push(new URL(request.url).searchParams.get('head'));
      return {
        ...INTACT,
        intact: false,
        broken: {
          code: 'entry-changed',
          position: 5,
          seal: null,
          cause: 'Entry 5 was changed.',
          solution: 'Restore a backup.',
        },
      };
    });
    const { user } = await renderDesk('/history');
    await user.type(await screen.findByLabelText(/A seal’s hash/), ' f00 ');
    await user.click(screen.getByRole('button', { name: 'Verify' }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('The chain is broken at entry 5')).toBeVisible();
    expect(within(alert).getByText('Restore a backup.')).toBeVisible();
    expect(within(alert).getByText(/Change nothing now/)).toBeVisible();
    expect(heads).toEqual(['f00']);
    expect(await faults()).toEqual([]);
  });

  test('is exported with the filter it is shown by', async () => {
    const made: string[] = [];
    server.use(
      http.get('*/api/v1/audit/export', ({ request }) => {
        made.push(new URL(request.url).searchParams.toString());
        return HttpResponse.text('a,b');
      }),
    );
    URL.createObjectURL = vi.fn(() => 'blob:x');
    URL.revokeObjectURL = vi.fn();
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = await renderDesk('/history?outcome=failed');
    await user.click(await screen.findByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(clicked).toHaveBeenCalledOnce());
    expect(made).toEqual(['format=csv&outcome=failed']);
  });

  test('offers no proof to those who may not audit', async () => {
    signedIn(['schedule.read']);
    await renderDesk('/history');
    await screen.findByText('Quay');
    expect(screen.queryByRole('button', { name: 'Verify' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Export CSV' })).toBeNull();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { aComment, aContent } from '@/testing/contents';
import { faults, renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';
import { aChannel, aPlatform } from '@/testing/things';

const STATE = aContent().state;
const LINK: Schemas['ClientLink'] = {
  id: 3,
  channels: [],
  contents: [7],
  name: '',
  message: '',
  recipientName: 'Anna Berg',
  recipientEmail: null,
  rights: 'approve',
  state: 'open',
  visits: 2,
  withPasscode: true,
  createdAt: '2026-01-20T09:00:00Z',
  createdBy: 1,
  expiresAt: '2026-02-03T09:00:00Z',
  lastOpenedAt: '2026-01-21T09:00:00Z',
};

beforeEach(() => {
  signedIn();
  answer('get', '/api/v1/content/{id}', aContent());
  answer('get', '/api/v1/content', { items: [], nextCursor: null });
  answer('get', '/api/v1/channels', {
    items: [aChannel({ timeZone: 'America/New_York' })],
    nextCursor: null,
  });
  answer('post', '/api/v1/dry-run/text', { items: [] });
  answer('get', '/api/v1/platforms', {
    items: [aPlatform({ withdrawals: ['draft', 'trash'] })],
    nextCursor: null,
  });
  answer('get', '/api/v1/content/{id}/deliveries', {});
  answer('get', '/api/v1/channels/{id}/free-times', []);
  answer('get', '/api/v1/periods', { items: [], nextCursor: null });
  answer('get', '/api/v1/content/{id}/standing', {
    contentId: 7,
    title: 'Quay',
    current: 2,
    approved: 1,
    newerDraft: true,
    status: 'review',
    channels: [],
  });
});

describe('a period', () => {
  test('is planned from one time to another, with what becomes of it and both zones', async () => {
    const planned: unknown[] = [];
    answer('post', '/api/v1/content/{id}/periods', async ({ body }): Promise<Schemas['PeriodAnswer']> => {
      planned.push(await body());
      return {
        id: 1,
        contentId: 7,
        kind: 'live',
        channels: [],
        createdAt: '2026-01-20T09:00:00Z',
        createdBy: 'account/1',
        updatedAt: '2026-01-20T09:00:00Z',
        version: 0,
        notes: ['The clocks change in between.'],
      };
    });
    const { user } = await renderDesk('/content/7?tab=schedule');
    await user.click(await screen.findByRole('radio', { name: 'For a period' }));
    const set = screen.getByRole('button', { name: 'Plan the period' });
    await user.type(screen.getByLabelText(/^From/), '2027-03-28T02:30');
    // Paris' clocks go forward at two that night.
    expect(screen.getByText(/The clocks skip 02:30; it will be .*3:30/)).toBeVisible();
    await user.type(screen.getByLabelText(/^To/), '2027-03-01T09:00');
    expect(screen.getByText('It must end after it begins.')).toBeVisible();
    expect(set).toBeDisabled();
    await user.clear(screen.getByLabelText(/^To/));
    await user.type(screen.getByLabelText(/^To/), '2027-04-30T18:00');
    expect(screen.getByText(/In America\/New_York: .* to Apr 30, 2027, 12:00/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'At its end it becomes' }));
    await user.click(await screen.findByRole('option', { name: 'In the trash', hidden: true }));
    expect(await faults()).toEqual([]);
    await user.click(set);
    expect(await screen.findByText('The clocks change in between.')).toBeVisible();
    expect(planned).toEqual([
      {
        kind: 'live',
        from: '2027-03-28T02:30',
        to: '2027-04-30T18:00',
        timeZone: 'Europe/Paris',
        channels: [1],
        unpublishTo: 'trash',
      },
    ]);
  });
});

describe('acting now', () => {
  test('tells what becomes of what waits, and settles it as chosen', async () => {
    const waits: Schemas['Settled'] = {
      deliveryId: 9,
      channelId: 1,
      action: 'unpublish',
      state: 'scheduled',
      dueAt: '2027-01-20T17:00:00Z',
      wallTime: '2027-01-20T18:00:00',
      timeZone: 'Europe/Paris',
      version: 5,
      becomes: 'kept',
      choices: ['kept', 'superseded', 'moved'],
      why: 'It comes after.',
      newDueAt: null,
    };
    const acted: unknown[] = [];
    answer('get', '/api/v1/content/{id}/publish/preview', {
      action: 'publish',
      pending: [waits],
      sentences: ['The unpublish stays.'],
    });
    answer('post', '/api/v1/content/{id}/publish', async ({ body }) => {
      acted.push(await body());
      return { conflicts: [], deliveries: [], notes: [], settled: [] };
    });
    const { user } = await renderDesk('/content/7?tab=schedule');
    await user.click(await screen.findByRole('button', { name: 'Publish now' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('The unpublish stays.')).toBeVisible();
    expect(within(dialog).getByRole('radio', { name: 'Stays (the rule)' })).toBeChecked();
    expect(await faults()).toEqual([]);
    await user.click(within(dialog).getByRole('radio', { name: 'Called off' }));
    await user.click(within(dialog).getByRole('button', { name: 'Publish now' }));
    await waitFor(() =>
      expect(acted).toEqual([
        { channels: [1], pending: [{ delivery: 9, becomes: 'superseded', version: 5 }] },
      ]),
    );
  });
});

describe('what reviewers said', () => {
  test('is seen and settled where the text is written', async () => {
    let comments = [aComment()];
    answer('get', '/api/v1/content/{id}/transitions', {
      state: STATE,
      status: 'review',
      revision: 2,
      approved: false,
      fourEyes: false,
      version: 3,
      approvals: { given: 0, required: 1, by: [] },
      transitions: [],
    });
    answer('get', '/api/v1/content/{id}/comments', () => ({ items: comments, nextCursor: null }));
    answer('post', '/api/v1/content/{id}/comments/{comment}/replies', async ({ body }) => {
      const { text } = (await body()) as { text: string };
      comments = [
        aComment({
          replies: [
            {
              id: 2,
              text,
              actor: 'account/1',
              createdAt: '2026-01-20T09:00:00Z',
              version: 1,
              mentions: { members: [], others: [] },
            },
          ],
        }),
      ];
      return aComment();
    });
    const { user } = await renderDesk('/content/7?tab=review');
    expect(await screen.findByText('Bo Sub')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    await user.type(screen.getByLabelText('Your reply'), 'The survey.');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText('The survey.')).toBeVisible();
    expect(screen.getByText('You')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

describe('clients', () => {
  beforeEach(() => {
    answer('get', '/api/v1/client-settings', {
      approval: 'counts',
      usualDays: 14,
      longestDays: 30,
      version: 1,
    });
    answer('get', '/api/v1/client-links', { items: [LINK], nextCursor: null });
    answer('get', '/api/v1/content/{id}/client-feedback', {
      comments: [],
      verdicts: [
        {
          id: 1,
          contentId: 7,
          linkId: 3,
          linkName: '',
          name: 'Anna Berg',
          verdict: 'changes',
          note: 'A warmer beginning.',
          effect: 'returned',
          reason: '',
          revision: 1,
          createdAt: '2026-01-21T09:00:00Z',
        },
      ],
    });
  });

  test('get a link whose address is shown once', async () => {
    const made: Schemas['ClientLinkNewLink'][] = [];
    answer('post', '/api/v1/client-links', async ({ body }) => {
      made.push((await body()) as Schemas['ClientLinkNewLink']);
      return { link: LINK, url: 'http://localhost/review/secret' };
    });
    const { user } = await renderDesk('/content/7?tab=clients');
    await user.type(await screen.findByLabelText(/Client’s name/), 'Anna');
    await user.type(screen.getByLabelText(/Passcode/), 'harbour');
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Make a link' }));
    expect(await screen.findByDisplayValue('http://localhost/review/secret')).toBeVisible();
    // The usual time is counted by the server's clock.
    expect(made[0]).toMatchObject({ contents: [7], rights: 'approve', passcode: 'harbour', expiresAt: null });
    await user.click(screen.getByRole('button', { name: 'I have it' }));
    expect(screen.queryByDisplayValue('http://localhost/review/secret')).toBeNull();
  });

  test('are heard: what they decided, of which revision, and their links can be revoked', async () => {
    const revoked: string[] = [];
    answer('post', '/api/v1/client-links/{id}/revoke', ({ params }) => {
      revoked.push(String(params.id));
      return { ...LINK, state: 'revoked' };
    });
    const { user } = await renderDesk('/content/7?tab=clients');
    const said = await screen.findByRole('region', { name: 'What clients said' });
    expect(within(said).getByText('Asks for changes')).toBeVisible();
    expect(within(said).getByText('A warmer beginning.')).toBeVisible();
    expect(within(said).getByText(/on revision 1 · there is a newer one/)).toBeVisible();
    expect(within(said).getByText(/It went back to draft/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Revoke the link for Anna Berg' }));
    await waitFor(() => expect(revoked).toEqual(['3']));
  });
});

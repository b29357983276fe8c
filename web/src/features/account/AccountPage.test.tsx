import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { workspace } from '@/api/account';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';

const HERE: Schemas['OwnAccountOpenSession'] = {
  id: 'a',
  startedAt: '2026-01-19T08:00:00Z',
  seenAt: '2026-01-20T08:00:00Z',
  endsAt: '2026-02-03T08:00:00Z',
  agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  address: '127.0.0.1',
  current: true,
};
const THERE = { ...HERE, id: 'b', agent: null, address: null, current: false };

function theSessions() {
  let found = [HERE, THERE];
  const ended: string[] = [];
  answer('get', '/api/v1/account/sessions', () => ({ items: found, nextCursor: null }));
  answer('delete', '/api/v1/account/sessions/{id}', ({ params }) => {
    ended.push(params.id ?? '');
    found = found.filter((one) => one.id !== params.id);
    return undefined;
  });
  return ended;
}

describe('one’s own account', () => {
  test('tells where one is signed in, and ends it there', async () => {
    signedIn(['content.read']);
    const ended = theSessions();
    const { user } = await renderDesk('/account');
    expect(await screen.findByText('Firefox on Linux')).toBeVisible();
    expect(await faults()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'End the session Firefox on Linux' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'End the session Browser not known' }));
    await waitFor(() => expect(ended).toEqual(['b']));
    expect(await screen.findByText('You are signed in nowhere else.')).toBeVisible();
  });

  test('takes another password, and says what is wrong with one', async () => {
    signedIn(['content.read']);
    theSessions();
    answer(
      'put',
      '/api/v1/account/password',
      refuse(422, 'invalid-field', {
        errors: [{ field: 'currentPassword', detail: 'This is not your password.' }],
      }),
    );
    const { user } = await renderDesk('/account');
    await user.type(await screen.findByLabelText(/^Current password/), 'not mine');
    await user.type(screen.getByLabelText(/^New password/), 'four words that wander');
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText('This is not your password.')).toBeVisible();
    let sent: unknown;
    answer('put', '/api/v1/account/password', async ({ body }) => {
      sent = await body();
      return { ended: 1 };
    });
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText('The password is changed; 1 other session has ended.')).toBeVisible();
    expect(sent).toEqual({ currentPassword: 'not mine', password: 'four words that wander' });
    expect(screen.getByLabelText(/^New password/)).toHaveValue('');
  });
});

describe('the workspace', () => {
  const DAILY: Schemas['WorkspaceFacts'] = {
    id: 1,
    name: 'The Daily',
    slug: 'the-daily',
    timeZone: 'Europe/Paris',
    version: 77,
  };

  test('says what another zone does before it is saved, and goes back', async () => {
    signedIn();
    let now = DAILY;
    const sent: string[] = [];
    answer('get', '/api/v1/workspace', () => now);
    answer('patch', '/api/v1/workspace', async ({ request, body }) => {
      const change = (await body()) as { timeZone: string };
      sent.push(`${change.timeZone} ${request.headers.get('If-Match') ?? ''}`);
      now = { ...now, ...change, version: now.version + 1 };
      return now;
    });
    const { user } = await renderDesk('/settings/workspace');
    const zone = await screen.findByLabelText(/^Time zone/, { selector: 'input' });
    expect(screen.queryByText('Nothing that is scheduled moves')).toBeNull();
    await user.click(zone);
    await user.clear(zone);
    await user.type(zone, 'Tokyo');
    await user.click(await screen.findByRole('option', { name: 'Asia/Tokyo', hidden: true }));
    expect(screen.getByText('Nothing that is scheduled moves')).toBeVisible();
    expect(sent).toEqual([]);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent).toEqual(['Asia/Tokyo "77"', 'Europe/Paris "78"']));
  });

  test('keeps the name being typed when a colleague saves another, and does not write over it', async () => {
    signedIn();
    let now = DAILY;
    const seen: (string | null)[] = [];
    answer('get', '/api/v1/workspace', () => now);
    answer('patch', '/api/v1/workspace', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      throw refuse(412, 'stale-version');
    });
    const { user, client } = await renderDesk('/settings/workspace');
    await user.type(await screen.findByLabelText(/^Name/), ' Mail');
    now = { ...DAILY, timeZone: 'Asia/Tokyo', version: 78 };
    await client.invalidateQueries({ queryKey: workspace.all });
    await waitFor(() => expect(client.getQueryData(workspace.facts().queryKey)?.version).toBe(78));
    expect(screen.getByLabelText(/^Name/)).toHaveValue('The Daily Mail');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mend stale-version.')).toBeVisible();
    expect(seen).toEqual(['"77"']);
  });

  test('is only shown to who may not change it', async () => {
    signedIn(['content.read']);
    answer('get', '/api/v1/workspace', DAILY);
    await renderDesk('/settings/workspace');
    expect(await screen.findByText('Your role may look at this, not change it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});

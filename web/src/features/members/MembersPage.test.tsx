import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';

const ADA: Schemas['MemberView'] = {
  id: 1,
  name: 'Ada Editor',
  email: 'ada@example.org',
  role: 'owner',
  since: '2026-01-19T08:00:00Z',
  version: 0,
};
const BO: Schemas['MemberView'] = {
  ...ADA,
  id: 2,
  name: 'Bo Ek',
  email: 'bo@example.org',
  role: 'author',
  version: 4,
};

function theMembers() {
  let found = [ADA, BO];
  const asked: string[] = [];
  answer('get', '/api/v1/members', () => ({ items: found, nextCursor: null }));
  answer('get', '/api/v1/invitations', { items: [], nextCursor: null });
  answer('patch', '/api/v1/members/{id}', async ({ request, body, params }) => {
    const { role } = (await body()) as { role: 'owner' };
    asked.push(`${params.id ?? ''} ${role} ${request.headers.get('If-Match') ?? ''}`);
    found = found.map((one) =>
      String(one.id) === params.id ? { ...one, role, version: one.version + 1 } : one,
    );
    return found.find((one) => String(one.id) === params.id) ?? ADA;
  });
  return asked;
}

async function pick(user: Awaited<ReturnType<typeof renderDesk>>['user'], who: string, role: string) {
  const field = screen.getByLabelText(`Role of ${who}`, { selector: 'input' });
  await user.click(field);
  // Each member has a list of their own.
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '') ?? document.body;
  await user.click(within(list).getByRole('option', { name: role, hidden: true }));
}

describe('members', () => {
  test('get another role, and have it back', async () => {
    signedIn();
    const asked = theMembers();
    const { user } = await renderDesk('/settings/members');
    await screen.findByText('bo@example.org');
    expect(await faults()).toEqual([]);
    await pick(user, 'Bo Ek', 'Editor');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked).toEqual(['2 editor "4"', '2 author "5"']));
  });

  test('the last owner stays, and the server says why', async () => {
    signedIn();
    theMembers();
    answer('patch', '/api/v1/members/{id}', refuse(409, 'last-owner'));
    const { user } = await renderDesk('/settings/members');
    await screen.findByText('bo@example.org');
    await pick(user, 'Ada Editor', 'Viewer');
    expect(await screen.findByText(/Mend last-owner\./)).toBeVisible();
    expect(screen.getByLabelText('Role of Ada Editor', { selector: 'input' })).toHaveValue('Owner');
  });

  test('are removed after a question that says what goes with them', async () => {
    signedIn();
    theMembers();
    answer('get', '/api/v1/members/{id}/removal', { ended: { apiKeys: 2 }, stays: { series: 1 } });
    let removed = '';
    answer('delete', '/api/v1/members/{id}', ({ params }) => {
      removed = params.id ?? '';
      return { ended: { apiKeys: 2 }, stays: {} };
    });
    const { user } = await renderDesk('/settings/members');
    await user.click(await screen.findByRole('button', { name: 'Remove Bo Ek' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('2 API keys')).toBeVisible();
    expect(within(dialog).getByText('1 series')).toBeVisible();
    expect(removed).toBe('');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(removed).toBe('2'));
  });

  test('are only shown to those who may not change them', async () => {
    signedIn(['content.read']);
    answer('get', '/api/v1/members', {
      items: [{ ...BO, email: null, since: null }],
      nextCursor: null,
    });
    await renderDesk('/settings/members');
    expect(await screen.findByText('Bo Ek')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Remove|Invite|Leave/ })).toBeNull();
    expect(screen.queryByText('Pending invitations')).toBeNull();
  });
});

test('an invitation’s link is shown once, and the invitation can be revoked', async () => {
  signedIn();
  theMembers();
  const invitation: Schemas['Invitation'] = {
    id: 9,
    email: 'cy@example.org',
    name: 'Cy',
    role: 'author',
    invitedBy: 'Ada Editor',
    createdAt: '2026-01-19T08:00:00Z',
    expiresAt: '2026-01-26T08:00:00Z',
    expired: false,
  };
  let pending: Schemas['Invitation'][] = [];
  let sent: unknown;
  answer('get', '/api/v1/invitations', () => ({ items: pending, nextCursor: null }));
  answer('post', '/api/v1/invitations', async ({ body }) => {
    sent = await body();
    pending = [invitation];
    return { invitation, url: 'https://desk.example/join?token=abc' };
  });
  answer('delete', '/api/v1/invitations/{id}', () => {
    pending = [];
    return undefined;
  });
  const { user } = await renderDesk('/settings/members');
  await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Name/), 'Cy');
  await user.type(within(dialog).getByLabelText(/^E-mail/), 'cy@example.org');
  await user.click(within(dialog).getByRole('button', { name: 'Make the link' }));
  expect(await screen.findByText('https://desk.example/join?token=abc')).toBeVisible();
  expect(sent).toEqual({ name: 'Cy', email: 'cy@example.org', role: 'author' });
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'I have given it on' }));
  await waitFor(() => expect(screen.queryByText(/token=abc/)).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Revoke the invitation of Cy' }));
  expect(await screen.findByText('Nobody is invited at the moment.')).toBeVisible();
});

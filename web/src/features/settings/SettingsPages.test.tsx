import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { workflows } from '@/api/workflows';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';

const WORKFLOW: Schemas['WorkflowView'] = {
  contentType: 'default',
  configured: true,
  states: [
    { key: 'draft', name: 'Draft', color: 'gray', kind: 'draft', position: 0 },
    { key: 'legal', name: 'Legal', color: 'orange', kind: 'review', position: 1 },
    { key: 'approved', name: 'Approved', color: 'green', kind: 'approved', position: 2 },
  ],
  transitions: [
    { key: 'submit', name: 'Submit', from: 'draft', to: 'legal', roles: ['author'], noteRequired: false },
    { key: 'approve', name: 'Approve', from: 'legal', to: 'approved', roles: ['owner'], noteRequired: false },
  ],
  fourEyes: false,
  minimumApprovals: 1,
  afterPublish: null,
  afterUnpublish: null,
  version: 3,
};

function theWorkflow() {
  const sent: { match: string | null; body: Schemas['WorkflowRequest'] }[] = [];
  answer('get', '/api/v1/workflows', { items: [WORKFLOW] });
  answer('get', '/api/v1/workflows/{contentType}', WORKFLOW);
  answer('put', '/api/v1/workflows/{contentType}', async ({ request, body }) => {
    sent.push({ match: request.headers.get('If-Match'), body: (await body()) as Schemas['WorkflowRequest'] });
    return { ...WORKFLOW, version: 4 };
  });
  return sent;
}

describe('states and transitions', () => {
  test('say what will change before it does, and can be taken back', async () => {
    signedIn();
    const sent = theWorkflow();
    const { user } = await renderDesk('/settings/moderation');
    await user.click(await screen.findByRole('switch', { name: /^Four eyes/ }));
    expect(screen.getByText('Four eyes: nobody approves what they wrote')).toBeVisible();
    expect(sent).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent.map(({ match, body }) => [match, body.fourEyes])).toEqual([
      ['"3"', true],
      ['"4"', false],
    ]);
    expect(await faults()).toEqual([]);
  });

  test('take a removed state’s transitions with them and ask where its contents go', async () => {
    signedIn();
    const sent = theWorkflow();
    const { user } = await renderDesk('/settings/moderation');
    await user.click(await screen.findByRole('button', { name: 'Remove the state Legal' }));
    expect(screen.getByText('State gone: Legal')).toBeVisible();
    expect(screen.getByText('Transition gone: Submit: Draft → Legal')).toBeVisible();
    expect(screen.getByLabelText('What is in “Legal” goes to', { selector: 'input' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body.transitions).toEqual([]);
  });

  test('are saved only over what was seen when the editing began', async () => {
    signedIn();
    theWorkflow();
    let now = WORKFLOW;
    answer('get', '/api/v1/workflows', () => ({ items: [now] }));
    answer('get', '/api/v1/workflows/{contentType}', () => now);
    const matches: (string | null)[] = [];
    answer('put', '/api/v1/workflows/{contentType}', ({ request }) => {
      matches.push(request.headers.get('If-Match'));
      throw refuse(412, 'stale-version');
    });
    const { user, client } = await renderDesk('/settings/moderation');
    await user.click(await screen.findByRole('switch', { name: /^Four eyes/ }));
    // A colleague was faster, and the stream says so.
    now = { ...WORKFLOW, minimumApprovals: 2, version: 4 };
    await client.invalidateQueries({ queryKey: workflows.all });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mend stale-version.')).toBeVisible();
    expect(matches).toEqual(['"3"']);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(screen.getByRole('textbox', { name: /approvals/i })).toHaveValue('2');
  });

  test('show the server’s refusal and keep what was entered', async () => {
    signedIn();
    theWorkflow();
    answer('put', '/api/v1/workflows/{contentType}', refuse(422, 'unreachable'));
    const { user } = await renderDesk('/settings/moderation');
    await user.click(await screen.findByRole('button', { name: 'Remove the transition Approve' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mend unreachable.')).toBeVisible();
    expect(screen.getByText('Transition gone: Approve: Legal → Approved')).toBeVisible();
  });
});

describe('API keys', () => {
  test('are shown once, and revoked after a question', async () => {
    signedIn();
    let keys: Schemas['ApiKey'][] = [];
    answer('get', '/api/v1/api-keys', () => ({ items: keys, nextCursor: null }));
    const made: unknown[] = [];
    answer('post', '/api/v1/api-keys', async ({ body }) => {
      made.push(await body());
      const key = { id: 7, name: 'Script', prefix: 'pt_ab', createdAt: '2026-01-20T09:00:00Z' };
      keys = [
        {
          ...key,
          scopes: ['content.read'],
          accountId: 1,
          lastUsedAt: null,
          expiresAt: null,
          revokedAt: null,
        },
      ];
      return { ...key, key: 'pt_ab_secret', scopes: ['content.read'], expiresAt: null };
    });
    let revoked = '';
    answer('delete', '/api/v1/api-keys/{id}', ({ params }) => {
      revoked = params.id ?? '';
      keys = keys.map((key) => ({ ...key, revokedAt: '2026-01-21T09:00:00Z' }));
      return undefined;
    });
    const { user } = await renderDesk('/settings/keys');
    expect(await screen.findByText('No key yet')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'New key' })[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Name/), 'Script');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Read content' }));
    await user.click(within(dialog).getByRole('radio', { name: 'always' }));
    await user.click(within(dialog).getByRole('button', { name: 'Make the key' }));
    expect(await screen.findByText('pt_ab_secret')).toBeVisible();
    expect(made).toEqual([{ name: 'Script', scopes: ['content.read'], expiresAt: null }]);
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    await waitFor(() => expect(screen.queryByText('pt_ab_secret')).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Revoke Script' }));
    expect(revoked).toBe('');
    const question = await screen.findByRole('dialog');
    await user.click(within(question).getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('Revoked')).toBeVisible();
    expect(revoked).toBe('7');
  });

  test('are offered only for what one may do oneself', async () => {
    signedIn(['content.read', 'key.write']);
    answer('get', '/api/v1/api-keys', { items: [], nextCursor: null });
    const { user } = await renderDesk('/settings/keys');
    await user.click((await screen.findAllByRole('button', { name: 'New key' }))[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('checkbox', { name: 'Read content' })).toBeVisible();
    expect(within(dialog).queryByRole('checkbox', { name: 'Change settings' })).toBeNull();
  });
});

test('the settings lead to what one may see', async () => {
  signedIn(['content.read']);
  await renderDesk('/settings');
  expect(await screen.findByRole('link', { name: 'Moderation' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'API keys' })).toBeNull();
  expect(await faults()).toEqual([]);
});

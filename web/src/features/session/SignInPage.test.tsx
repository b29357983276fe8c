import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { channels } from '@/api/channels';
import { credentials } from '@/api/client';
import { sessionQuery, type Workspace } from '@/api/session';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aSession } from '@/testing/things';

const NOBODY = aSession({ account: null, workspaces: [] });

function signedOut() {
  answer('get', '/api/v1/session', NOBODY);
  answer('get', '/api/v1/setup', { needed: false });
}

async function enter(user: Awaited<ReturnType<typeof renderDesk>>['user'], password: string) {
  await user.click(screen.getByLabelText(/E-mail/));
  await user.paste('ada@example.org');
  await user.click(screen.getByLabelText(/^Password/));
  await user.paste(password);
  await user.keyboard('{Enter}');
}

describe('signing in', () => {
  test('leads back to where one wanted to go', async () => {
    signedOut();
    answer('get', '/api/v1/channels', { items: [], nextCursor: null });
    answer('get', '/api/v1/platforms', { items: [], nextCursor: null });
    let sent: unknown;
    answer('post', '/api/v1/session', async ({ body }) => {
      sent = await body();
      signedIn();
      return aSession();
    });
    const { user, router } = await renderDesk('/channels');
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    expect(await faults()).toEqual([]);
    await enter(user, 'a quiet meadow');
    await waitFor(() => expect(router.state.location.pathname).toBe('/channels'));
    expect(sent).toEqual({ email: 'ada@example.org', password: 'a quiet meadow' });
  });

  test('leads back to the filters too, where the session ended meanwhile', async () => {
    signedIn();
    answer('get', '/api/v1/channels', { items: [], nextCursor: null });
    answer('get', '/api/v1/platforms', { items: [], nextCursor: null });
    const { router, client } = await renderDesk('/channels?platform=site');
    signedOut();
    await client.invalidateQueries({ queryKey: sessionQuery().queryKey });
    await waitFor(() => expect(router.state.location.search).toEqual({ next: '/channels?platform=site' }));
    expect(router.state.location.pathname).toBe('/sign-in');
  });

  test('says why not, and keeps the e-mail', async () => {
    signedOut();
    answer('post', '/api/v1/session', refuse(401, 'wrong-credentials'));
    const { user } = await renderDesk('/sign-in');
    await enter(user, 'wrong');
    expect(await screen.findByText(/Mend wrong-credentials\./)).toBeVisible();
    expect(screen.getByLabelText(/E-mail/)).toHaveValue('ada@example.org');
  });

  test('keeps to the workspace of this tab while another tab enters another one', async () => {
    const [one] = aSession().workspaces;
    const workspaces = [one as Workspace, { ...(one as Workspace), id: 2, name: 'Weekly', slug: 'weekly' }];
    signedIn();
    answer('get', '/api/v1/session', aSession({ workspaces }));
    answer('get', '/api/v1/platforms', { items: [], nextCursor: null });
    const asked: (string | null)[] = [];
    answer('get', '/api/v1/channels', ({ request }) => {
      asked.push(request.headers.get('X-Workspace'));
      return { items: [], nextCursor: null };
    });
    const { client } = await renderDesk('/channels');
    await waitFor(() => expect(asked).toContain('the-daily'));
    localStorage.setItem('presstime.workspace', 'weekly');
    await client.invalidateQueries({ queryKey: sessionQuery().queryKey });
    await client.invalidateQueries({ queryKey: channels.all });
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked)).toEqual(new Set(['the-daily']));
    // What the other tab chose counts for who comes anew.
    credentials.workspace = null;
    await client.invalidateQueries({ queryKey: sessionQuery().queryKey });
    expect(credentials.workspace).toBe('weekly');
  });

  test.each(['//evil.example/', 'https://evil.example/', '/\\evil.example'])(
    'never leads to another site: %s',
    async (next) => {
      signedOut();
      const { router } = await renderDesk(`/sign-in?next=${encodeURIComponent(next)}`);
      expect((router.state.location.search as { next?: string }).next).toBeUndefined();
    },
  );

  test('is not for a server without an owner', async () => {
    answer('get', '/api/v1/session', NOBODY);
    answer('get', '/api/v1/setup', { needed: true });
    const { router } = await renderDesk('/');
    expect(router.state.location.pathname).toBe('/setup');
    expect(await screen.findByText('Open the set-up link')).toBeVisible();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel, aPlatform } from '@/testing/things';

function channelsAre(...items: ReturnType<typeof aChannel>[]) {
  answer('get', '/api/v1/channels', { items, nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
}

describe('the channels', () => {
  test('are listed with what is wrong with them and how to mend it', async () => {
    signedIn();
    channelsAre(
      aChannel({ id: 1, name: 'Good' }),
      aChannel({
        id: 2,
        name: 'Bad',
        lastTest: {
          ok: false,
          problems: [
            {
              code: 'key',
              title: 'Key refused',
              cause: 'It is wrong.',
              solution: 'Enter it again.',
              detail: '',
            },
          ],
          warnings: [],
          facts: {},
          testedAt: '2026-01-20T09:00:00Z',
        },
      }),
    );
    await renderDesk('/channels');
    const bad = (await screen.findByText('Bad')).closest('li') as HTMLElement;
    expect(within(bad).getByText('Cannot publish')).toBeVisible();
    expect(within(bad).getByText('Enter it again.')).toBeVisible();
    const good = screen.getByText('Good').closest('li') as HTMLElement;
    expect(within(good).getByText('Ready')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('say what belongs here when there is none', async () => {
    signedIn(['channel.read']);
    channelsAre();
    await renderDesk('/channels');
    expect(await screen.findByText('No channel yet')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Connect a channel' })).toBeNull();
  });

  test('pause at once, and the pause can be taken back', async () => {
    signedIn();
    let kept = aChannel({ name: 'Good' });
    const asked: unknown[] = [];
    answer('get', '/api/v1/channels', () => ({ items: [kept], nextCursor: null }));
    answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
    answer('patch', '/api/v1/channels/{id}', async ({ request, body }) => {
      const change = (await body()) as { enabled: boolean };
      asked.push([request.headers.get('If-Match'), request.headers.get('X-CSRF-Token'), change]);
      kept = { ...kept, ...change, version: kept.version + 1 };
      return kept;
    });
    const { user } = await renderDesk('/channels');
    await user.click(await screen.findByRole('button', { name: 'Pause Good' }));
    expect(await screen.findByText('Paused')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Ready')).toBeVisible();
    expect(asked).toEqual([
      ['"1"', 'token', { enabled: false }],
      ['"2"', 'token', { enabled: true }],
    ]);
  });

  test('go back to what they were when the server refuses, and say why', async () => {
    signedIn();
    channelsAre(aChannel({ name: 'Good' }));
    answer('patch', '/api/v1/channels/{id}', refuse(412, 'stale-version'));
    const { user } = await renderDesk('/channels');
    await user.click(await screen.findByRole('button', { name: 'Pause Good' }));
    expect(await screen.findByText(/Mend stale-version\./)).toBeVisible();
    await waitFor(() => expect(screen.getByText('Ready')).toBeVisible());
  });
});

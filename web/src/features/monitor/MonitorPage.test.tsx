import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { faults, renderDesk } from '@/testing/render';
import { answer, server, signedIn } from '@/testing/server';
import { aDelivery, anAttempt, aPlatform } from '@/testing/things';

function happening() {
  signedIn();
  const asked: URLSearchParams[] = [];
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/monitor/attempts', {
    items: [
      anAttempt({ startedAt: new Date(Date.now() - 60_000).toISOString(), endedAt: null, outcome: 'lost' }),
    ],
  });
  answer('get', '/api/v1/deliveries', ({ request }) => {
    asked.push(new URL(request.url).searchParams);
    return {
      items: [
        aDelivery({
          state: 'failed',
          problem: { code: 'x', title: 'It broke', cause: '', solution: 'Mend it.', detail: '' },
        }),
      ],
      nextCursor: null,
    };
  });
  return asked;
}

/** A stream that a test speaks through. */
function aStream() {
  let say: (text: string) => void = () => undefined;
  const ready = new Promise<void>((opened) => {
    server.use(
      http.get('*/api/v1/events/stream', () => {
        const stream = new ReadableStream<Uint8Array>({
          start(controller) {
            say = (text) => controller.enqueue(new TextEncoder().encode(text));
            opened();
          },
        });
        return new HttpResponse(stream, { headers: { 'Content-Type': 'text/event-stream' } });
      }),
    );
  });
  return { ready, say: (text: string) => say(text) };
}

describe('the monitor', () => {
  test('lists what happens with cause and remedy, as a picture and as a table', async () => {
    happening();
    const { user } = await renderDesk('/monitor');
    expect(await screen.findByText('It broke')).toBeVisible();
    expect(screen.getByText(/Mend it/)).toBeVisible();
    expect(await screen.findByText('1 attempt, 1 without success, 0 late.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'As a table' }));
    expect(screen.getByRole('cell', { name: 'its server was lost' })).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('its filters are its address', async () => {
    const asked = happening();
    const { user, router } = await renderDesk('/monitor?hours=24&state=%5B%22failed%22%5D');
    await screen.findByText('It broke');
    expect(asked[0]?.getAll('state')).toEqual(['failed']);
    const hours = Date.parse(asked[0]?.get('to') ?? '') - Date.parse(asked[0]?.get('from') ?? '');
    expect(Math.floor(hours / 3_600_000)).toBe(25);
    await user.click(screen.getByRole('combobox', { name: 'Type' }));
    await user.click(await screen.findByRole('option', { name: 'Unpublish', hidden: true }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ action: 'unpublish' }));
    await waitFor(() => expect(asked.at(-1)?.get('action')).toBe('unpublish'));
  });

  test('it reads again when the stream says so, and not while it is paused', async () => {
    // The time shown moves on with the clock, and would be read again as well.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date() });
    onTestFinished(() => void vi.useRealTimers());
    const asked = happening();
    const stream = aStream();
    const { user } = await renderDesk('/monitor');
    await screen.findByText('It broke');
    await stream.ready;
    expect(await screen.findByText('Live')).toBeVisible();
    const before = asked.length;
    stream.say('event: activity\ndata: {}\n\n');
    await waitFor(() => expect(asked.length).toBe(before + 1));
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    stream.say('event: activity\ndata: {}\n\n');
    await new Promise((wait) => setTimeout(wait, 500));
    expect(asked.length).toBe(before + 1);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(asked.length).toBeGreaterThan(before + 1));
  });

  test('shows what another filter finds, also while it is paused', async () => {
    const asked = happening();
    const { user } = await renderDesk('/monitor');
    await screen.findByText('It broke');
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    await user.click(screen.getByRole('combobox', { name: 'Type' }));
    await user.click(await screen.findByRole('option', { name: 'Unpublish', hidden: true }));
    await waitFor(() => expect(asked.at(-1)?.get('action')).toBe('unpublish'));
  });

  test('what is empty teaches', async () => {
    happening();
    answer('get', '/api/v1/deliveries', { items: [], nextCursor: null });
    await renderDesk('/monitor');
    expect(await screen.findByText('Nothing happened in this time')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

import { waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test, vi } from 'vitest';
import { aQueryClient } from '@/testing/render';
import { server } from '@/testing/server';
import { follow } from './live';

function event(id: number, subject: string): string {
  const data = { id, type: 'x', subject, actor: 'engine', occurredAt: '2026-01-20T12:00:00Z', data: {} };
  return `id: ${id}\nevent: event\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Answers each connection with the next text, then refuses; remembers where each resumed. */
function streams(...texts: string[]): (string | null)[] {
  const resumed: (string | null)[] = [];
  server.use(
    http.get('*/api/v1/events/stream', ({ request }) => {
      resumed.push(request.headers.get('Last-Event-ID'));
      const text = texts.shift();
      return text === undefined
        ? new HttpResponse(null, { status: 403 })
        : new HttpResponse(text, { headers: { 'Content-Type': 'text/event-stream' } });
    }),
  );
  return resumed;
}

test('it comes back where it was, and hears what comes twice once', async () => {
  const resumed = streams(
    'id: 41\nevent: ready\ndata: {}\n\n',
    event(42, 'content/7') + event(43, 'channel/1'),
    event(43, 'channel/1') + event(44, 'delivery/9'),
  );
  const client = aQueryClient();
  const read = vi.spyOn(client, 'invalidateQueries');
  await follow(client, new AbortController().signal);
  expect(resumed).toEqual([null, '41', '43', '44']);
  await waitFor(() => {
    const keys = read.mock.calls.map(([filter]) => filter?.queryKey?.[0]);
    expect(keys).toContain('deliveries');
    expect(keys.filter((key) => key === 'channels')).toHaveLength(1);
  });
});

test('what was carried out is read again, and does not move where it resumes', async () => {
  const activity = 'event: activity\ndata: {}\n\n';
  const resumed = streams(event(42, 'series/7') + activity, activity + activity);
  const client = aQueryClient();
  const read = vi.spyOn(client, 'invalidateQueries');
  await follow(client, new AbortController().signal);
  expect(resumed).toEqual([null, '42', '42']);
  await waitFor(() => {
    const keys = read.mock.calls.map(([filter]) => filter?.queryKey?.[0]);
    expect(keys.filter((key) => key === 'monitor')).toHaveLength(2);
    expect(keys).toContain('deliveries');
    expect(keys).not.toContain('channels');
  });
});

test('after too long an absence everything is read again', async () => {
  streams('id: 90\nevent: reset\ndata: {}\n\n');
  const client = aQueryClient();
  const read = vi.spyOn(client, 'invalidateQueries');
  await follow(client, new AbortController().signal);
  expect(read).toHaveBeenCalledWith();
});

test('a hidden page does not connect', async () => {
  const resumed = streams('id: 1\nevent: ready\ndata: {}\n\n');
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const ending = new AbortController();
  const over = follow(aQueryClient(), ending.signal);
  await new Promise((wait) => setTimeout(wait, 200));
  expect(resumed).toEqual([]);
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(resumed).toContain(null));
  ending.abort();
  await over;
});

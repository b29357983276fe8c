import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { faults, renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';
import { aChannel, aChannelState, aPlatform } from '@/testing/things';
import { bytes } from './ServersPart';

function health() {
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/monitor/channels', {
    items: [
      aChannelState(),
      aChannelState({
        id: 2,
        name: 'Far away',
        state: 'failing',
        cause: { code: 'x', title: 'The key is wrong', solution: 'Enter a new one.' },
      }),
    ],
    changes: [
      {
        id: 5,
        channelId: 2,
        channelName: 'Far away',
        type: 'connection-lost',
        at: '2026-01-20T09:00:00Z',
        actor: 'checks-ahead',
        cause: 'The key is wrong',
      },
    ],
  });
  answer('get', '/api/v1/monitor/servers', {
    asOf: '2026-01-20T09:00:00Z',
    status: 'DOWN',
    parts: [
      { name: 'db', status: 'UP', details: {} },
      { name: 'engine', status: 'DOWN', details: { due: 12, oldestDueSeconds: 190 } },
    ],
    servers: [
      {
        name: 'desk-1',
        self: true,
        since: '2026-01-20T08:00:00Z',
        connections: 6,
        holds: 3,
        leasedUntil: null,
      },
    ],
    database: {
      version: '17.5',
      bytes: 12_345_678,
      connections: 9,
      mostConnections: 100,
      answersInMillis: 2,
      clockDifferenceMillis: -2_000,
    },
    disk: { bytes: 100_000_000_000, free: 40_000_000_000, threshold: 100_000_000 },
  });
}

describe('health', () => {
  test('says what is wrong, why, and what to do', async () => {
    signedIn();
    health();
    await renderDesk('/health');
    expect(await screen.findByText('Connection fails')).toBeVisible();
    expect(screen.getByText(/Enter a new one/)).toBeVisible();
    expect(screen.getByText('The connection was lost')).toBeVisible();
    expect(await screen.findByText(/does not take up what is due/)).toBeVisible();
    expect(screen.getByText(/differ by more than a second/)).toBeVisible();
    expect(screen.getByText('40 GB of 100 GB free')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('a channel is tried from here', async () => {
    signedIn();
    health();
    const { user } = await renderDesk('/health');
    answer('post', '/api/v1/channels/{id}/test', ({ params }) => aChannel({ id: Number(params.id) }));
    await user.click(await screen.findByRole('button', { name: 'Test Far away' }));
    expect(await screen.findByText('Far away does not work yet.')).toBeVisible();
  });

  test('servers are for operators', async () => {
    signedIn(['channel.read', 'schedule.read']);
    health();
    await renderDesk('/health');
    await screen.findByText('Connection fails');
    expect(screen.queryByRole('heading', { name: 'Servers' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Test/ })).toBeNull();
  });

  test('sizes are short', () => {
    expect(bytes(0, 'en')).toBe('0 byte');
    expect(bytes(12_345_678, 'en')).toBe('12.3 MB');
  });
});

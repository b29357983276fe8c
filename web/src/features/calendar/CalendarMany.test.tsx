import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { cell, chip, due, paris } from '@/testing/calendar';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { aChannel, aDelivery } from '@/testing/things';

const MONTH = '/calendar?view=month&date=2026-03-15';

beforeEach(() => {
  localStorage.clear();
  notifications.clean();
});

function aReport(different: Partial<Schemas['BatchReport']>): Schemas['BatchReport'] {
  return {
    id: 7,
    operation: 'shift',
    title: 'Shift',
    dryRun: false,
    partial: true,
    done: 0,
    refused: 0,
    unchanged: 0,
    items: [],
    createdAt: '2026-03-01T09:00:00Z',
    createdBy: 'account/1',
    ...different,
  };
}

describe('several deliveries', () => {
  const three = [10, 11, 12].map((day) => paris(day, `2026-03-${String(day)}T09:00:00`));

  test('are selected with Ctrl, Shift and X, said so, and let go with Escape', async () => {
    due(three);
    const { user, router } = await renderDesk(MONTH);
    fireEvent.click(await chip(10), { ctrlKey: true });
    const bar = await screen.findByRole('region', { name: /selected/i });
    expect(within(bar).getByText('1 selected')).toBeVisible();
    fireEvent.click(await chip(12), { shiftKey: true });
    expect(within(bar).getByText('3 selected')).toBeVisible();
    expect(await chip(11)).toHaveTextContent(/, selected/);
    (await chip(11)).focus();
    await user.keyboard('x');
    expect(within(bar).getByText('2 selected')).toBeVisible();
    expect(await chip(11)).not.toHaveTextContent(/, selected/);
    expect(router.state.location.pathname).toBe('/calendar');
    expect(await faults()).toEqual([]);
    (await chip(11)).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByText('2 selected')).toBeNull();
  });

  test('are selected by a plain press while selecting is on', async () => {
    due(three);
    const { user, router } = await renderDesk(MONTH);
    await chip(10);
    await user.click(screen.getByRole('button', { name: 'Select' }));
    fireEvent.click(await chip(10));
    expect(await screen.findByText('1 selected')).toBeVisible();
    expect(router.state.location.pathname).toBe('/calendar');
    await user.click(screen.getByRole('button', { name: 'Select' }));
    expect(screen.queryByText('1 selected')).toBeNull();
  });

  test('are shifted as one batch, as they were seen', async () => {
    due(three);
    const bodies: Schemas['BatchRequest'][] = [];
    answer('post', '/api/v1/batches', async ({ body }) => {
      const asked = (await body()) as Schemas['BatchRequest'];
      bodies.push(asked);
      return aReport({
        dryRun: asked.dryRun === true,
        done: 2,
        items: [10, 11].map((id) => ({
          number: id,
          delivery: id,
          title: `Piece ${String(id)}`,
          outcome: 'done' as const,
          made: [],
          notes: [],
          from: {
            channelId: 1,
            state: 'scheduled',
            version: 1,
            dueAt: '2026-03-10T08:00:00Z',
            wallTime: '2026-03-10T09:00:00',
            timeZone: 'Europe/Paris',
          },
        })),
      });
    });
    const { user } = await renderDesk(MONTH);
    fireEvent.click(await chip(10), { ctrlKey: true });
    fireEvent.click(await chip(11), { ctrlKey: true });
    await user.click(await screen.findByRole('button', { name: /^Shift/ }));
    await user.click(await screen.findByRole('button', { name: 'See what would happen' }));
    await waitFor(() =>
      expect(bodies[0]).toMatchObject({
        operation: 'shift',
        by: 'P1D',
        dryRun: true,
        deliveries: [
          { id: 10, version: 1 },
          { id: 11, version: 1 },
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: /^Shift.*2/ }));
    await waitFor(() => expect(bodies).toHaveLength(2));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
    await waitFor(() => expect(screen.queryByText('2 selected')).toBeNull());
  });

  test('cannot be selected by somebody who may not change them', async () => {
    due(three, ['schedule.read', 'channel.read']);
    await renderDesk(MONTH);
    fireEvent.click(await chip(10), { ctrlKey: true });
    expect(screen.queryByText('1 selected')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Select' })).toBeNull();
  });
});

describe('the backlog', () => {
  const ready = {
    id: 40,
    title: 'An old map found',
    type: 'article',
    channels: [1],
    updatedAt: '2026-03-01T09:00:00Z',
  };

  test('gives something a time by keyboard, shows it gone at once, and takes it back', async () => {
    due([]);
    answer('get', '/api/v1/unplanned', { items: [ready], nextCursor: null });
    const bodies: unknown[] = [];
    answer('post', '/api/v1/content/{id}/schedule', async ({ body }) => {
      bodies.push(await body());
      answer('get', '/api/v1/unplanned', { items: [], nextCursor: null });
      return {
        deliveries: [aDelivery({ dueAt: '2099-03-29T07:00:00Z' })],
        notes: ['The clocks jump.'],
        conflicts: [],
      };
    });
    let back = 0;
    answer('post', '/api/v1/content/{id}/unschedule', () => {
      back += 1;
      return {};
    });
    const { user } = await renderDesk('/calendar?view=month&date=2099-03-15&backlog=true');
    await user.click(await screen.findByRole('button', { name: 'Give An old map found a time' }));
    const dialog = await screen.findByRole('dialog');
    expect(await faults()).toEqual([]);
    fireEvent.change(within(dialog).getByLabelText(/^Time/), { target: { value: '2099-03-29T09:00' } });
    await user.click(within(dialog).getByRole('button', { name: 'Give it a time' }));
    await waitFor(() =>
      expect(bodies).toEqual([{ at: '2099-03-29T09:00:00', timeZone: 'Europe/Paris', channels: [1] }]),
    );
    expect(await screen.findByText(/The clocks jump/)).toBeVisible();
    expect(await screen.findByText(/Nothing waits for a time/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(back).toBe(1));
  });

  test('a refused time is asked for again, with those that are free', async () => {
    due([]);
    answer('get', '/api/v1/unplanned', { items: [ready], nextCursor: null });
    const bodies: { at?: string }[] = [];
    answer('post', '/api/v1/content/{id}/schedule', async ({ body }) => {
      bodies.push((await body()) as { at?: string });
      if (bodies.length === 1) {
        throw refuse(409, 'schedule-conflict', {
          detail: 'Nothing is published that day.',
          suggestions: ['2099-03-12T08:30:00Z'],
        });
      }
      return { deliveries: [], notes: [], conflicts: [] };
    });
    const { user } = await renderDesk('/calendar?view=month&date=2099-03-15&backlog=true');
    await user.click(await screen.findByRole('button', { name: 'Give An old map found a time' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Give it a time' }),
    );
    expect(await screen.findByText(/Nothing is published that day/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Mar 12, 2099/ }));
    await waitFor(() => expect(bodies[1]?.at).toBe('2099-03-12T09:30:00'));
  });

  test('is only looked at by somebody who may not schedule', async () => {
    due([], ['schedule.read', 'channel.read']);
    answer('get', '/api/v1/unplanned', { items: [ready], nextCursor: null });
    await renderDesk(`${MONTH}&backlog=true`);
    expect(await screen.findByText('An old map found')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Give An old map/ })).toBeNull();
    expect(document.querySelector('[data-unplanned]')).toBeNull();
  });
});

describe('overlays', () => {
  test('ask for a platform and a type, and are kept as a set under a name', async () => {
    const asked = due([paris(1, '2026-03-10T09:00:00')]);
    const { user, router } = await renderDesk(`${MONTH}&platform=site&type=article&channel=[1]`);
    await chip(1);
    for (const url of asked) {
      expect(url.searchParams.get('platform')).toBe('site');
      expect(url.searchParams.get('type')).toBe('article');
    }
    await user.click(screen.getByRole('button', { name: 'Saved views' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save this view', hidden: true }));
    await user.type(await screen.findByLabelText(/^Name/), 'Site articles');
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await router.navigate({ to: '/calendar', search: { date: '2026-04-15', zone: 'UTC' } });
    await user.click(screen.getByRole('button', { name: 'Saved views' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Site articles', hidden: true }));
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({
        view: 'month',
        date: '2026-04-15',
        platform: 'site',
        type: 'article',
        channel: [1],
      }),
    );
    expect(router.state.location.search).not.toHaveProperty('zone', 'UTC');
  });

  test('what repeats says by which rule', async () => {
    due([paris(1, '2026-03-10T09:00:00')]);
    answer('get', '/api/v1/series/marks', {
      items: [{ deliveryId: 1, seriesId: 3 }],
      series: [
        {
          id: 3,
          name: 'Tide table',
          state: 'active',
          rule: 'FREQ=WEEKLY;BYDAY=TU',
          cron: null,
          start: '2026-01-06T09:00:00',
          timeZone: 'Europe/Paris',
          end: null,
          rdates: [],
          exdates: [],
          action: 'publish',
          contents: [5],
          channels: [1],
          repeatAfter: 'PT0S',
          follows: null,
          next: [],
          createdAt: '2026-01-01T09:00:00Z',
          updatedAt: '2026-01-01T09:00:00Z',
          version: 1,
        },
      ],
    });
    const { user } = await renderDesk(MONTH);
    await waitFor(async () => expect(await chip(1)).toHaveTextContent(/Repeats: Tide table/));
    await user.hover(await chip(1));
    expect(await screen.findByText('every Tuesday at 09:00')).toBeVisible();
    expect(cell(await chip(1))).toBe('2026-03-10');
  });
});

test('a conflict is marked, and told with what would help', async () => {
  due([paris(1, '2026-03-10T09:00:00')]);
  const conflict = {
    id: 9,
    kind: 'too-close',
    severity: 'warning',
    state: 'open',
    detail: 'Ten minutes after another.',
    deliveryId: 1,
    contentId: 1,
    contentTitle: 'Piece 1',
    channelId: 1,
    channelName: 'Daily',
    dueAt: '2026-03-10T08:00:00Z',
    foundAt: '2026-03-01T09:00:00Z',
    changedAt: '2026-03-01T09:00:00Z',
    version: 1,
  } as const;
  answer('get', '/api/v1/conflicts', { items: [conflict], nextCursor: null });
  answer('get', '/api/v1/conflicts/{id}', {
    ...conflict,
    history: [],
    suggestions: [{ id: 'move:1:2026-03-10T09:00:00Z', action: 'move', text: 'Move it to 10:00.' }],
  });
  // The newest answer comes first, and "marks" would be an id.
  answer('get', '/api/v1/conflicts/marks', {
    items: [{ deliveryId: 1, count: 1, severity: 'warning', kinds: ['too-close'] }],
  });
  const { user } = await renderDesk(MONTH);
  await user.hover(await chip(1));
  const card = await screen.findByRole('tooltip');
  expect(await within(card).findByText(/Move it to 10:00\./)).toBeVisible();
  expect(within(card).getByText(/too close/i)).toBeVisible();
});

test('a channel of the backlog’s that nobody chose is asked for', async () => {
  due([]);
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/unplanned', {
    items: [
      { id: 41, title: 'Nowhere yet', type: 'article', channels: [], updatedAt: '2026-03-01T09:00:00Z' },
    ],
    nextCursor: null,
  });
  const { user } = await renderDesk('/calendar?view=agenda&date=2099-03-15&backlog=true');
  await user.click(await screen.findByRole('button', { name: 'Give Nowhere yet a time' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Choose at least one channel.')).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Give it a time' })).toBeDisabled();
});

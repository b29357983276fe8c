import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cell, chip, due, paris } from '@/testing/calendar';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { MOST_OF_A_DAY } from './Grid';
import { SETTLES } from './nudge';

test('stays on the day it is when midnight passes', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-31T21:59:30Z') });
  onTestFinished(() => void vi.useRealTimers());
  const minutes: (() => void)[] = [];
  const timer = globalThis.setInterval;
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((run: () => void, each: number) =>
    each === 60_000 ? minutes.push(run) : timer(run, each)) as never);
  const asked = due([]);
  await renderDesk('/calendar?view=agenda');
  const froms = () => asked.map((url) => url.searchParams.get('from'));
  await waitFor(() => expect(froms()).toContain('2026-03-30T22:00:00Z'));
  expect(froms()).not.toContain('2026-03-31T22:00:00Z');
  vi.setSystemTime(Date.parse('2026-03-31T22:00:30Z'));
  act(() => {
    for (const passed of minutes) {
      passed();
    }
  });
  await waitFor(() => expect(froms()).toContain('2026-03-31T22:00:00Z'));
});

describe('the month', () => {
  test('shows each delivery on its day by the chosen zone, with state in words', async () => {
    due([
      paris(1, '2026-03-10T00:30:00'),
      paris(2, '2026-03-11T09:00:00', { state: 'held' }),
      paris(3, '2026-03-12T09:00:00', {
        state: 'published',
        latenessMs: 720_000,
        startedAt: '2026-03-12T08:12:00Z',
      }),
    ]);
    const { router } = await renderDesk('/calendar?view=month&date=2026-03-15');
    expect(within(await chip(2)).getByText(/Held/)).toBeInTheDocument();
    expect(await chip(3)).toHaveTextContent('+12 min');
    expect(cell(await chip(1))).toBe('2026-03-10');
    await router.navigate({
      to: '/calendar',
      search: { view: 'month', date: '2026-03-15', zone: 'America/New_York' },
    });
    await waitFor(async () => expect(cell(await chip(1))).toBe('2026-03-09'));
    expect(await faults()).toEqual([]);
  });

  test('asks for what the address says, of the visible days only', async () => {
    const asked = due([]);
    await renderDesk('/calendar?view=month&date=2026-03-15&channel=[1]&state=["failed"]');
    await waitFor(() => expect(asked.length).toBeGreaterThan(4));
    for (const url of asked) {
      expect(url.searchParams.getAll('channel')).toEqual(['1']);
      expect(url.searchParams.getAll('state')).toEqual(['failed']);
    }
    const froms = asked.map((url) => url.searchParams.get('from') ?? '').sort();
    expect(froms[0]).toBe('2026-02-28T23:00:00Z');
    expect(
      asked
        .map((url) => url.searchParams.get('to') ?? '')
        .sort()
        .at(-1),
    ).toBe('2026-04-04T22:00:00Z');
  });

  test('draws a bounded part of 5,000 items, read in pages', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => {
      const day = String(1 + (index % 31)).padStart(2, '0');
      const minute = String(Math.floor(index / 31) % 60).padStart(2, '0');
      return paris(index + 1, `2026-03-${day}T10:${minute}:00`);
    });
    const asked = due(many);
    await renderDesk('/calendar?view=month&date=2026-03-15');
    await chip(1);
    await waitFor(() => expect(screen.getAllByText(/\d+ more/).length).toBeGreaterThan(30));
    const drawn = document.querySelectorAll('[data-delivery]').length;
    expect(drawn).toBeGreaterThan(31);
    expect(drawn).toBeLessThanOrEqual(31 * MOST_OF_A_DAY);
    // 5 weeks of at most 1,134: 6 pages each.
    expect(asked.length).toBeLessThanOrEqual(5 * 6);
  });
});

describe('a move by keyboard', () => {
  test('keeps the time of day over the clock change, is shown at once and can be undone', async () => {
    const before = paris(1, '2026-03-28T09:00:00');
    due([before]);
    const bodies: unknown[] = [];
    const headers: (string | null)[] = [];
    answer('post', '/api/v1/deliveries/{id}/reschedule', async ({ body, request }) => {
      bodies.push(await body());
      headers.push(request.headers.get('If-Match'));
      const after = bodies.length === 1 ? paris(1, '2026-03-29T09:00:00', { version: 2 }) : before;
      return { ...after, notes: [], conflicts: [] };
    });
    const { user } = await renderDesk('/calendar?view=month&date=2026-03-15');
    (await chip(1)).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(async () => expect(cell(await chip(1))).toBe('2026-03-29'));
    await waitFor(() => expect(bodies).toEqual([{ at: '2026-03-29T09:00:00', timeZone: 'Europe/Paris' }]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(bodies[1]).toEqual({ at: '2026-03-28T09:00:00', timeZone: 'Europe/Paris' }));
    expect(headers).toEqual(['"1"', '"2"']);
  });

  test('several keys are one move', async () => {
    due([paris(1, '2026-03-10T09:00:00')]);
    const bodies: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/reschedule', async ({ body }) => {
      bodies.push(await body());
      return { ...paris(1, '2026-03-18T09:00:00'), notes: [], conflicts: [] };
    });
    const { user } = await renderDesk('/calendar?view=month&date=2026-03-15');
    (await chip(1)).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(async () => expect(cell(await chip(1))).toBe('2026-03-11'));
    fireEvent.keyDown(await chip(1), { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(bodies).toEqual([{ at: '2026-03-18T09:00:00', timeZone: 'Europe/Paris' }]));
  });

  test('goes out with the version that the move before made', async () => {
    due([paris(1, '2026-03-10T09:00:00')]);
    const headers: (string | null)[] = [];
    answer('post', '/api/v1/deliveries/{id}/reschedule', ({ request }) => {
      headers.push(request.headers.get('If-Match'));
      return {
        ...paris(1, '2026-03-11T09:00:00', { version: headers.length + 1 }),
        notes: [],
        conflicts: [],
      };
    });
    const { user } = await renderDesk('/calendar?view=month&date=2026-03-15');
    await chip(1);
    // Reading it again takes its time.
    answer('get', '/api/v1/deliveries', () => new Promise(() => undefined));
    (await chip(1)).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await screen.findByRole('button', { name: 'Undo' });
    fireEvent.keyDown(await chip(1), { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(headers).toEqual(['"1"', '"2"']));
  });

  test('is carried out as well when one leaves before it settled, and a refusal is told there', async () => {
    due([paris(1, '2026-03-10T09:00:00')]);
    const bodies: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/reschedule', async ({ body }) => {
      bodies.push(await body());
      throw refuse(409, 'schedule-conflict');
    });
    const { user, router } = await renderDesk('/calendar?view=month&date=2026-03-15');
    (await chip(1)).focus();
    // It does not settle, however slow the machine is.
    const { setTimeout } = globalThis;
    const settling = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((run: () => void, ms?: number) =>
        ms === SETTLES ? 0 : setTimeout(run, ms)) as typeof setTimeout);
    onTestFinished(() => settling.mockRestore());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(async () => expect(cell(await chip(1))).toBe('2026-03-11'));
    expect(bodies).toEqual([]);
    answer('get', '/api/v1/platforms', { items: [], nextCursor: null });
    await router.navigate({ to: '/channels' });
    expect(await screen.findByText(/Mend schedule-conflict\./)).toBeVisible();
    expect(bodies).toEqual([{ at: '2026-03-11T09:00:00', timeZone: 'Europe/Paris' }]);
  });

  test('a refusal puts it back and offers the free times', async () => {
    due([paris(1, '2026-03-10T09:00:00')]);
    const bodies: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/reschedule', async ({ body }) => {
      bodies.push(await body());
      if (bodies.length === 1) {
        throw refuse(409, 'schedule-conflict', {
          conflicts: [{ kind: 'blackout', detail: 'Nothing is published that day.' }],
          suggestions: ['2026-03-12T08:30:00Z'],
        });
      }
      return { ...paris(1, '2026-03-12T09:30:00'), notes: [], conflicts: [] };
    });
    const { user } = await renderDesk('/calendar?view=month&date=2026-03-15');
    (await chip(1)).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(await screen.findByText('Nothing is published that day.')).toBeVisible();
    expect(cell(await chip(1))).toBe('2026-03-10');
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /Mar 12, 2026/ }));
    await waitFor(() => expect(bodies[1]).toEqual({ at: '2026-03-12T09:30:00', timeZone: 'Europe/Paris' }));
  });

  test('what is held is asked about first, and somebody who may not move cannot', async () => {
    due([paris(1, '2026-03-10T09:00:00', { state: 'held' })]);
    const { user, unmount } = await renderDesk('/calendar?view=month&date=2026-03-15');
    (await chip(1)).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('It will go out then')).toBeVisible();
    expect(within(dialog).getByLabelText(/New time/)).toHaveValue('2026-03-11T09:00');
    unmount();
    due([paris(1, '2026-03-10T09:00:00')], ['schedule.read', 'channel.read']);
    const reader = await renderDesk('/calendar?view=month&date=2026-03-15');
    (await chip(1)).focus();
    await reader.user.keyboard('m');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the move dialog', () => {
  test('says when the clocks skip the time', async () => {
    due([paris(1, '2026-03-28T02:30:00')]);
    const { user } = await renderDesk('/calendar?view=month&date=2026-03-15');
    (await chip(1)).focus();
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText(/New time/), { target: { value: '2026-03-29T02:30' } });
    expect(within(dialog).getByText('The clocks skip that time')).toBeVisible();
  });
});

describe('the agenda', () => {
  test('tells day after day, links to the deliveries, and draws what is in sight of thousands', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      paris(index + 1, `2026-03-10T10:${String(index % 60).padStart(2, '0')}:00`),
    );
    due(many);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(56);
    await renderDesk('/calendar?view=agenda&date=2026-03-10');
    expect(await screen.findByRole('heading', { name: 'Tuesday, March 10, 2026' })).toBeVisible();
    expect(await chip(1)).toHaveAttribute('href', '/deliveries/1');
    expect(document.querySelectorAll('[data-delivery]').length).toBeLessThan(60);
    expect(await faults()).toEqual([]);
  });

  test('says so when there is nothing', async () => {
    due([]);
    await renderDesk('/calendar?view=agenda&date=2026-03-10&state=["failed"]');
    expect(await screen.findByText('Nothing of that is due in these days')).toBeVisible();
  });
});

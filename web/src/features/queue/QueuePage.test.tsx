import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import type { Delivery } from '@/api/deliveries';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel, aDelivery, aPlatform } from '@/testing/things';

// A toast outlives its page.
afterEach(() => notifications.clean());

// Rows have a height, which jsdom does not know: without one all of them would be in sight.
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
  configurable: true,
  get: function offsetHeight(this: HTMLElement) {
    return this.dataset.index === undefined ? 0 : 53;
  },
});

const NO_COUNTS: Schemas['DeliveryCounts'] = {
  byState: {},
  failed: 0,
  heldForLater: 0,
  missed: 0,
  pastDue: 0,
  unconfirmed: 0,
  upcoming: 0,
};

/** A server with these deliveries that pages and filters by state. Answers what it was asked. */
function due(items: Delivery[], permissions?: string[]): string[] {
  const asked: string[] = [];
  signedIn(permissions);
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/deliveries/counts', {
    ...NO_COUNTS,
    byState: { scheduled: items.length },
    upcoming: 3,
  });
  const page = ({ request }: { request: Request }) => {
    const query = new URL(request.url).searchParams;
    asked.push(`${new URL(request.url).pathname.split('/').at(-1) ?? ''}?${query.toString()}`);
    const states = query.getAll('state');
    const found = items.filter((one) => states.length === 0 || states.includes(one.state));
    const start = Number(query.get('cursor') ?? 0);
    return {
      items: found.slice(start, start + 100),
      nextCursor: start + 100 < found.length ? String(start + 100) : null,
    };
  };
  answer('get', '/api/v1/deliveries', page);
  answer('get', '/api/v1/deliveries/upcoming', page);
  return asked;
}

function many(count: number, different: Partial<Delivery> = {}): Delivery[] {
  return Array.from({ length: count }, (_, at) =>
    aDelivery({
      id: at + 1,
      contentTitle: `Piece ${at + 1}`,
      dueAt: '2030-01-20T09:00:00Z',
      version: 7,
      ...different,
    }),
  );
}

type Asked = Schemas['BatchRequest'];

/** Answers batches: the last delivery cannot be done. */
function batchesAre(): Asked[] {
  const asked: Asked[] = [];
  answer('post', '/api/v1/batches', async ({ body }): Promise<Schemas['BatchReport']> => {
    const wanted = (await body()) as Asked;
    asked.push(wanted);
    const ids = (wanted.deliveries ?? []).map((one) => one.id);
    const refused = wanted.dryRun === true ? ids.at(-1) : undefined;
    const spot = (dueAt: string): Schemas['BatchItemSpot'] => ({
      channelId: 1,
      dueAt,
      wallTime: dueAt.slice(0, 19),
      timeZone: 'UTC',
      state: 'scheduled',
      version: 7,
    });
    return {
      id: wanted.dryRun === true ? null : 5,
      title: 'Shift by P1D',
      operation: wanted.operation,
      partial: true,
      dryRun: wanted.dryRun === true,
      done: ids.length - (refused === undefined ? 0 : 1),
      refused: refused === undefined ? 0 : 1,
      unchanged: 0,
      createdAt: '2026-01-20T09:00:00Z',
      createdBy: 'account/1',
      items: ids.map((id, at) => ({
        number: at + 1,
        delivery: id,
        title: `Piece ${id}`,
        notes: [],
        made: [],
        ...(id === refused
          ? {
              outcome: 'refused' as const,
              problem: { type: 'x', title: 'No', detail: 'It is out.', solution: 'Leave it.', facts: {} },
            }
          : {
              outcome: 'done' as const,
              from: spot('2030-01-20T09:00:00Z'),
              to: spot('2030-01-21T09:00:00Z'),
            }),
      })),
    };
  });
  return asked;
}

const row = (id: number) => screen.findByRole('link', { name: `Piece ${id}` });

describe('the list of deliveries', () => {
  test('draws a thousand with few rows, and reads on at the end', async () => {
    const asked = due(many(250));
    await renderDesk('/deliveries');
    await row(1);
    expect(document.querySelectorAll('[data-index]').length).toBeLessThan(60);
    expect(screen.getByRole('table', { name: 'Deliveries' })).toHaveAttribute('aria-rowcount', '251');
    expect(asked).toEqual(['deliveries?limit=100']);
    for (const times of [1, 2]) {
      window.scrollY = 20_000 * times;
      fireEvent.scroll(window);
      await waitFor(() => expect(asked).toHaveLength(times + 1));
      await waitFor(() => expect(document.querySelectorAll('[data-index]').length).toBeGreaterThan(5));
    }
    window.scrollY = 0;
    expect(asked.at(-1)).toBe('deliveries?limit=100&cursor=200');
    expect(await faults()).toEqual([]);
  });

  test('keeps its filter, part, order and columns in the address', async () => {
    const asked = due(many(3, { state: 'failed' }));
    const { user, router } = await renderDesk('/deliveries');
    await row(1);
    await user.click(screen.getByRole('link', { name: /Failed/ }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: ['failed'] }));
    await user.click(await screen.findByRole('button', { name: 'Due' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ state: ['failed'], sort: '-due' }));
    await user.type(screen.getByRole('searchbox'), 'tea');
    await waitFor(() => expect(asked.at(-1)).toBe('deliveries?state=failed&q=tea&sort=-due&limit=100'));
    expect(screen.getByRole('columnheader', { name: 'Due' })).toHaveAttribute('aria-sort', 'descending');
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Attempts', hidden: true }));
    expect(await screen.findByRole('columnheader', { name: 'Attempts' })).toBeVisible();
    expect(router.state.location.search).toMatchObject({
      columns: ['due', 'state', 'channel', 'attempts', 'problem'],
    });
  });

  test('keeps a view under a name for this person, and goes back to it', async () => {
    due(many(2, { state: 'failed' }));
    const { user, router } = await renderDesk('/deliveries?state=%5B%22failed%22%5D');
    await row(1);
    await user.click(screen.getByRole('button', { name: 'Saved views' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save this view', hidden: true }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/Kept in this browser/)).toBeVisible();
    await user.type(within(dialog).getByLabelText(/^Name/), 'Trouble');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(localStorage.getItem('presstime.views.the-daily.1')).toContain('Trouble');
    await user.click(screen.getByRole('link', { name: /^All/ }));
    await waitFor(() => expect(router.state.location.search).not.toHaveProperty('state'));
    await user.click(screen.getByRole('button', { name: 'Saved views' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Trouble', hidden: true }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ state: ['failed'] }));
  });

  test('selects by keyboard and by Shift, and shifts together after a dry run', async () => {
    due(many(6));
    const asked = batchesAre();
    const { user } = await renderDesk('/deliveries');
    await row(1);
    await user.keyboard('j');
    expect(await row(1)).toHaveFocus();
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    expect(await row(2)).toHaveFocus();
    expect(screen.getByText('2 selected')).toBeVisible();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Piece 4, The Daily' }), { shiftKey: true });
    expect(await screen.findByText('4 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Shift …' }));
    const dialog = await screen.findByRole('dialog', { name: 'Shift: 4 deliveries' });
    await user.click(within(dialog).getByRole('button', { name: 'See what would happen' }));
    expect(await within(dialog).findByText('It is out.')).toBeVisible();
    expect(within(dialog).getByText(/3 would change. 1 cannot and is left out./)).toBeVisible();
    expect(await faults()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Shift (3)' }));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
    expect(screen.queryByText('4 selected')).toBeNull();
    expect(asked[0]).toMatchObject({ operation: 'shift', by: 'P1D', dryRun: true });
    expect(asked[0]?.deliveries).toEqual([1, 2, 3, 4].map((id) => ({ id, version: 7 })));
    // Only what was shown to be possible, in the version that was shown.
    expect(asked[1]?.deliveries).toEqual([1, 2, 3].map((id) => ({ id, version: 7 })));
    expect(asked[1]?.dryRun).toBeUndefined();
  });

  test('means all that the filter finds, also when more of it comes into sight', async () => {
    const asked = due(many(250, { state: 'failed' }));
    answer('get', '/api/v1/deliveries/counts', { ...NO_COUNTS, byState: { failed: 250 }, failed: 250 });
    const batches = batchesAre();
    const { user } = await renderDesk('/deliveries?state=%5B%22failed%22%5D');
    await row(1);
    await user.keyboard('a');
    await user.click(await screen.findByRole('button', { name: 'Select all 250' }));
    expect(await screen.findByText('250 selected')).toBeVisible();
    window.scrollY = 7_800;
    fireEvent.scroll(window);
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
    const later = await screen.findByRole('checkbox', { name: /^Select Piece 150,/ });
    expect(later).toBeChecked();
    expect(screen.getByText('250 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Shift …' }));
    await user.click(await screen.findByRole('button', { name: 'See what would happen' }));
    await waitFor(() => expect(batches).toHaveLength(1));
    expect(batches[0]).toMatchObject({ filter: { state: ['failed'] } });
    expect(batches[0]?.deliveries).toBeUndefined();
    await user.keyboard('{Escape}');
    // Without one of them it is those that were read.
    fireEvent.click(later);
    expect(await screen.findByText(/^(199|249) selected/)).toBeVisible();
    window.scrollY = 0;
  });

  test('takes a batch back', async () => {
    due(many(2));
    batchesAre();
    let undone = '';
    answer('post', '/api/v1/batches/{id}/undo', ({ params }) => {
      undone = params.id ?? '';
      return refuse(409, 'changed-since') as never;
    });
    const { user } = await renderDesk('/deliveries');
    await row(1);
    await user.keyboard('a');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Hold', hidden: true }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'See what would happen' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Hold (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/changed-since happened. Mend changed-since./)).toBeVisible();
    expect(undone).toBe('5');
  });

  test('tries all failed of a channel again by its filter, and shows how they go on', async () => {
    due(many(2, { state: 'failed' }));
    const asked = batchesAre();
    answer('get', '/api/v1/batches/{id}/deliveries', {
      items: [aDelivery({ id: 1, state: 'published' }), aDelivery({ id: 2, state: 'failed' })],
    });
    const { user } = await renderDesk('/deliveries?state=%5B%22failed%22%5D&channel=%5B1%5D');
    await row(1);
    await user.click(screen.getByRole('button', { name: 'Try all again' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toEqual({
      operation: 'retry',
      filter: { state: ['failed'], channel: [1] },
      dryRun: true,
      partial: true,
    });
    expect(dialog).toBeVisible();
  });

  test('shows what became of all failed, and the way back, over the list that is empty then', async () => {
    due(many(2, { state: 'failed' }));
    batchesAre();
    answer('get', '/api/v1/batches/{id}/deliveries', { items: [] });
    const { user } = await renderDesk('/deliveries?state=%5B%22failed%22%5D&channel=%5B1%5D');
    await row(1);
    await user.click(screen.getAllByRole('checkbox')[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    const dialog = await screen.findByRole('dialog');
    answer('get', '/api/v1/deliveries', { items: [], nextCursor: null });
    await user.click(await within(dialog).findByRole('button', { name: 'Try again (1)' }));
    expect(await within(dialog).findByRole('button', { name: 'Undo' })).toBeVisible();
    expect(await screen.findByText('Nothing like that')).toBeInTheDocument();
    expect(dialog).toBeVisible();
  });

  test('asks once for a page that fails, and says so', async () => {
    const asked = due(many(250));
    await renderDesk('/deliveries');
    await row(1);
    answer('get', '/api/v1/deliveries', ({ request }) => {
      asked.push(new URL(request.url).search);
      throw refuse(500, 'broken');
    });
    const before = asked.length;
    window.scrollY = 20_000;
    fireEvent.scroll(window);
    await waitFor(() => expect(asked.length).toBe(before + 1));
    expect(await screen.findByText('Mend broken.')).toBeVisible();
    await new Promise((wait) => setTimeout(wait, 300));
    window.scrollY = 0;
    expect(asked.length).toBe(before + 1);
  });

  test('changes a time in its place, and says so when refused', async () => {
    due(many(2, { dueAt: '2030-01-20T09:00:00Z', wallTime: '2030-01-20T10:00:00' }));
    const asked: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/reschedule', async ({ body }) => {
      asked.push(await body());
      throw refuse(409, 'stale');
    });
    const { user } = await renderDesk('/deliveries');
    await row(1);
    await user.keyboard('je');
    const field = await screen.findByLabelText(/New time for “Piece 1”/);
    expect(field).toHaveValue('2030-01-20T10:00');
    fireEvent.change(field, { target: { value: '2030-01-22T10:00' } });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/stale happened/)).toBeVisible();
    expect(asked).toEqual([{ at: '2030-01-22T10:00:00', timeZone: 'Europe/Paris' }]);
    expect(
      screen.getByRole('button', { name: /“Piece 1” is due 20 Jan 2030|“Piece 1” is due Jan 20, 2030/ }),
    ).toBeVisible();
  });

  test('lets who may only read select and change nothing', async () => {
    due(many(2), ['schedule.read', 'channel.read']);
    await renderDesk('/deliveries');
    await row(1);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Change it/ })).toBeNull();
  });

  test('teaches when there is nothing, and leads out of a filter that finds nothing', async () => {
    due([]);
    const { user } = await renderDesk('/deliveries?q=tea');
    expect(await screen.findByText('Nothing like that')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show everything' }));
    expect(await screen.findByText('Nothing is planned yet')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

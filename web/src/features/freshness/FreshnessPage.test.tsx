import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { freshness } from '@/api/freshness';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel } from '@/testing/things';

type Item = Schemas['ContentFreshness'];
type Batch = Schemas['BulkReviewRequest'];

function anItem(different: Partial<Item> = {}): Item {
  return {
    content: 7,
    title: 'Timetable',
    type: 'article',
    live: true,
    needsReview: false,
    state: 'overdue',
    onExpiry: 'flag',
    own: { reviewBy: null, onExpiry: null },
    period: 'P6M',
    reviewBy: '2026-01-20T09:00:00Z',
    reviewedAt: null,
    revision: 2,
    timeZone: 'Europe/Paris',
    version: 4,
    ...different,
  };
}

const USUAL: Schemas['FreshnessSettings'] = {
  period: 'never',
  onExpiry: 'flag',
  updateCounts: true,
  reminderDays: [14, 1],
  dueSoonDays: 14,
  lateAfterHours: 24,
  whenLate: 'act',
  periodSetAt: '1970-01-01T00:00:00Z',
  version: 0,
};
const OPEN: Schemas['FreshnessSettings'] = {
  ...USUAL,
  period: null,
  onExpiry: null,
  updateCounts: null,
  reminderDays: null,
  dueSoonDays: null,
  lateAfterHours: null,
  whenLate: null,
};

/** A dialog takes the focus when it has come; what opens before closes by that. */
async function theDialog(): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  return dialog;
}

let asked: string[];
let batches: Batch[];
let items: Item[];

beforeEach(() => {
  signedIn();
  asked = [];
  batches = [];
  items = [anItem(), anItem({ content: 8, title: 'Prices', state: 'due-soon', version: 2 })];
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/freshness/counts', {
    states: { overdue: 1, 'due-soon': 1, fresh: 5 },
    types: { article: { overdue: 1 } },
    next: null,
  });
  answer('get', '/api/v1/freshness', ({ request }) => {
    asked.push(new URL(request.url).searchParams.toString());
    return { items, nextCursor: null };
  });
  answer('post', '/api/v1/freshness/batches', async ({ body }): Promise<Schemas['BulkReviewReport']> => {
    const wanted = (await body()) as Batch;
    batches.push(wanted);
    const contents = wanted.contents ?? [];
    return {
      createdAt: '2026-01-20T09:00:00Z',
      createdBy: 'account/1',
      operation: wanted.operation,
      partial: true,
      dryRun: wanted.dryRun ?? false,
      done: contents.length,
      refused: 0,
      unchanged: 0,
      items: contents.map((one, at) => ({
        content: one.id,
        number: at + 1,
        title: null,
        outcome: 'done',
        from: null,
        problem: null,
        to: {
          needsReview: false,
          state: 'fresh',
          version: 5,
          reviewBy: wanted.nextReview === 'P1Y' ? '2027-01-20T09:00:00Z' : '2026-07-20T08:00:00Z',
        },
      })),
    };
  });
});

describe('the freshness queue', () => {
  test('begins with what is due, and its filters are its address', async () => {
    const { user, router } = await renderDesk('/freshness');
    expect(await screen.findByRole('link', { name: 'Timetable' })).toBeVisible();
    expect(asked).toEqual(['state=overdue&state=due-soon&limit=50']);
    expect(screen.getAllByText('every 6 months')).toHaveLength(2);
    await user.type(screen.getByRole('searchbox'), 'tab');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'tab' }));
    expect(await faults()).toEqual([]);
  });

  test('reads only what its address says', async () => {
    await renderDesk('/freshness?state=never&type=page&sort=-reviewed');
    await screen.findByRole('link', { name: 'Timetable' });
    expect(asked).toEqual(['state=never&type=page&sort=-reviewed&limit=50']);
  });

  test('shows the next date before a review is done, does it with its note, and undoes it', async () => {
    const { user } = await renderDesk('/freshness');
    await user.click(await screen.findByRole('button', { name: 'Mark as reviewed: Timetable' }));
    const dialog = await theDialog();
    expect(await within(dialog).findByText(/then due .*2026/)).toBeVisible();
    await user.click(within(dialog).getByRole('combobox', { name: 'Next review' }));
    await user.click(await screen.findByRole('option', { name: '1 year', hidden: true }));
    expect(await within(dialog).findByText(/then due .*2027/)).toBeVisible();
    expect(await faults()).toEqual([]);
    await user.type(within(dialog).getByLabelText(/What was checked/), 'Times are right.');
    await user.click(within(dialog).getByRole('button', { name: 'Mark 1 as reviewed' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(batches.at(-1)?.operation).toBe('undo'));
    expect(batches.filter((one) => one.dryRun !== true)).toEqual([
      {
        operation: 'review',
        nextReview: 'P1Y',
        contents: [{ id: 7, version: 4 }],
        note: 'Times are right.',
        partial: true,
      },
      { operation: 'undo', contents: [{ id: 7 }], partial: true },
    ]);
  });

  test('reviews many at once', async () => {
    const { user } = await renderDesk('/freshness');
    await user.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
    await user.click(screen.getByRole('button', { name: 'Mark as reviewed …' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Mark 2 as reviewed' }));
    expect(await screen.findByText('2 are reviewed.')).toBeVisible();
    expect(batches.at(-1)?.contents).toEqual([
      { id: 7, version: 4 },
      { id: 8, version: 2 },
    ]);
  });

  test('gives one its own period, as it was seen', async () => {
    const saved: [string | null, unknown][] = [];
    const detail = { ...anItem(), reviews: [], expiries: [] };
    answer('get', '/api/v1/content/{id}/freshness', detail);
    answer('put', '/api/v1/content/{id}/freshness', async ({ request, body }) => {
      saved.push([request.headers.get('If-Match'), await body()]);
      return detail;
    });
    const { user } = await renderDesk('/freshness');
    await user.click(await screen.findByRole('button', { name: 'Its period: Timetable' }));
    const dialog = await theDialog();
    await user.click(await within(dialog).findByRole('combobox', { name: 'To be looked at again after' }));
    await user.click(await screen.findByRole('option', { name: 'Another period', hidden: true }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Period' }), 'P18');
    expect(within(dialog).getByText(/Write it like P90D/)).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: 'Period' }), 'm');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toEqual([['"4"', { reviewBy: 'P18M', onExpiry: null }]]));
  });

  test('leaves the date of one alone that is not changed, and shows the day it ends', async () => {
    const saved: unknown[] = [];
    const detail = {
      ...anItem({ own: { reviewBy: '2026-06-01T00:00', onExpiry: null } }),
      reviews: [],
      expiries: [],
    };
    answer('get', '/api/v1/content/{id}/freshness', detail);
    answer('put', '/api/v1/content/{id}/freshness', async ({ body }) => {
      saved.push(await body());
      return detail;
    });
    const { user } = await renderDesk('/freshness');
    await user.click(await screen.findByRole('button', { name: 'Its period: Timetable' }));
    const dialog = await theDialog();
    expect(await within(dialog).findByDisplayValue('2026-05-31')).toBeVisible();
    await user.click(within(dialog).getByRole('combobox', { name: 'When nobody did' }));
    await user.click(await screen.findByRole('option', { name: /taken from the public/, hidden: true }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toEqual([{ reviewBy: '2026-06-01T00:00', onExpiry: 'unpublish' }]));
  });

  test('does not write over what a colleague set for one meanwhile', async () => {
    const seen: (string | null)[] = [];
    let detail = { ...anItem(), reviews: [], expiries: [] };
    answer('get', '/api/v1/content/{id}/freshness', () => detail);
    answer('put', '/api/v1/content/{id}/freshness', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      throw refuse(412, 'stale-version');
    });
    const { user, client } = await renderDesk('/freshness');
    await user.click(await screen.findByRole('button', { name: 'Its period: Timetable' }));
    const dialog = await theDialog();
    await user.click(await within(dialog).findByRole('combobox', { name: 'To be looked at again after' }));
    await user.click(await screen.findByRole('option', { name: '1 year', hidden: true }));
    detail = { ...detail, own: { reviewBy: 'P2Y', onExpiry: null }, version: 5 };
    await client.invalidateQueries({ queryKey: freshness.all });
    await waitFor(() => expect(client.getQueryData(freshness.one(7).queryKey)?.version).toBe(5));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByText('Mend stale-version.')).toBeVisible();
    expect(seen).toEqual(['"4"']);
  });

  test('teaches when nothing is due, and only shows to those who may only read', async () => {
    signedIn(['content.read']);
    const { unmount } = await renderDesk('/freshness');
    await screen.findByRole('link', { name: 'Timetable' });
    expect(screen.queryByRole('button', { name: /Mark as reviewed/ })).toBeNull();
    unmount();
    items = [];
    await renderDesk('/freshness');
    expect(await screen.findByText('Nothing needs a look')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

describe('the policies', () => {
  beforeEach(() => {
    answer('get', '/api/v1/freshness/settings', { type: null, set: OPEN, effective: USUAL });
    answer('get', '/api/v1/freshness/settings/types', {
      items: [
        {
          type: 'article',
          set: { ...OPEN, period: 'P1Y', version: 3 },
          effective: { ...USUAL, period: 'P1Y' },
        },
      ],
    });
    answer('get', '/api/v1/freshness/settings/types/{type}', {
      type: 'article',
      set: { ...OPEN, period: 'P1Y', version: 3 },
      effective: { ...USUAL, period: 'P1Y' },
    });
  });

  test('say what is inherited, and are saved as they were seen', async () => {
    const saved: [string | null, unknown][] = [];
    answer('put', '/api/v1/freshness/settings/types/{type}', async ({ request, body }) => {
      saved.push([request.headers.get('If-Match'), await body()]);
      return { type: 'article', set: OPEN, effective: USUAL };
    });
    const { user } = await renderDesk('/freshness/settings');
    expect(await screen.findByDisplayValue('As usual: Never')).toBeVisible();
    const article = await screen.findByRole('region', { name: 'Type “article”' });
    expect(await within(article).findByDisplayValue('1 year')).toBeVisible();
    const reminders = within(article).getByRole('textbox', { name: /Remind/ });
    await user.type(reminders, '30, soon');
    expect(within(article).getByText('Write whole numbers of days with commas.')).toBeVisible();
    expect(within(article).getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.clear(reminders);
    await user.type(reminders, '30, 7');
    expect(await faults()).toEqual([]);
    await user.click(within(article).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(saved[0]).toEqual([
        '"3"',
        expect.objectContaining({ period: 'P1Y', reminderDays: [30, 7], onExpiry: null }),
      ]),
    );
  });

  test('show what the server refuses, at its field', async () => {
    answer(
      'put',
      '/api/v1/freshness/settings',
      refuse(422, 'invalid', { errors: [{ field: 'period', detail: 'At most 20 years.' }] }),
    );
    const { user } = await renderDesk('/freshness/settings');
    const all = await screen.findByRole('region', { name: 'All contents' });
    await user.click(await within(all).findByRole('button', { name: 'Save' }));
    expect(await within(all).findByText('At most 20 years.')).toBeVisible();
  });

  test('keep what is being typed when a colleague saves another, and do not write over that', async () => {
    const seen: (string | null)[] = [];
    answer('put', '/api/v1/freshness/settings', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      throw refuse(412, 'stale-version');
    });
    const { user, client } = await renderDesk('/freshness/settings');
    const all = await screen.findByRole('region', { name: 'All contents' });
    await user.type(await within(all).findByRole('textbox', { name: /Remind/ }), '30, 7');
    answer('get', '/api/v1/freshness/settings', {
      type: null,
      set: { ...OPEN, dueSoonDays: 5, version: 1 },
      effective: USUAL,
    });
    await client.invalidateQueries({ queryKey: freshness.all });
    await waitFor(() => expect(client.getQueryData(freshness.settings().queryKey)?.set.version).toBe(1));
    expect(within(all).getByRole('textbox', { name: /Remind/ })).toHaveValue('30, 7');
    await user.click(within(all).getByRole('button', { name: 'Save' }));
    expect(await within(all).findByText('Mend stale-version.')).toBeVisible();
    expect(seen).toEqual(['"0"']);
  });
});

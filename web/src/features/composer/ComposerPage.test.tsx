import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel, aDelivery, aPlatform } from '@/testing/things';
import { EMPTY } from './draft';
import { keep } from './keep';

type Content = Schemas['ContentView'];

function aContent(different: Partial<Content> = {}, text: Partial<Schemas['RevisionView']> = {}): Content {
  return {
    id: 7,
    type: 'article',
    slug: 'hello',
    status: 'draft',
    title: text.title ?? 'Hello',
    approvedRevision: null,
    channels: [1],
    state: { key: 'draft', name: 'Draft', kind: 'draft', color: 'gray', position: 1 },
    locked: [],
    createdAt: '2026-01-20T09:00:00Z',
    updatedAt: '2026-01-20T09:00:00Z',
    version: 3,
    currentRevision: {
      id: 70,
      number: 2,
      title: 'Hello',
      slug: 'hello',
      // A table: edited as Markdown, in a field that jsdom can type into.
      body: '| a |\n|---|\n| 1 |',
      bodyFormat: 'markdown',
      excerpt: '',
      author: null,
      cover: null,
      categories: [],
      tags: [],
      media: [],
      variants: [],
      note: '',
      seo: { title: '', description: '', focusKeyword: '' },
      createdAt: '2026-01-20T09:00:00Z',
      createdBy: 1,
      ...text,
    },
    ...different,
  };
}

let stored: Content;
let asked: { match: string | null; body: Record<string, unknown> }[];

/** A server that keeps one content and refuses stale edits. */
function aServer(stale: 409 | 412 = 412) {
  answer('get', '/api/v1/content/{id}', () => stored);
  answer('get', '/api/v1/content', { items: [], nextCursor: null });
  answer('patch', '/api/v1/content/{id}', async ({ request, body }) => {
    const change = (await body()) as Record<string, unknown>;
    const match = request.headers.get('If-Match');
    if (match !== `"${String(stored.version)}"`) {
      throw refuse(stale, stale === 412 ? 'stale-version' : 'edit-conflict');
    }
    asked.push({ match, body: change });
    stored = aContent({ version: stored.version + 1 }, { ...stored.currentRevision, ...change });
    return stored;
  });
}

beforeEach(() => {
  signedIn();
  answer('get', '/api/v1/periods', { items: [], nextCursor: null });
  answer('get', '/api/v1/content/{id}/standing', {
    contentId: 7,
    title: 'Hello',
    current: 2,
    approved: null,
    newerDraft: true,
    status: 'draft',
    channels: [],
  });
  stored = aContent();
  asked = [];
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('post', '/api/v1/dry-run/text', { items: [] });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
});

const title = () => screen.findByRole('textbox', { name: 'Title' });

describe('the composer', () => {
  test('saves by itself what was changed, says so, and is accessible', async () => {
    aServer();
    const { user } = await renderDesk('/content/7');
    await user.type(await title(), ' there');
    expect(screen.getByText('Not saved yet')).toBeVisible();
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(asked).toEqual([{ match: '"3"', body: { title: 'Hello there' } }]);
    expect(localStorage.getItem('presstime.draft.1.the-daily.7')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test.each([412, 409] as const)(
    'shows both versions after a stale save (%i) and loses neither',
    async (status) => {
      aServer(status);
      const { user } = await renderDesk('/content/7');
      await user.type(await title(), ' mine');
      stored = aContent({ version: 4 }, { title: 'Hello theirs', excerpt: 'Their excerpt' });
      await user.keyboard('{Control>}s{/Control}');
      await user.click(await screen.findByRole('button', { name: 'Look at both' }));
      const dialog = await screen.findByRole('dialog');
      expect(within(dialog).getByText('Hello mine')).toBeVisible();
      expect(within(dialog).getByText('Hello theirs')).toBeVisible();
      expect(asked).toEqual([]);
      await user.click(within(dialog).getByRole('button', { name: 'Save this' }));
      expect(await screen.findByText('Saved')).toBeVisible();
      expect(asked).toEqual([{ match: '"4"', body: { title: 'Hello mine' } }]);
      expect(await screen.findByRole('textbox', { name: 'Excerpt' })).toHaveValue('Their excerpt');
    },
  );

  test('puts together what two people changed in different places', async () => {
    aServer();
    const { user } = await renderDesk('/content/7');
    await user.type(await title(), ' mine');
    stored = aContent({ version: 4 }, { excerpt: 'Theirs' });
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(asked).toEqual([{ match: '"4"', body: { title: 'Hello mine' } }]));
    expect(screen.getByRole('textbox', { name: 'Excerpt' })).toHaveValue('Theirs');
    expect(screen.queryByRole('button', { name: 'Look at both' })).toBeNull();
  });

  test('brings unsaved text back after a reload', async () => {
    aServer();
    keep(
      { account: 1, id: 7 },
      {
        draft: {
          ...EMPTY,
          title: 'Kept',
          slug: 'hello',
          channels: [1],
          body: stored.currentRevision.body ?? '',
        },
        base: {
          ...EMPTY,
          title: 'Hello',
          slug: 'hello',
          channels: [1],
          body: stored.currentRevision.body ?? '',
        },
        version: 3,
        at: '2026-01-20T09:00:00Z',
      },
    );
    // The workspace is known once the session is read; what is kept belongs to it.
    const old =
      localStorage.getItem('presstime.draft.1..7') ?? localStorage.getItem('presstime.draft.1.the-daily.7');
    localStorage.setItem('presstime.draft.1.the-daily.7', old ?? '');
    await renderDesk('/content/7');
    expect(await title()).toHaveValue('Kept');
    expect(screen.getByText(/that was not saved has come back/)).toBeVisible();
    await waitFor(() => expect(asked).toEqual([{ match: '"3"', body: { title: 'Kept' } }]));
  });

  test('does not take an approval back by itself', async () => {
    aServer();
    stored = aContent({ status: 'approved', approvedRevision: 2 });
    const { user } = await renderDesk('/content/7');
    await user.type(await title(), '!');
    expect(await screen.findByText(/Kept on this device\. Saving makes it a draft again/)).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toHaveLength(1));
  });

  test('keeps a refused text, and says what is wrong with it', async () => {
    aServer();
    answer(
      'patch',
      '/api/v1/content/{id}',
      refuse(422, 'invalid', { errors: [{ field: 'slug', detail: 'Taken.' }] }),
    );
    const { user } = await renderDesk('/content/7');
    await user.type(await screen.findByRole('textbox', { name: /Address/ }), '-x');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Taken.')).toBeVisible();
    expect(screen.getByText(/Not saved: see below/)).toBeVisible();
    expect(localStorage.getItem('presstime.draft.1.the-daily.7')).toContain('hello-x');
  });
});

describe('its schedule', () => {
  test('shows a refused time with the free ones, and takes one', async () => {
    aServer();
    const times: unknown[] = [];
    answer('get', '/api/v1/deliveries', {
      items: [aDelivery({ id: 9, contentId: 99, dueAt: '2027-01-20T11:00:00Z' })],
      nextCursor: null,
    });
    answer('post', '/api/v1/sites/{siteId}/publishing-settings/slots', {
      days: 60,
      time_zone: 'Europe/Paris',
      slots: ['09:00', '12:00', '15:00'].map((time, at) => ({
        at: `2027-01-20T${['08', '11', '14'][at] ?? ''}:00:00Z`,
        local: `2027-01-20T${time}:00`,
        categories: [],
        text: time,
        note: null,
        refusal: time === '15:00' ? { kind: 'blackout' as const, text: 'Holiday' } : null,
      })),
    });
    answer('get', '/api/v1/content/{id}/deliveries', { deliveries: [] });
    answer('get', '/api/v1/channels/{id}/free-times', [
      {
        at: '2027-01-21T08:00:00Z',
        local: '2027-01-21T09:00:00',
        timeZone: 'Europe/Paris',
        notes: [],
        reason: 'Monday slot.',
      },
    ]);
    answer('post', '/api/v1/content/{id}/schedule', async ({ body }) => {
      const wanted = (await body()) as { at: string };
      times.push(wanted);
      if (wanted.at === '2027-01-20T09:00') {
        throw refuse(409, 'schedule-conflict', { suggestions: ['2027-01-20T10:00:00Z'] });
      }
      return {
        deliveries: [aDelivery({ dueAt: wanted.at })],
        notes: ['The clock is put forward that night.'],
        conflicts: [
          {
            deliveryId: 1,
            detail: 'Too close to Other.',
            kind: 'too-close',
            severity: 'warning',
            id: null,
            otherDeliveryId: 2,
          },
        ],
      };
    });
    const { user } = await renderDesk('/content/7?tab=schedule&at=2027-01-20T09:00');
    const day = await screen.findByRole('region', { name: /2027 on The Daily$/ });
    expect(await within(day).findByRole('button', { name: 'Use 12:00 (taken)' })).toBeDisabled();
    expect(within(day).getByRole('button', { name: 'Use 15:00 (closed): Holiday' })).toBeDisabled();
    expect(within(day).getByText('1 other is due that day.')).toBeVisible();
    await user.click(within(day).getByRole('button', { name: 'Use 09:00 (free)' }));
    await user.click(await screen.findByRole('button', { name: 'Schedule' }));
    const ways = await screen.findByRole('group', { name: 'Ways out' });
    expect(screen.getByText('schedule-conflict happened.')).toBeVisible();
    await user.click(within(ways).getByRole('button'));
    expect(await screen.findByText('Too close to Other.')).toBeVisible();
    expect(screen.getByText('The clock is put forward that night.')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: /Next free slot/ }));
    await waitFor(() =>
      expect(times).toEqual([
        { at: '2027-01-20T09:00', timeZone: 'Europe/Paris', channels: [1] },
        { at: '2027-01-20T10:00:00Z', timeZone: 'Europe/Paris', channels: [1] },
        { at: '2027-01-21T08:00:00Z', timeZone: 'Europe/Paris', channels: [1] },
      ]),
    );
    expect(await faults()).toEqual([]);
  });
});

test('trying again reads what failed, and no content of no number', async () => {
  const read: string[] = [];
  answer('get', '/api/v1/content/{id}', ({ params }) => {
    read.push(params.id ?? '');
    throw refuse(404, 'not-found');
  });
  answer('get', '/api/v1/platforms', refuse(500, 'broken'));
  const { user } = await renderDesk('/content/new');
  expect(await screen.findByText('Mend broken.')).toBeVisible();
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await title()).toBeVisible();
  expect(read).toEqual([]);
});

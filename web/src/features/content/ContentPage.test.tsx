import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';
import { aChannel, aPlatform } from '@/testing/things';

function aContent(id: number, title: string, status = 'draft'): Schemas['ContentView'] {
  return {
    id,
    type: 'article',
    slug: `c-${String(id)}`,
    status,
    title,
    approvedRevision: null,
    channels: [1],
    state: { key: 'draft', name: 'Draft', kind: 'draft', color: 'gray', position: 1 },
    locked: [],
    createdAt: '2026-01-20T09:00:00Z',
    updatedAt: '2026-01-20T09:00:00Z',
    version: 1,
    currentRevision: {
      id,
      number: 1,
      title,
      slug: `c-${String(id)}`,
      body: null,
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
    },
  };
}

function contentsAre(...all: Schemas['ContentView'][]) {
  const asked: string[] = [];
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/content', ({ request }) => {
    const query = new URL(request.url).searchParams;
    asked.push(query.toString());
    const after = Number(query.get('cursor') ?? '0');
    const found = all.filter((one) => query.get('status') === null || one.status === query.get('status'));
    return {
      items: found.slice(after, after + 2),
      nextCursor: after + 2 < found.length ? String(after + 2) : null,
    };
  });
  return asked;
}

describe('the contents list', () => {
  test('pages, and its filter is its address', async () => {
    signedIn();
    const asked = contentsAre(aContent(1, 'One'), aContent(2, 'Two'), aContent(3, 'Three', 'review'));
    const { user, router } = await renderDesk('/content');
    expect(await screen.findByRole('link', { name: 'Two' })).toBeVisible();
    expect(screen.queryByText('Three')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('link', { name: 'Three' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'In review' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ status: 'review' }));
    await waitFor(() => expect(screen.queryByText('Two')).toBeNull());
    await user.type(screen.getByRole('searchbox'), 'thr');
    await waitFor(() => expect(router.state.location.search).toEqual({ status: 'review', q: 'thr' }));
    await waitFor(() => expect(asked.at(-1)).toBe('status=review&q=thr&limit=100'));
    expect(await faults()).toEqual([]);
  });

  test('opens filtered by its address and moves by keyboard', async () => {
    signedIn();
    contentsAre(aContent(1, 'One', 'review'), aContent(2, 'Two', 'review'), aContent(3, 'No'));
    const { user } = await renderDesk('/content?status=review');
    await screen.findByRole('link', { name: 'One' });
    await user.keyboard('j');
    expect(screen.getByRole('link', { name: 'One' })).toHaveFocus();
    await user.keyboard('jx');
    expect(screen.getByRole('link', { name: 'Two' })).toHaveFocus();
    expect(screen.getByRole('checkbox', { name: 'Select Two' })).toBeChecked();
  });

  test('teaches when there is nothing', async () => {
    signedIn();
    contentsAre();
    await renderDesk('/content');
    expect(await screen.findByText('Nothing written yet')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('shows what scheduling many would do before it does it', async () => {
    signedIn();
    contentsAre(aContent(1, 'One'), aContent(2, 'Two'));
    const asked: { dryRun: boolean; contents: number[]; at: string }[] = [];
    answer('post', '/api/v1/batches', async ({ body }): Promise<Schemas['BatchReport']> => {
      const wanted = (await body()) as (typeof asked)[number];
      asked.push(wanted);
      return {
        id: wanted.dryRun ? null : 5,
        title: 'Schedule',
        operation: 'schedule',
        partial: true,
        dryRun: wanted.dryRun,
        done: 1,
        refused: 1,
        unchanged: 0,
        createdAt: '2026-01-20T09:00:00Z',
        createdBy: 'account/1',
        undoneAt: null,
        undoneBy: null,
        items: [
          { number: 1, outcome: 'done', title: 'One', notes: ['Not approved yet.'], made: [] },
          {
            number: 2,
            outcome: 'refused',
            title: 'Two',
            notes: [],
            made: [],
            problem: {
              type: 'x',
              title: 'No',
              detail: 'It has no channel.',
              solution: 'Give it one.',
              facts: {},
            },
          },
        ],
      };
    });
    const { user } = await renderDesk('/content');
    await user.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
    await user.click(screen.getByRole('button', { name: 'Schedule …' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^Time \*|^Time$/), '2027-01-20T09:00');
    await user.click(within(dialog).getByRole('button', { name: 'See what would happen' }));
    expect(await within(dialog).findByText('It has no channel.')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Schedule 1' }));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
    expect(asked.map((one) => [one.dryRun, one.contents, one.at])).toEqual([
      [true, [1, 2], '2027-01-20T09:00'],
      [false, [1, 2], '2027-01-20T09:00'],
    ]);
  });
});

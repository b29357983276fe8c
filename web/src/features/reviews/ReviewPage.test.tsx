import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { contents } from '@/api/content';
import { aComment, aContent } from '@/testing/contents';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, server, signedIn } from '@/testing/server';

type Steps = Schemas['TransitionModerationView'];

const REVIEW = aContent().state;
const APPROVED: Schemas['StateView'] = { ...REVIEW, key: 'approved', name: 'Approved', kind: 'approved' };
const DRAFT: Schemas['StateView'] = { ...REVIEW, key: 'draft', name: 'Draft', kind: 'draft' };

function steps(different: Partial<Steps> = {}): Steps {
  return {
    state: REVIEW,
    status: 'review',
    revision: 2,
    approved: false,
    fourEyes: false,
    version: 3,
    approvals: { given: 0, required: 1, by: [] },
    transitions: [
      {
        key: 'approve',
        name: 'Approve',
        to: APPROVED,
        roles: ['editor'],
        noteRequired: false,
        allowed: true,
        refusals: [],
      },
      {
        key: 'return',
        name: 'Return to author',
        to: DRAFT,
        roles: ['editor'],
        noteRequired: true,
        allowed: true,
        refusals: [],
      },
    ],
    ...different,
  };
}

let now: Steps;
let comments: Schemas['ReviewComment'][];
let said: unknown[];

beforeEach(() => {
  signedIn();
  now = steps();
  comments = [];
  said = [];
  answer('get', '/api/v1/content/{id}', aContent());
  answer('get', '/api/v1/content/{id}/transitions', () => now);
  answer('get', '/api/v1/content/{id}/transitions/history', { items: [], nextCursor: null });
  answer('get', '/api/v1/content/{id}/assignees', {});
  answer('get', '/api/v1/content/{id}/comments', () => ({ items: comments, nextCursor: null }));
  answer('get', '/api/v1/content/{id}/standing', {
    contentId: 7,
    title: 'Quay',
    current: 2,
    approved: 1,
    newerDraft: true,
    status: 'review',
    channels: [],
  });
  answer('get', '/api/v1/workflows/{contentType}', {
    configured: false,
    contentType: 'default',
    fourEyes: false,
    minimumApprovals: 1,
    states: [REVIEW, APPROVED, DRAFT],
    transitions: [],
    version: 0,
  });
  answer('get', '/api/v1/content/{id}/revisions/{number}/diff', {
    from: 1,
    to: 2,
    fields: [
      {
        field: 'body',
        added: [],
        removed: [],
        parts: [
          { op: 'EQUAL', text: 'that ' },
          { op: 'DELETE', text: 'most' },
          { op: 'INSERT', text: 'many' },
        ],
      },
    ],
  });
  answer('post', '/api/v1/content/{id}/comments', async ({ body }) => {
    said.push(await body());
    return aComment();
  });
  server.use(
    http.get('*/api/v1/content/:id/preview', () =>
      HttpResponse.text('<p>Nobody doubts that <em>many</em> readers agree.</p>'),
    ),
  );
});

describe('a review', () => {
  test('shows the changes since the approved revision, word by word, at its address', async () => {
    const { user, router } = await renderDesk('/reviews/7');
    await screen.findByText('many');
    await user.click(screen.getByRole('radio', { name: 'Changes' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ view: 'changes' }));
    const changes = await screen.findByRole('article', { name: 'Changes' });
    expect((await within(changes).findByText('many')).tagName).toBe('INS');
    expect(within(changes).getByText('most').tagName).toBe('DEL');
    expect(screen.getByDisplayValue('Revision 1 · approved')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('comments on what is selected, with what stands around it', async () => {
    const { user } = await renderDesk('/reviews/7');
    const word = await screen.findByText('many');
    const range = document.createRange();
    range.selectNodeContents(word);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    await user.click(screen.getByRole('button', { name: 'Quote the selection' }));
    await user.type(screen.getByLabelText('Comment on this'), 'Who says so?');
    await user.click(screen.getByRole('button', { name: 'Comment' }));
    await waitFor(() =>
      expect(said).toEqual([
        {
          text: 'Who says so?',
          revision: 2,
          anchor: {
            field: 'text',
            quote: { exact: 'many', prefix: 'Nobody doubts that ', suffix: ' readers agree.' },
          },
        },
      ]),
    );
  });

  test('says what to do when nothing is selected', async () => {
    window.getSelection()?.removeAllRanges();
    const { user } = await renderDesk('/reviews/7');
    await user.click(await screen.findByRole('button', { name: 'Quote the selection' }));
    expect(screen.getByText(/Select some words in the text first/)).toBeVisible();
  });

  test('shows where a quote stands, and which one is lost', async () => {
    const quote = { exact: 'many', prefix: 'that ', suffix: ' readers' };
    comments = [
      aComment({ id: 1, anchor: { field: 'text', outdated: false, seenRevision: 2, quote, position: null } }),
      aComment({
        id: 2,
        text: 'Say who counted.',
        anchor: { field: 'text', outdated: true, seenRevision: 1, quote: { ...quote, exact: 'two years' } },
      }),
    ];
    const { user } = await renderDesk('/reviews/7');
    const lost = (await screen.findByText('Say who counted.')).closest('li') as HTMLElement;
    expect(within(lost).getByText('Not in the text any more')).toBeVisible();
    expect(within(lost).getByText('It stood there last in revision 1.')).toBeVisible();
    expect(within(lost).queryByRole('button', { name: 'Show in the text' })).toBeNull();
    await screen.findByText('many', { selector: 'em' });
    await user.click(screen.getByRole('button', { name: 'Show in the text' }));
    await waitFor(() => expect(window.getSelection()?.toString()).toBe('many'));
    expect(await faults()).toEqual([]);
  });

  test('resolves a thread at once, and undoes that', async () => {
    comments = [aComment()];
    const turned: string[] = [];
    for (const [way, resolvedAt] of [
      ['resolve', '2026-01-20T10:00:00Z'],
      ['reopen', null],
    ] as const) {
      answer('post', `/api/v1/content/{id}/comments/{comment}/${way}`, () => {
        turned.push(way);
        comments = [aComment({ resolvedAt })];
        return aComment({ resolvedAt });
      });
    }
    const { user } = await renderDesk('/reviews/7');
    await user.click(await screen.findByRole('button', { name: 'Resolve' }));
    expect(await screen.findByText('All comments are resolved.')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Who says so?')).toBeVisible();
    expect(turned).toEqual(['resolve', 'reopen']);
  });

  test('takes a step with the note it needs, as it was seen', async () => {
    const taken: [string | null, unknown][] = [];
    answer('post', '/api/v1/content/{id}/transitions', async ({ request, body }) => {
      taken.push([request.headers.get('If-Match'), await body()]);
      now = steps({ state: DRAFT, transitions: [] });
      return now;
    });
    const { user } = await renderDesk('/reviews/7');
    await user.click(await screen.findByRole('button', { name: 'Return to author …' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Return to author' })).toBeDisabled();
    expect(await faults()).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Note/), 'Say who.');
    await user.click(within(dialog).getByRole('button', { name: 'Return to author' }));
    expect(await screen.findByText('It is “Draft” now.')).toBeVisible();
    expect(taken).toEqual([['"3"', { transition: 'return', note: 'Say who.' }]]);
  });

  test('takes a step only of the text that was shown when the dialog opened', async () => {
    const seen: (string | null)[] = [];
    answer('post', '/api/v1/content/{id}/transitions', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      throw refuse(412, 'stale-version');
    });
    const { user, client } = await renderDesk('/reviews/7');
    await user.click(await screen.findByRole('button', { name: 'Approve …' }));
    const dialog = await screen.findByRole('dialog');
    // The author saves another revision, and the stream says so.
    now = steps({ revision: 3, version: 4 });
    answer('get', '/api/v1/content/{id}', aContent({ version: 4 }, { number: 3 }));
    await client.invalidateQueries({ queryKey: contents.all });
    expect(await screen.findByText('Revision 3')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Approve' }));
    expect(await within(dialog).findByText('Mend stale-version.')).toBeVisible();
    expect(seen).toEqual(['"3"']);
  });

  test('takes a step of the text on the page, also where the steps are newer', async () => {
    const seen: (string | null)[] = [];
    now = steps({ revision: 3, version: 4 });
    answer('post', '/api/v1/content/{id}/transitions', ({ request }) => {
      seen.push(request.headers.get('If-Match'));
      throw refuse(412, 'stale-version');
    });
    const { user } = await renderDesk('/reviews/7');
    await user.click(await screen.findByRole('button', { name: 'Approve …' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(seen).toEqual(['"3"']));
  });

  test('asks somebody again as they were asked, when that is taken back', async () => {
    const asked: unknown[] = [];
    answer('get', '/api/v1/content/{id}/assignees', {
      items: [
        {
          id: 5,
          contentId: 7,
          accountId: 2,
          name: 'Bo Sub',
          email: 'bo@example.org',
          duty: 'author',
          dueAt: '2026-01-23T16:00:00Z',
          note: 'Shorter, please.',
          createdAt: '2026-01-20T09:00:00Z',
          createdBy: 'account/1',
          updatedAt: '2026-01-20T09:00:00Z',
          version: 1,
        },
      ],
    });
    answer('delete', '/api/v1/content/{id}/assignees/{assignee}', undefined);
    answer('post', '/api/v1/content/{id}/assignees', async ({ body }) => {
      asked.push(await body());
      throw refuse(422, 'invalid');
    });
    const { user } = await renderDesk('/reviews/7');
    await user.click(await screen.findByRole('button', { name: 'Do not ask Bo Sub any more' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/Mend invalid/)).toBeVisible();
    expect(asked).toEqual([
      { member: '2', duty: 'author', dueAt: '2026-01-23T16:00:00Z', note: 'Shorter, please.' },
    ]);
  });

  test('Escape in the list of names closes that, and not the dialog with the note', async () => {
    const person = { role: 'author' as const, email: null, since: null, version: 0 };
    answer('get', '/api/v1/members', { items: [{ ...person, id: 2, name: 'Bo Ek' }], nextCursor: null });
    const { user } = await renderDesk('/reviews/7');
    await user.click(await screen.findByRole('button', { name: 'Return to author …' }));
    const dialog = await screen.findByRole('dialog');
    const note = within(dialog).getByLabelText(/Note/);
    await user.type(note, 'Ask @bo');
    await screen.findByRole('option', { name: 'Bo Ek' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    await user.type(note, '!');
    expect(within(screen.getByRole('dialog')).getByLabelText(/Note/)).toHaveValue('Ask @bo!');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('counts an approval that needs others', async () => {
    now = steps({ approvals: { given: 1, required: 3, by: ['account/2'] } });
    answer('post', '/api/v1/content/{id}/transitions', () =>
      steps({ approvals: { given: 2, required: 3, by: ['account/2', 'account/1'] } }),
    );
    const { user } = await renderDesk('/reviews/7');
    expect(await screen.findByText(/1 of 3 approvals · Member 2/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Approve …' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Your approval counts; 1 more is needed.')).toBeVisible();
  });

  test('explains four eyes where that forbids the approval, and what a refused step says', async () => {
    const [approve, back] = steps().transitions;
    now = steps({
      fourEyes: true,
      transitions: [
        {
          ...(approve as Schemas['TransitionOfferView']),
          allowed: false,
          refusals: [{ code: 'four-eyes', detail: 'You wrote a part of it.' }],
        },
        { ...(back as Schemas['TransitionOfferView']), noteRequired: false },
      ],
    });
    answer('post', '/api/v1/content/{id}/transitions', refuse(403, 'transition-not-allowed'));
    const { user } = await renderDesk('/reviews/7');
    expect(await screen.findByText(/with four eyes somebody else must approve it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Approve …' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Return to author …' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Return to author' }));
    expect(await within(dialog).findByText('Mend transition-not-allowed.')).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

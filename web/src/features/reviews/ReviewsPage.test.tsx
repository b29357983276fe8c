import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';

type Waiting = Schemas['Waiting'];

const REVIEW: Schemas['StateView'] = {
  key: 'needs-review',
  name: 'Needs review',
  kind: 'review',
  color: 'yellow',
  position: 1,
};
const APPROVED: Schemas['StateView'] = { ...REVIEW, key: 'approved', name: 'Approved', kind: 'approved' };

function aWaiting(different: Partial<Waiting> = {}): Waiting {
  return {
    contentId: 7,
    title: 'Quay',
    contentType: 'article',
    state: REVIEW,
    revision: 2,
    since: '2026-01-19T09:00:00Z',
    scheduledAt: null,
    forMe: false,
    forRole: true,
    approvals: 0,
    approvalsRequired: 2,
    openComments: 1,
    assignees: [],
    version: 3,
    ...different,
  };
}

function anAssignee(id: number): Schemas['Assignee'] {
  return {
    id,
    contentId: 7,
    accountId: 1,
    name: 'Ada Editor',
    email: 'ada@example.org',
    duty: 'reviewer',
    note: '',
    createdAt: '2026-01-20T09:00:00Z',
    createdBy: 'account/1',
    updatedAt: '2026-01-20T09:00:00Z',
    version: 1,
  };
}

const WORKFLOW: Schemas['WorkflowView'] = {
  configured: false,
  contentType: 'default',
  fourEyes: false,
  minimumApprovals: 1,
  states: [REVIEW, APPROVED],
  transitions: [],
  version: 0,
};

let asked: string[];
let queue: Waiting[];

beforeEach(() => {
  signedIn();
  asked = [];
  queue = [aWaiting()];
  answer('get', '/api/v1/workflows/{contentType}', WORKFLOW);
  answer('get', '/api/v1/review-queue/counts', {
    me: 1,
    overdue: 1,
    role: 2,
    us: 2,
    unassigned: 1,
    anybody: 3,
    states: { 'needs-review': 3 },
  });
  answer('get', '/api/v1/review-queue', ({ request }) => {
    asked.push(new URL(request.url).searchParams.toString());
    return { items: queue, nextCursor: null };
  });
});

describe('the review queue', () => {
  test('tells how far each is, and its filters are its address', async () => {
    const { user, router } = await renderDesk('/reviews');
    const row = (await screen.findByRole('link', { name: 'Quay' })).closest('li') as HTMLElement;
    expect(within(row).getByText('0 of 2 approvals')).toBeVisible();
    expect(within(row).getByText('1 open comment')).toBeVisible();
    expect(screen.getByText('1 of yours is past its date.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Nobody’s (1)' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ for: 'unassigned' }));
    await waitFor(() => expect(asked.at(-1)).toBe('for=unassigned&limit=50'));
    expect(await faults()).toEqual([]);
  });

  test('opens with the filters of its address, and teaches when nothing waits', async () => {
    queue = [];
    const { user, router } = await renderDesk('/reviews?for=me&state=needs-review');
    expect(await screen.findByText('Nothing waits here')).toBeVisible();
    expect(asked).toEqual(['for=me&state=needs-review&limit=50']);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ for: 'anybody' }));
    expect(await faults()).toEqual([]);
  });

  test('takes one at once, with a way back', async () => {
    const gone: string[] = [];
    const given: unknown[] = [];
    answer('post', '/api/v1/content/{id}/assignees', async ({ body }) => {
      given.push(await body());
      queue = [aWaiting({ assignees: [anAssignee(5)] })];
      return anAssignee(5);
    });
    answer('delete', '/api/v1/content/{id}/assignees/{assignee}', ({ params }) => {
      gone.push(String(params.assignee));
      queue = [aWaiting()];
      return undefined;
    });
    const { user } = await renderDesk('/reviews');
    await user.click(await screen.findByRole('button', { name: 'I review it: Quay' }));
    expect(await screen.findByText('Ada Editor')).toBeVisible();
    expect(given).toEqual([{ member: 'ada@example.org', duty: 'reviewer', dueAt: null }]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(gone).toEqual(['5']));
    expect(await screen.findByRole('button', { name: 'I review it: Quay' })).toBeVisible();
  });

  test('takes it back from the screen when the server refuses', async () => {
    answer('post', '/api/v1/content/{id}/assignees', refuse(422, 'invalid'));
    const { user } = await renderDesk('/reviews');
    await user.click(await screen.findByRole('button', { name: 'I review it: Quay' }));
    expect(await screen.findByText(/Mend invalid/)).toBeVisible();
    expect(await screen.findByText('nobody asked by name')).toBeVisible();
  });

  test('offers nothing to take to those who may not approve', async () => {
    signedIn(['content.read']);
    await renderDesk('/reviews');
    await screen.findByRole('link', { name: 'Quay' });
    expect(screen.queryByRole('button', { name: /I review it/ })).toBeNull();
  });
});

import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { BatchReport } from '@/api/batches';
import { type ScheduleTemplate, templates } from '@/api/templates';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel } from '@/testing/things';

const LAUNCH: ScheduleTemplate = {
  id: 3,
  name: 'Launch',
  steps: [
    { name: 'Article', day: 0, time: '09:00', action: 'publish', channel: 1 },
    { name: 'Posts', day: 1, time: '12:00', action: 'publish', platform: 'site' },
  ],
  version: 2,
  createdBy: 'account/1',
  createdAt: '2026-01-20T09:00:00Z',
  updatedAt: '2026-01-20T09:00:00Z',
};
const spot = (dueAt: string) => ({
  dueAt,
  timeZone: 'Europe/Paris',
  wallTime: dueAt.slice(0, 19),
  state: 'scheduled' as const,
});
const REPORT: BatchReport = {
  id: null,
  title: 'Template',
  operation: 'template',
  partial: true,
  dryRun: true,
  done: 1,
  refused: 1,
  unchanged: 0,
  createdAt: '2026-01-20T09:00:00Z',
  createdBy: 'account/1',
  items: [
    {
      number: 1,
      outcome: 'done',
      title: 'Hello',
      content: 7,
      notes: [],
      made: [{ at: spot('2036-03-28T08:00:00Z') }],
    },
    {
      number: 2,
      outcome: 'refused',
      title: 'Hello',
      content: 7,
      notes: [],
      made: [],
      problem: {
        type: 'x',
        title: 'No',
        detail: 'Something waits already.',
        solution: 'Move that.',
        facts: {},
      },
    },
  ],
} as BatchReport;

function desk(permissions?: string[]): void {
  signedIn(permissions);
  answer('get', '/api/v1/schedule-templates', { items: [LAUNCH] });
  answer('get', '/api/v1/schedule-templates/{id}', LAUNCH);
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/content', { items: [], nextCursor: null });
  answer('get', '/api/v1/content/{id}', refuse(404, 'not-found'));
}

test('plans are listed with their steps, and carry what was selected on', async () => {
  desk();
  await renderDesk('/templates?contents=[7]');
  expect(await screen.findByText(/^Day 0, 09:00/)).toHaveTextContent('Day 0, 09:00 · Article');
  expect(screen.getByText('Choose the plan for 1 content.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Apply “Launch”' }).getAttribute('href')).toContain('contents');
  expect(await faults()).toEqual([]);
});

test('a plan is changed with its version', async () => {
  desk();
  let sent: unknown[] = [];
  answer('put', '/api/v1/schedule-templates/{id}', async ({ request, body }) => {
    sent = [request.headers.get('If-Match'), await body()];
    return LAUNCH;
  });
  const { user, router } = await renderDesk('/templates/3');
  await user.click(await screen.findByRole('button', { name: 'Remove step 1' }));
  await user.click(screen.getByRole('button', { name: 'Add a step' }));
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/templates'));
  expect(sent).toEqual([
    '"2"',
    {
      name: 'Launch',
      steps: [
        { name: 'Posts', day: 1, time: '12:00', action: 'publish', platform: 'site' },
        { name: '', day: 2, time: '12:00', action: 'publish', platform: 'site' },
      ],
    },
  ]);
});

test('what is typed into a plan stays when a colleague changes it, and does not write over that', async () => {
  desk();
  let now = LAUNCH;
  const seen: (string | null)[] = [];
  answer('get', '/api/v1/schedule-templates/{id}', () => now);
  answer('put', '/api/v1/schedule-templates/{id}', ({ request }) => {
    seen.push(request.headers.get('If-Match'));
    throw refuse(412, 'stale-version');
  });
  const { user, client } = await renderDesk('/templates/3');
  await user.type(await screen.findByDisplayValue('Launch'), '!');
  now = { ...LAUNCH, name: 'Better', version: 3 };
  await client.invalidateQueries({ queryKey: templates.all });
  expect(await screen.findByRole('heading', { level: 1, name: 'Better' })).toBeVisible();
  expect(screen.getByDisplayValue('Launch!')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Mend stale-version.')).toBeVisible();
  expect(seen).toEqual(['"2"']);
});

test('a removed plan comes back', async () => {
  desk();
  const calls: string[] = [];
  answer('delete', '/api/v1/schedule-templates/{id}', () => {
    calls.push('removed');
    return undefined;
  });
  answer('post', '/api/v1/schedule-templates', () => {
    calls.push('kept');
    return LAUNCH;
  });
  const { user } = await renderDesk('/templates/3');
  await user.click(await screen.findByRole('button', { name: 'Remove the plan' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(calls).toEqual(['removed', 'kept']));
});

test('the times are seen first, and all of it can be taken back', async () => {
  desk();
  const calls: unknown[] = [];
  answer('post', '/api/v1/schedule-templates/{id}/apply', async ({ body }) => {
    const asked = (await body()) as { dryRun: boolean };
    calls.push(asked);
    return asked.dryRun ? REPORT : { ...REPORT, id: 40, dryRun: false };
  });
  answer('get', '/api/v1/batches/{id}', { ...REPORT, id: 40 });
  answer('get', '/api/v1/batches/{id}/deliveries', { items: [] });
  answer('post', '/api/v1/batches/{id}/undo', ({ params }) => {
    calls.push(['undone', params.id]);
    return REPORT;
  });
  const { user, router } = await renderDesk('/templates/3/apply?contents=[7]');
  const start = await screen.findByLabelText(/^Start/, { selector: 'input[type="date"]' });
  await user.type(start, '2036-03-28');
  await user.click(screen.getByRole('button', { name: 'See the times' }));
  expect(await screen.findByText('1 time would be given')).toBeVisible();
  expect(screen.getByText(/Mar 28, 2036/)).toBeVisible();
  expect(screen.getByText('Something waits already.')).toBeVisible();
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Schedule 1' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(calls).toHaveLength(3));
  expect(router.state.location.pathname).toBe('/batches/40');
  const body = { contents: [7], start: '2036-03-28', timeZone: 'Europe/Paris', partial: true };
  expect(calls).toEqual([{ ...body, dryRun: true }, { ...body, dryRun: false }, ['undone', '40']]);
});

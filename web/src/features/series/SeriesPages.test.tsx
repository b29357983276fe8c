import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import i18next from 'i18next';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { series } from '@/api/series';
import { haveStrings } from '@/lib/i18n';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel, aMe, aPlatform } from '@/testing/things';
import { inWords } from '@/ui/series/inWords';

function anOccurrence(different: Partial<Schemas['SeriesOccurrence']> = {}): Schemas['SeriesOccurrence'] {
  return {
    recurrenceId: '2026-03-30T09:00:00',
    wallTime: '2026-03-30T09:00:00',
    dueAt: '2026-03-30T07:00:00Z',
    state: 'planned',
    sourceId: null,
    contentId: null,
    deliveries: [],
    note: null,
    ...different,
  };
}

function aSeries(different: Partial<Schemas['SeriesView']> = {}): Schemas['SeriesView'] {
  return {
    id: 1,
    name: 'Monday tips',
    state: 'active',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    cron: null,
    start: '2026-01-19T09:00:00',
    timeZone: 'Europe/Paris',
    end: null,
    rdates: [],
    exdates: [],
    action: 'publish',
    contents: [],
    channels: [1],
    repeatAfter: 'PT0S',
    follows: null,
    next: [anOccurrence()],
    createdAt: '2026-01-19T09:00:00Z',
    updatedAt: '2026-01-19T09:00:00Z',
    version: 1,
    ...different,
  };
}

function theSeries(one = aSeries()) {
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/series', { items: [{ ...one, next: [] }], nextCursor: null });
  answer('get', '/api/v1/series/{id}', one);
  answer('get', '/api/v1/content', { items: [], nextCursor: null });
}

test.each([
  ['FREQ=WEEKLY;BYDAY=MO', 'every Monday at 09:00'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,17;BYMINUTE=30', 'every weekday at 09:30 and 17:30'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR', 'every 2 weeks on Tuesday and Friday at 09:00'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'every month on the last Friday at 09:00'],
  ['FREQ=MONTHLY', 'every month on day 19 at 09:00'],
  ['FREQ=DAILY;COUNT=3', 'every day at 09:00, 3 times'],
  ['FREQ=DAILY;UNTIL=20260531', 'every day at 09:00, until May 31, 2026'],
  ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24', 'every year on 24 December at 09:00'],
  ['FREQ=YEARLY;BYWEEKNO=20', 'FREQ=YEARLY;BYWEEKNO=20'],
])('%s is said as “%s”', async (rule, words) => {
  await haveStrings('series');
  expect(inWords(aSeries({ rule }), i18next.getFixedT('en', 'series'), 'en').words).toBe(words);
});

describe('recurring schedules', () => {
  test('are listed in words with what comes next, and pause with a way back', async () => {
    signedIn();
    theSeries();
    const asked: string[] = [];
    answer('post', '/api/v1/series/{id}/pause', () => {
      asked.push('pause');
      return aSeries({ state: 'paused', version: 2 });
    });
    answer('post', '/api/v1/series/{id}/resume', ({ request }) => {
      asked.push(`resume ${request.headers.get('If-Match') ?? ''}`);
      return aSeries({ version: 3 });
    });
    const { user } = await renderDesk('/series');
    expect(await screen.findByText(/every Monday at 09:00/)).toBeVisible();
    expect(await screen.findByText(/^Next: Mar 30, 2026/)).toBeVisible();
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Pause Monday tips' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked).toEqual(['pause', 'resume "2"']));
  });

  test('let one occurrence be left out and set back', async () => {
    signedIn();
    theSeries();
    let state = 'planned';
    answer('get', '/api/v1/series/{id}/occurrences', () => [
      anOccurrence({ state, note: 'The clocks went forward.' }),
    ]);
    answer('post', '/api/v1/series/{id}/occurrences/{recurrenceId}/skip', () => {
      state = 'skipped';
      return anOccurrence({ state });
    });
    answer('post', '/api/v1/series/{id}/occurrences/{recurrenceId}/restore', () => {
      state = 'planned';
      return anOccurrence({ state });
    });
    const { user } = await renderDesk('/series/1');
    expect(await screen.findByText('The clocks went forward.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /: change$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Leave this one out' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('planned')).toBeVisible();
    expect(state).toBe('planned');
  });

  test('give an occurrence back the time it had, not the one of the rule', async () => {
    signedIn();
    theSeries();
    const asked: unknown[] = [];
    let wallTime = '2026-03-30T15:00:00';
    const now = (state = 'planned') => anOccurrence({ wallTime, dueAt: '2026-03-30T13:00:00Z', state });
    answer('get', '/api/v1/series/{id}/occurrences', () => [now()]);
    answer('post', '/api/v1/series/{id}/occurrences/{recurrenceId}/skip', () => {
      asked.push('skip');
      return now('skipped');
    });
    answer('post', '/api/v1/series/{id}/occurrences/{recurrenceId}/move', async ({ body }) => {
      const { at } = (await body()) as { at: string };
      asked.push(at);
      wallTime = `${at}:00`;
      return now();
    });
    answer('post', '/api/v1/series/{id}/occurrences/{recurrenceId}/restore', () => {
      asked.push('restore');
      return now();
    });
    const { user } = await renderDesk('/series/1');
    await user.click(await screen.findByRole('button', { name: /: change$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Leave this one out' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked).toEqual(['skip', '2026-03-30T15:00']));
    await user.click(screen.getByRole('button', { name: /: change$/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move this one' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText(/^New time/), { target: { value: '2026-03-30T16:00' } });
    await user.click(within(dialog).getByRole('button', { name: 'Move this one' }));
    const told = (await screen.findAllByRole('alert')).find((one) => one.textContent.includes('Moved.'));
    await user.click(within(told ?? document.body).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked.slice(2)).toEqual(['2026-03-30T16:00', '2026-03-30T15:00']));
  });

  test('begin by words: a question is answered by a click, and the meaning is previewed and sent', async () => {
    signedIn();
    theSeries();
    const content = { id: 12, title: 'Tips' } as Schemas['ContentView'];
    answer('get', '/api/v1/content', { items: [content], nextCursor: null });
    answer('get', '/api/v1/content/{id}', content);
    answer('post', '/api/v1/schedule-expressions', async ({ body }) => {
      const { expression } = (await body()) as { expression: string };
      const clear = expression.includes('08:00');
      return {
        expression,
        language: 'en',
        sentence: clear ? 'every Monday at 08:00 in Paris' : null,
        rule: clear ? 'FREQ=WEEKLY;BYDAY=MO' : null,
        start: clear ? '2026-03-30T08:00:00' : null,
        timeZone: clear ? 'Europe/Paris' : null,
        next: [],
        questions: clear
          ? []
          : [
              {
                position: 0,
                length: 1,
                text: 'Morning or evening?',
                choices: [{ text: '8 in the morning', expression: 'every Monday at 08:00' }],
              },
            ],
        notUnderstood: null,
      };
    });
    answer('post', '/api/v1/series/preview', {
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      start: '2026-03-30T08:00:00',
      timeZone: 'Europe/Paris',
      next: [{ wallTime: '2026-03-30T08:00:00', dueAt: '2026-03-30T06:00:00Z', note: null }],
    });
    const sent: Schemas['SeriesRequest'][] = [];
    answer('post', '/api/v1/series', async ({ body }) => {
      sent.push((await body()) as Schemas['SeriesRequest']);
      return aSeries();
    });
    answer('get', '/api/v1/series/{id}/occurrences', []);
    const { user, router } = await renderDesk('/series/new');
    await user.type(await screen.findByLabelText('Say it'), 'every Monday at 8');
    await user.click(await screen.findByRole('button', { name: '8 in the morning' }));
    expect(await screen.findByText('every Monday at 08:00 in Paris')).toBeVisible();
    expect(await screen.findByText(/Mar 30, 2026/)).toBeVisible();
    await user.type(screen.getByLabelText(/^Name/), 'Tips');
    await user.click(screen.getByLabelText(/^What goes out, in turn/, { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: 'Tips', hidden: true }));
    await user.click(screen.getByLabelText(/^Where/, { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name: 'The Daily', hidden: true }));
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Begin the series' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/series/1'));
    expect(sent[0]).toMatchObject({
      name: 'Tips',
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      start: '2026-03-30T08:00',
      timeZone: 'Europe/Paris',
      contents: [12],
      channels: [1],
    });
  });

  test('change from an occurrence on as a series of their own', async () => {
    signedIn();
    theSeries();
    answer('post', '/api/v1/series/preview', { rule: '', start: '', timeZone: 'Europe/Paris', next: [] });
    const asked: string[] = [];
    answer('patch', '/api/v1/series/{id}', ({ request }) => {
      asked.push(new URL(request.url).search);
      return aSeries({ id: 2, follows: 1 });
    });
    answer('get', '/api/v1/series/{id}/occurrences', []);
    const one = { id: 12, title: 'Tips' } as Schemas['ContentView'];
    answer('get', '/api/v1/series/{id}', aSeries({ contents: [12] }));
    answer('get', '/api/v1/content/{id}', one);
    const { user } = await renderDesk('/series/1/edit?following=2026-03-30T09%3A00%3A00');
    expect(await screen.findByText('This one and those after it')).toBeVisible();
    expect(within(document.body).getByLabelText(/^From/)).toHaveValue('2026-03-30T09:00');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(asked).toEqual(['?scope=following&occurrence=2026-03-30T09%3A00%3A00']));
  });

  test('are changed only as they were seen, and end when they ended', async () => {
    signedIn();
    let now = aSeries({ contents: [12], end: '2026-05-04T12:00:00' });
    theSeries();
    answer('get', '/api/v1/series/{id}', () => now);
    answer('get', '/api/v1/content/{id}', { id: 12, title: 'Tips' } as Schemas['ContentView']);
    const previewed: Schemas['SeriesRequest'][] = [];
    answer('post', '/api/v1/series/preview', async ({ body }) => {
      previewed.push((await body()) as Schemas['SeriesRequest']);
      return { rule: '', start: '', timeZone: 'Europe/Paris', next: [] };
    });
    const sent: { match: string | null; body: Schemas['SeriesRequest'] }[] = [];
    answer('patch', '/api/v1/series/{id}', async ({ request, body }) => {
      sent.push({ match: request.headers.get('If-Match'), body: (await body()) as Schemas['SeriesRequest'] });
      throw refuse(412, 'stale-version');
    });
    const { user, client } = await renderDesk('/series/1/edit');
    await user.type(await screen.findByLabelText(/^Name/), '!');
    // A colleague was faster, and the stream says so.
    now = { ...now, name: 'Better tips', version: 2 };
    await client.invalidateQueries({ queryKey: series.all });
    expect(await screen.findByText(/Better tips/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mend stale-version.')).toBeVisible();
    expect(sent[0]).toMatchObject({
      match: '"1"',
      body: { name: 'Monday tips!', end: '2026-05-04T12:00:00' },
    });
    expect(previewed[0]?.end).toBe('2026-05-04T12:00:00');
    fireEvent.change(screen.getByLabelText(/^Last day/), { target: { value: '2026-05-11' } });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent[1]?.body.end).toBe('2026-05-11'));
  });

  test('begin at the next hour of the workspace, wherever this device is', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-20T14:20:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    signedIn();
    const me = aMe();
    answer('get', '/api/v1/me', { ...me, workspace: { ...me.workspace, timeZone: 'Pacific/Kiritimati' } });
    theSeries();
    answer('post', '/api/v1/series/preview', { rule: '', start: '', timeZone: 'UTC', next: [] });
    const { user } = await renderDesk('/series/new');
    await user.click(await screen.findByRole('radio', { name: 'By fields' }));
    expect(await screen.findByLabelText(/^From/)).toHaveValue('2026-01-21T05:00');
  });

  test('keep a rest that is not whole days while nobody changes it', async () => {
    signedIn();
    theSeries();
    answer('get', '/api/v1/series/{id}', aSeries({ contents: [12], repeatAfter: 'PT36H' }));
    answer('get', '/api/v1/content/{id}', { id: 12, title: 'Tips' } as Schemas['ContentView']);
    answer('post', '/api/v1/series/preview', { rule: '', start: '', timeZone: 'Europe/Paris', next: [] });
    const sent: unknown[] = [];
    answer('patch', '/api/v1/series/{id}', async ({ body }) => {
      sent.push(((await body()) as Schemas['SeriesRequest']).repeatAfter);
      throw refuse(412, 'stale-version');
    });
    const { user } = await renderDesk('/series/1/edit');
    await user.type(await screen.findByLabelText(/^Name/), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual(['PT36H']));
    await user.type(screen.getByLabelText(/^Rest of each/), '0');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toEqual(['PT36H', 'P10D']));
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannelState, aDelivery, aPlatform, someFigures } from '@/testing/things';

const AN_ITEM: Schemas['BatchItem'] = { number: 1, outcome: 'done', title: 'Soon', notes: [], made: [] };

function aReport(different: Partial<Schemas['BatchReport']> = {}): Schemas['BatchReport'] {
  return {
    id: 40,
    title: 'Soon',
    operation: 'cancel',
    partial: true,
    dryRun: false,
    done: 1,
    refused: 0,
    unchanged: 0,
    createdAt: '2026-01-20T09:00:00Z',
    createdBy: 'account/1',
    items: [AN_ITEM],
    ...different,
  };
}

function theDay(...items: Schemas['Delivery'][]) {
  signedIn();
  const hours: (string | null)[] = [];
  answer('get', '/api/v1/monitor/figures', ({ request }) => {
    hours.push(new URL(request.url).searchParams.get('hours'));
    return someFigures();
  });
  answer('get', '/api/v1/monitor/channels', {
    items: [aChannelState(), aChannelState({ id: 2, name: 'Far away', state: 'failing' })],
    changes: [],
  });
  answer('get', '/api/v1/deliveries/upcoming', { items, nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/review-queue/counts', {
    me: 4,
    us: 0,
    role: 0,
    anybody: 6,
    unassigned: 6,
    overdue: 0,
    states: {},
  });
  answer('get', '/api/v1/freshness/counts', { states: { overdue: 3, 'due-soon': 5 }, types: {}, next: null });
  return hours;
}

const widget = (name: string | RegExp) => screen.findByRole('region', { name });
const titles = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);

describe('the dashboard', () => {
  test('says how it goes, and is accessible', async () => {
    const hours = theDay(aDelivery());
    await renderDesk('/');
    expect(await within(await widget('Now')).findByText('10,000+')).toBeVisible();
    const success = await widget('Success rate');
    await waitFor(() => expect(within(success).getAllByText('85%')).toHaveLength(2));
    expect(within(await widget(/^Lateness/)).getByText('45 ms')).toBeVisible();
    expect(within(await widget(/^Lateness/)).getByText('2.5 sec')).toBeVisible();
    expect(within(await widget('Today')).getByText('7')).toBeVisible();
    expect(await within(await widget(/^Platforms/)).findByText(/In trouble: Far away/)).toBeVisible();
    expect(await within(await widget('Review and freshness')).findByText('4')).toBeVisible();
    expect(new Set(hours)).toEqual(new Set(['24', '168']));
    const link = within(await widget(/^Needs somebody/)).getByRole('link', { name: 'Failed' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('state=["failed"]');
    expect(await faults()).toEqual([]);
  });

  test('its picture can be had as a table', async () => {
    theDay();
    const { user } = await renderDesk('/');
    const chart = await widget(/^Carried out/);
    await user.click(await within(chart).findByRole('button', { name: 'As a table' }));
    const rows = within(chart).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent('12');
    expect(await faults()).toEqual([]);
  });

  test('is arranged by keyboard, hidden, brought back, and stays so', async () => {
    theDay();
    const { user, unmount } = await renderDesk('/');
    await widget('Now');
    await user.click(screen.getByRole('button', { name: 'Arrange' }));
    screen.getByRole('button', { name: /^Drag Now/ }).focus();
    await user.keyboard('{ArrowDown}');
    expect(titles().slice(0, 2)).toEqual(['Today', 'Now']);
    expect(document.activeElement).toHaveAccessibleName(/^Drag Now/);
    expect(screen.getByText('Now is at place 2 of 9.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Hide Success rate' }));
    expect(screen.queryByRole('region', { name: 'Success rate' })).toBeNull();
    expect(await faults()).toEqual([]);
    unmount();
    theDay();
    const again = await renderDesk('/');
    await widget('Now');
    expect(titles().slice(0, 2)).toEqual(['Today', 'Now']);
    await again.user.click(screen.getByRole('button', { name: 'Arrange' }));
    await again.user.click(screen.getByRole('button', { name: 'Show Success rate' }));
    expect(titles().at(-1)).toBe('Success rate');
    await again.user.click(screen.getByRole('button', { name: 'As at the beginning' }));
    expect(titles()[0]).toBe('Now');
  });

  test('what is upcoming is called off at once, and that can be taken back', async () => {
    theDay(aDelivery({ id: 9, contentId: 5, contentTitle: 'Soon', wallTime: '2026-01-20T10:00:00' }));
    const { user } = await renderDesk('/');
    const asked: unknown[] = [];
    const report = aReport({ id: 40, operation: 'cancel' });
    answer('post', '/api/v1/batches', async ({ body }) => {
      answer('get', '/api/v1/deliveries/upcoming', { items: [], nextCursor: null });
      asked.push(await body());
      return report;
    });
    answer('post', '/api/v1/batches/{id}/undo', ({ params }) => {
      asked.push(`undo ${params.id ?? ''}`);
      return report;
    });
    await user.click(await screen.findByRole('button', { name: 'What to do with “Soon”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel it' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Soon' })).toBeNull());
    const told = (await screen.findAllByRole('alert')).find((one) => one.textContent.includes('Soon'));
    await user.click(within(told ?? document.body).getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(asked).toEqual([
        { operation: 'cancel', deliveries: [{ id: 9, version: 1 }], partial: true },
        'undo 40',
      ]),
    );
  });

  test('what cannot be called off comes back with the reason', async () => {
    theDay(aDelivery({ id: 9, contentTitle: 'Soon' }));
    const problem = { type: 'x', title: 'No', detail: 'It goes out now.', solution: 'Wait.', facts: {} };
    answer('post', '/api/v1/batches', aReport({ refused: 1, items: [{ ...AN_ITEM, problem }] }));
    const { user } = await renderDesk('/');
    await user.click(await screen.findByRole('button', { name: 'What to do with “Soon”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel it' }));
    expect(await screen.findByText(/It goes out now\. Wait\./)).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Soon' })).toBeVisible();
  });

  test('publish now asks first; what is refused comes back with the reason', async () => {
    theDay(aDelivery({ id: 9, contentTitle: 'Soon' }));
    const { user } = await renderDesk('/');
    answer('post', '/api/v1/deliveries/{id}/publish-now', refuse(409, 'being-sent'));
    await user.click(await screen.findByRole('button', { name: 'What to do with “Soon”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Publish now' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Publish now' }));
    expect(await screen.findByText(/Mend being-sent/)).toBeVisible();
    expect(await screen.findByText('Scheduled')).toBeVisible();
  });

  test('who may not read schedules sees what waits for them', async () => {
    theDay();
    signedIn(['content.read']);
    await renderDesk('/');
    await widget('Review and freshness');
    expect(screen.queryByRole('region', { name: 'Now' })).toBeNull();
  });
});

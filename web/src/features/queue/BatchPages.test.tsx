import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { BatchReport } from '@/api/batches';
import { faults, renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';
import { aDelivery } from '@/testing/things';
import { tally } from '@/ui/batches/Outcome';

const BATCH: BatchReport = {
  id: 7,
  title: 'Import plan.csv',
  operation: 'import',
  partial: true,
  dryRun: false,
  done: 2,
  refused: 1,
  unchanged: 0,
  createdAt: '2026-01-20T09:00:00Z',
  createdBy: 'account/1',
  undoneAt: null,
  items: [
    { number: 1, outcome: 'done', title: 'One', notes: [], made: [] },
    { number: 2, outcome: 'done', title: 'Two', notes: ['A note.'], made: [] },
    {
      number: 3,
      outcome: 'refused',
      title: 'Three',
      notes: [],
      made: [],
      problem: { type: 'x', title: 'No', detail: 'No such channel.', solution: 'Name another.', facts: {} },
    },
  ],
};

function batchIs(batch: BatchReport, permissions?: string[]): void {
  signedIn(permissions);
  answer('get', '/api/v1/batches', { items: [{ ...batch, items: [] }], nextCursor: null });
  answer('get', '/api/v1/batches/{id}', batch);
  answer('get', '/api/v1/batches/{id}/deliveries', {
    items: [aDelivery({ state: 'published' }), aDelivery({ id: 2, state: 'failed' })],
  });
}

describe('batches', () => {
  test('are listed with what came of them, and taken back', async () => {
    batchIs(BATCH);
    let undone = false;
    answer('post', '/api/v1/batches/{id}/undo', () => {
      undone = true;
      return { ...BATCH, undoneAt: '2026-01-20T10:00:00Z' };
    });
    const { user } = await renderDesk('/batches');
    expect(await screen.findByRole('link', { name: 'Imported' })).toHaveAttribute('href', '/batches/7');
    expect(screen.getByText('2 done. 1 refused.')).toBeVisible();
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo: Import plan.csv' }));
    await waitFor(() => expect(undone).toBe(true));
    expect(await screen.findByText('It is taken back: all stands as before.')).toBeVisible();
  });

  test('show each row, the refused ones first, and how far they have come since', async () => {
    batchIs(BATCH);
    await renderDesk('/batches/7');
    expect(await screen.findByText('1 of 2 is out. 1 needs somebody.')).toBeVisible();
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[0]).toContain('Three');
    expect(rows[0]).toContain('No such channel.Name another.');
    expect(screen.getByRole('button', { name: 'Take it back' })).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('that made contents are taken back only by those who may delete', async () => {
    batchIs(BATCH, ['schedule.read', 'schedule.write', 'content.read']);
    await renderDesk('/batches/7');
    expect(await screen.findByText('Three')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
  });

  test('count what is out, waits, is called off, needs somebody', () => {
    const states = ['published', 'withdrawn', 'scheduled', 'held', 'failed', 'cancelled'] as const;
    expect(tally(states.map((state) => ({ state })))).toEqual({
      all: 6,
      out: 2,
      waiting: 1,
      off: 1,
      stuck: 2,
    });
  });
});

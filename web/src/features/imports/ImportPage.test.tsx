import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';

const SHEET: Schemas['ImportSheet'] = {
  headings: [
    { text: 'Headline', column: 'title' },
    { text: 'Datum', column: 'date' },
    { text: 'Remarks', column: null },
  ],
  rows: [
    { row: 2, cells: ['One', '2030-03-01', 'secret'] },
    { row: 4, cells: ['Two', '2030-02-30', ''] },
  ],
  columns: ['title', 'body', 'date', 'time'].map((name) => ({ name, help: '' })),
};

function report(dryRun: boolean, bad: boolean): Schemas['BatchReport'] {
  return {
    id: dryRun ? null : 12,
    title: 'Import plan.csv',
    operation: 'import',
    partial: true,
    dryRun,
    done: bad ? 1 : 2,
    refused: bad ? 1 : 0,
    unchanged: 0,
    createdAt: '2026-01-20T09:00:00Z',
    createdBy: 'account/1',
    items: [
      { number: 1, outcome: 'done', title: 'One', notes: [], made: [] },
      bad
        ? {
            number: 2,
            outcome: 'refused',
            title: 'row 4',
            notes: [],
            made: [],
            problem: {
              type: 'row-refused',
              title: 'The row cannot be used',
              detail: 'Row 4, date',
              solution: '',
              facts: {
                errors: [
                  {
                    row: 4,
                    column: 'date',
                    value: '2030-02-30',
                    cause: "'2030-02-30' is not a date.",
                    solution: 'Write it as 2030-03-01.',
                  },
                ],
              },
            },
          }
        : { number: 2, outcome: 'done', title: 'Two', notes: [], made: [] },
    ],
  };
}

/** A server that knows no 30 February. Answers the texts that it was sent, and how. */
function imports(): { query: string; text: string }[] {
  const asked: { query: string; text: string }[] = [];
  signedIn();
  answer('post', '/api/v1/imports/sheet', SHEET);
  answer('post', '/api/v1/imports', async ({ request }) => {
    const url = new URL(request.url);
    const text = /\r\n\r\n([\s\S]*?)\r\n--/.exec(await request.clone().text())?.[1] ?? '';
    asked.push({ query: url.searchParams.toString(), text });
    return report(url.searchParams.get('dryRun') === 'true', text.includes('02-30'));
  });
  return asked;
}

async function choose(user: Awaited<ReturnType<typeof renderDesk>>['user']) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) {
    throw new Error('no field for a file');
  }
  await user.upload(input, new File(['Headline,Datum\n'], 'plan.csv', { type: 'text/csv' }));
  await screen.findByRole('heading', { name: 'Columns of plan.csv' });
}

describe('an import', () => {
  test('names columns, mends a row in its place, and is taken back', async () => {
    const asked = imports();
    const { user } = await renderDesk('/import');
    expect(await faults()).toEqual([]);
    await choose(user);
    expect(screen.getByText('One · Two')).toBeVisible();
    expect(screen.getByText(/Not known by this name/)).toBeVisible();
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'See what would happen' }));

    const wrong = await screen.findByRole('listitem', { name: 'Row 4' });
    expect(within(wrong).getByText("'2030-02-30' is not a date.")).toBeVisible();
    expect(within(wrong).getByText('Write it as 2030-03-01.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Import 1 row without the others' })).toBeVisible();
    expect(asked[0]).toEqual({
      query: 'status=draft&dryRun=true&partial=true',
      text: 'title,date\nOne,2030-03-01\n\nTwo,2030-02-30\n',
    });
    expect(await faults()).toEqual([]);

    const field = within(wrong).getByLabelText('Datum');
    await user.clear(field);
    await user.type(field, '2030-02-28');
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    await user.click(await screen.findByRole('button', { name: 'Import 2 rows' }));
    expect(await screen.findByText('2 rows are imported')).toBeVisible();
    expect(asked.at(-1)).toEqual({
      query: 'status=draft&partial=true',
      text: 'title,date\nOne,2030-03-01\n\nTwo,2030-02-28\n',
    });
    expect(screen.getByRole('link', { name: 'What became of each row' })).toHaveAttribute(
      'href',
      '/batches/12',
    );
    answer('post', '/api/v1/batches/{id}/undo', {
      ...report(false, false),
      undoneAt: '2026-01-20T10:00:00Z',
    });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('The import is taken back.')).toBeVisible();
  });

  test('says what is wrong with a file, and keeps the way to another', async () => {
    imports();
    answer('post', '/api/v1/imports/sheet', refuse(422, 'invalid'));
    const { user } = await renderDesk('/import');
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await user.upload(input as HTMLInputElement, new File(['x'], 'plan.csv', { type: 'text/csv' }));
    expect(await screen.findByText('invalid happened.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Choose a file' })).toBeVisible();
  });

  test('asks for the column of the title when no heading is one', async () => {
    imports();
    answer('post', '/api/v1/imports/sheet', {
      ...SHEET,
      headings: SHEET.headings.map((heading) => ({ ...heading, column: null })),
    });
    const { user } = await renderDesk('/import');
    await choose(user);
    expect(screen.getByText('No column is the title')).toBeVisible();
    expect(screen.getByRole('button', { name: 'See what would happen' })).toBeDisabled();
    await user.click(screen.getByRole('combobox', { name: 'What “Headline” is' }));
    const [option] = await screen.findAllByRole('option', { name: 'Title', hidden: true });
    await user.click(option as HTMLElement);
    await waitFor(() => expect(screen.getByRole('button', { name: 'See what would happen' })).toBeEnabled());
  });
});

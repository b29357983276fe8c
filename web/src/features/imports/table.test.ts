import { describe, expect, test } from 'vitest';
import { doubled, guessed, mended, toCsv, used } from './table';

describe('a table', () => {
  test('leaves rows where they were and columns out that are mapped to nothing', () => {
    const rows = [
      { row: 2, cells: ['One', 'secret', '2026-03-01'] },
      { row: 5, cells: ['Two', 'secret'] },
    ];
    expect(toCsv({ rows }, ['title', null, 'date'])).toBe('title,date\nOne,2026-03-01\n\n\nTwo,\n');
  });

  test('writes texts so that reading brings them back', () => {
    const rows = [{ row: 2, cells: ['a "b", c', '=1+1', "'=x", 'two\nlines', '-5', "it's"] }];
    expect(toCsv({ rows }, ['a', 'b', 'c', 'd', 'e', 'f'])).toBe(
      `a,b,c,d,e,f\n"a ""b"", c",'=1+1,''=x,"two\nlines",'-5,it's\n`,
    );
  });

  test('is mended in one cell, also where the row was shorter', () => {
    const table = { headings: [], rows: [{ row: 2, cells: ['One'] }] };
    expect(mended(table, 2, 2, 'x').rows).toEqual([{ row: 2, cells: ['One', '', 'x'] }]);
    expect(table.rows[0]?.cells).toEqual(['One']);
  });

  test('has no row that says nothing in the columns that are read', () => {
    const rows = [
      { row: 2, cells: ['One', ''] },
      { row: 3, cells: [' ', 'a remark'] },
    ];
    expect(used(rows, ['title', null])).toEqual([rows[0]]);
  });

  test('takes the first of two headings that mean the same', () => {
    const headings = [
      { text: 'Title', column: 'title' },
      { text: 'Headline', column: 'title' },
      { text: 'Remarks', column: null },
    ];
    expect(guessed({ headings })).toEqual(['title', null, null]);
    expect(doubled(['title', 'title', null, null])).toEqual(['title']);
  });
});

import type { ImportSheet } from '@/api/imports';

/** What a file says, as it is being mended. */
export interface Table {
  headings: readonly { text: string; column: string | null }[];
  rows: readonly { row: number; cells: readonly string[] }[];
}

/** What each heading is taken for; nothing leaves its column out. */
export type Mapping = readonly (string | null)[];

/** What the server takes the headings for; of two that mean the same, the first. */
export function guessed({ headings }: Pick<ImportSheet, 'headings'>): (string | null)[] {
  const seen = new Set<string>();
  return headings.map(({ column }) => {
    if (column == null || seen.has(column)) {
      return null;
    }
    seen.add(column);
    return column;
  });
}

/** Columns that two headings are taken for. */
export function doubled(mapping: Mapping): string[] {
  const seen = mapping.filter((column) => column !== null);
  return [...new Set(seen.filter((column, at) => seen.indexOf(column) !== at))];
}

/** The table with another text in one cell. */
export function mended<T extends Table>(table: T, row: number, place: number, text: string): T {
  return {
    ...table,
    rows: table.rows.map((line) => {
      if (line.row !== row) {
        return line;
      }
      const cells = [...line.cells];
      while (cells.length <= place) {
        cells.push('');
      }
      cells[place] = text;
      return { ...line, cells };
    }),
  };
}

/** Rows that hold anything in the columns that are read: the server sees no others. */
export function used<R extends Table['rows'][number]>(rows: readonly R[], mapping: Mapping): R[] {
  return rows.filter(({ cells }) =>
    mapping.some((column, place) => column !== null && (cells[place] ?? '').trim() !== ''),
  );
}

/** As the server writes it: what a spreadsheet would run as a formula gets an apostrophe, which reading takes off. */
function cell(text: string): string {
  const safe = /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The table as CSV with the server's own names of columns, and each row where it was, so that what the server says
 * of row 7 is row 7 of the person's file.
 */
export function toCsv({ rows }: Pick<Table, 'rows'>, mapping: Mapping): string {
  const places = mapping.flatMap((column, place) => (column === null ? [] : [{ column, place }]));
  const lines = [places.map(({ column }) => column).join(',')];
  for (const { row, cells } of rows) {
    while (lines.length < row - 1) {
      lines.push('');
    }
    lines.push(places.map(({ place }) => cell(cells[place] ?? '')).join(','));
  }
  return `${lines.join('\n')}\n`;
}

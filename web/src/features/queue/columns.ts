/** What a row can tell beside the title, and how wide it is. */
const COLUMNS = {
  due: '13.5rem',
  state: '8.5rem',
  channel: 'minmax(8rem, 1fr)',
  action: '7rem',
  changed: '11rem',
  attempts: '5rem',
  lateness: '6rem',
  problem: 'minmax(10rem, 1.5fr)',
} as const;

export type Column = keyof typeof COLUMNS;

export const ALL_COLUMNS = Object.keys(COLUMNS) as Column[];

const USUAL: readonly Column[] = ['due', 'state', 'channel', 'problem'];

/** The columns of a link or those kept, in their order; the usual ones where nobody chose. */
export function columnsOf(
  linked: readonly string[] | undefined,
  kept: readonly string[] | undefined,
): Column[] {
  const wanted = linked ?? kept ?? USUAL;
  return ALL_COLUMNS.filter((column) => wanted.includes(column));
}

/** For `grid-template-columns`. */
export function template(columns: readonly Column[], selectable: boolean): string {
  return [
    ...(selectable ? ['20px'] : []),
    'minmax(10rem, 2fr)',
    ...columns.map((column) => COLUMNS[column]),
  ].join(' ');
}

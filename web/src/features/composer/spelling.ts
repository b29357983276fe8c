/** Blank as the server's `strip()` means it: everything blank but spaces that may not break. */
const BLANK = '[\\t-\\r \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+';
const ENDS = new RegExp(`^${BLANK}|${BLANK}$`, 'g');
const RUNS = /[\t-\r ]+/g;

/** Several lines as the server keeps them: nothing blank around them. */
export function paragraph(text: string): string {
  return text.replaceAll(ENDS, '');
}

/** One line as the server keeps it: single spaces, none around it. */
export function line(text: string): string {
  return paragraph(text.replaceAll(RUNS, ' '));
}

import type { Comment, Passage } from '@/api/reviews';
import { find, type QuoteAt, quoteOf, rangeIn, selectedIn } from '@/lib/quotes';

/**
 * Texts that can be quoted are marked `data-passage="title"`, `"excerpt"` or `"text"`. A field for Markdown in one
 * is quoted as it is written.
 */
const MARK = 'data-passage';

export interface Selected {
  field: Passage;
  quote: QuoteAt;
}

/** What is selected in the marked texts of a page; null when nothing is. */
export function selected(root: ParentNode): Selected | null {
  for (const part of root.querySelectorAll<HTMLElement>(`[${MARK}]`)) {
    const field = part.getAttribute(MARK) as Passage;
    const area = part.querySelector('textarea');
    const quote =
      area === null
        ? selectedIn(part, window.getSelection())
        : quoteOf(area.value, area.selectionStart, area.selectionEnd);
    if (quote !== null) {
      return { field: area === null ? field : 'body', quote };
    }
  }
  return null;
}

function quoteAt(comment: Comment): QuoteAt | null {
  const { anchor } = comment;
  return anchor?.quote == null || anchor.outdated ? null : anchor.quote;
}

/** Selects what a comment quotes and brings it into view; false when it is not on the page. */
export function show(root: ParentNode, comment: Comment): boolean {
  const quote = quoteAt(comment);
  const field = comment.anchor?.field;
  if (quote === null) {
    return false;
  }
  for (const part of root.querySelectorAll<HTMLElement>(`[${MARK}]`)) {
    const mark = part.getAttribute(MARK);
    const area = part.querySelector('textarea');
    const found = area === null ? null : find(area.value, quote);
    if (area !== null && found !== null && mark === 'text') {
      area.focus();
      area.setSelectionRange(found.start, found.end);
      return true;
    }
    const range = mark === field || (mark === 'text' && field === 'body') ? rangeIn(part, quote) : null;
    if (range !== null) {
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      return true;
    }
  }
  return false;
}

/** Marks what open comments quote, where the browser can do so without touching the page; answers how to unmark. */
export function underline(root: ParentNode, comments: readonly Comment[]): () => void {
  const registry = typeof CSS === 'undefined' || !('highlights' in CSS) ? null : CSS.highlights;
  if (registry === null) {
    return () => undefined;
  }
  const ranges = comments.flatMap((comment) => {
    const quote = quoteAt(comment);
    const part = root.querySelector(`[${MARK}="${comment.anchor?.field ?? ''}"]`);
    const range = quote === null || part === null ? null : rangeIn(part, quote);
    return range === null ? [] : [range];
  });
  registry.set('quoted', new Highlight(...ranges));
  return () => void registry.delete('quoted');
}

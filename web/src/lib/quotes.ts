/** A part of a text with what stands around it: W3C Web Annotation's TextQuoteSelector, as the server keeps it. */
export interface QuoteAt {
  exact: string;
  prefix: string;
  suffix: string;
}

/** How much of what stands around a quote goes with it; the server keeps as much. */
const CONTEXT = 32;

const BLOCKS =
  'p,h1,h2,h3,h4,h5,h6,li,td,th,dt,dd,blockquote,pre,figcaption,caption,summary,div,section,article';

/** What is read in an element, and where each character of it is. Between paragraphs stands a line break. */
interface Readable {
  text: string;
  places: ({ node: Text; offset: number } | null)[];
}

function read(root: Element): Readable {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  const places: Readable['places'] = [];
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const of = node as Text;
    const own = of.parentElement?.closest(BLOCKS) ?? root;
    if (block !== null && own !== block && text !== '' && !text.endsWith('\n')) {
      text += '\n';
      places.push(null);
    }
    block = own;
    const verbatim = own.closest('pre') !== null;
    for (let offset = 0; offset < of.data.length; offset += 1) {
      const letter = of.data.charAt(offset);
      const space = !verbatim && /\s/.test(letter);
      if (!space || (text !== '' && !/\s$/.test(text))) {
        text += space ? ' ' : letter;
        places.push({ node: of, offset });
      }
    }
  }
  return { text, places };
}

/** A part of a text as a quote, without blanks at its ends; null when nothing is left. */
export function quoteOf(text: string, start: number, end: number): QuoteAt | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) {
    from += 1;
  }
  while (to > from && /\s/.test(text.charAt(to - 1))) {
    to -= 1;
  }
  return from === to
    ? null
    : {
        exact: text.slice(from, to),
        prefix: text.slice(Math.max(0, from - CONTEXT), from),
        suffix: text.slice(to, to + CONTEXT),
      };
}

/** What is selected in an element, cut at the end of the paragraph it begins in; null when nothing is. */
export function selectedIn(root: Element, selection: Selection | null): QuoteAt | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) {
    return null;
  }
  const { text, places } = read(root);
  const inside = (place: Readable['places'][number]) =>
    place !== null &&
    range.comparePoint(place.node, place.offset) === 0 &&
    range.comparePoint(place.node, place.offset + 1) === 0;
  const start = places.findIndex(inside);
  if (start < 0) {
    return null;
  }
  let end = start;
  while (end < places.length && inside(places[end] ?? null)) {
    end += 1;
  }
  const first = text.lastIndexOf('\n', start) + 1;
  const last = text.indexOf('\n', end);
  const line = text.slice(first, last < 0 ? undefined : last);
  return quoteOf(line, start - first, end - first);
}

/** Where a quote stands in a text; of several places the one with most of what stood around it. */
export function find(text: string, quote: QuoteAt): { start: number; end: number } | null {
  let best = -1;
  let most = -1;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const end = at + quote.exact.length;
    let same = 0;
    while (
      same < quote.prefix.length &&
      same < at &&
      text[at - 1 - same] === quote.prefix[quote.prefix.length - 1 - same]
    ) {
      same += 1;
    }
    let after = 0;
    while (
      after < quote.suffix.length &&
      end + after < text.length &&
      text[end + after] === quote.suffix[after]
    ) {
      after += 1;
    }
    if (same + after > most) {
      most = same + after;
      best = at;
    }
  }
  return best < 0 || quote.exact === '' ? null : { start: best, end: best + quote.exact.length };
}

/** Where a quote stands in an element; null when it is not there. */
export function rangeIn(root: Element, quote: QuoteAt): Range | null {
  const { text, places } = read(root);
  const found = find(text, quote);
  const first = found === null ? null : places[found.start];
  const last = found === null ? null : places[found.end - 1];
  if (first == null || last == null) {
    return null;
  }
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

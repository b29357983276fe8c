import { afterEach, describe, expect, test } from 'vitest';
import { find, quoteOf, rangeIn, selectedIn } from './quotes';

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** Selects from the first occurrence of one text to the end of another's. */
function select(from: string, to: string): Selection {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.includes(from) && range.collapsed) {
      range.setStart(node, data.indexOf(from));
    }
    if (data.includes(to)) {
      range.setEnd(node, data.indexOf(to) + to.length);
      break;
    }
  }
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return selection as Selection;
}

afterEach(() => {
  window.getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

describe('a selection as a quote', () => {
  test('is what is read, with what stands around it, across marks and line breaks of the source', () => {
    const root = page('<p>Nobody  doubts\nthat <em>most</em> readers agree.</p>');
    expect(selectedIn(root, select('most', 'readers'))).toEqual({
      exact: 'most readers',
      prefix: 'Nobody doubts that ',
      suffix: ' agree.',
    });
  });

  test('ends where its paragraph ends, as the server knows no quote across paragraphs here', () => {
    const root = page('<p>One two</p><ul><li>three</li><li>four</li></ul>');
    expect(selectedIn(root, select('two', 'four'))).toEqual({ exact: 'two', prefix: 'One ', suffix: '' });
    expect(selectedIn(root, select('three', 'four'))).toEqual({ exact: 'three', prefix: '', suffix: '' });
  });

  test('is nothing where nothing, only blanks, or something elsewhere is selected', () => {
    const root = page('<div id="a"><p>One two</p></div><p>Other</p>');
    expect(selectedIn(root, null)).toBeNull();
    expect(selectedIn(root, select(' ', ' '))).toBeNull();
    const inner = root.querySelector('#a') as Element;
    expect(selectedIn(inner, select('Other', 'Other'))).toBeNull();
    expect(quoteOf('  ', 0, 2)).toBeNull();
  });
});

describe('a quote in a text', () => {
  test('is found where most of what stood around it stands', () => {
    const text = 'a cat sat, the cat ran, a cat slept';
    const start = text.indexOf('cat ran');
    expect(find(text, { exact: 'cat', prefix: 'the ', suffix: ' ran' })).toEqual({ start, end: start + 3 });
    expect(find(text, { exact: 'dog', prefix: '', suffix: '' })).toBeNull();
  });

  test('comes back as the range it was selected from', () => {
    const root = page('<p>One <b>two</b> three</p><p>two again</p>');
    const quote = selectedIn(root, select('two again', 'two again'));
    expect(quote?.exact).toBe('two again');
    expect(rangeIn(root, { exact: 'two three', prefix: '', suffix: '' })?.toString()).toBe('two three');
    expect(rangeIn(root, { exact: 'gone', prefix: '', suffix: '' })).toBeNull();
  });
});

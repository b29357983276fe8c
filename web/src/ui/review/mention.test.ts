import { describe, expect, test } from 'vitest';
import { begun, meant, put } from './mention';

const ADA = { id: 1, name: 'Ada Lovelace' };
const BO = { id: 2, name: 'Bo Ek' };
const OTHER_BO = { id: 3, name: 'bo ek' };

describe('what is typed after an @', () => {
  test.each([
    ['@', 1, { from: 0, query: '' }],
    ['Hi @ad', 6, { from: 3, query: 'ad' }],
    ['Hi @Ada Lo and more', 10, { from: 3, query: 'Ada Lo' }],
    ['(@ad', 4, { from: 1, query: 'ad' }],
    ['ada@example', 11, null],
    ['@ ', 2, null],
    ['nothing', 7, null],
    ['@ada\nnext', 9, null],
    ['سلام @آد', 8, { from: 5, query: 'آد' }],
  ])('%j at %d', (text, caret, expected) => {
    expect(begun(text, caret)).toEqual(expected);
  });

  test('is looked for at the beginning of each word of a name', () => {
    expect(meant('', [ADA, BO])).toEqual([ADA, BO]);
    expect(meant('LOVE', [ADA, BO])).toEqual([ADA]);
    expect(meant('ada l', [ADA, BO])).toEqual([ADA]);
    expect(meant('da', [ADA, BO])).toEqual([]);
    expect(meant('ada lovelace said', [ADA])).toEqual([]);
  });

  test('becomes the whole name, or the number of one of several', () => {
    const at = { from: 3, query: 'a' };
    expect(put('Hi @a there', at, ADA, [ADA, BO])).toEqual({ text: 'Hi @Ada Lovelace there', caret: 17 });
    expect(put('Hi @a', at, BO, [ADA, BO, OTHER_BO])).toEqual({ text: 'Hi @2 ', caret: 6 });
  });
});

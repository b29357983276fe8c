import { expect, test } from 'vitest';
import { change, EMPTY, merge } from './draft';
import { differs, mergeOwn, type Own, onChannel, ownOf, withOwn } from './variants';

const own = (channel: number, part: Partial<Own>): Own => ({
  channel,
  title: null,
  body: null,
  excerpt: null,
  ...part,
});

test('a channel gets the article’s text where it has none of its own', () => {
  const draft = { ...EMPTY, title: 'T', body: 'B', excerpt: 'E', variants: [own(2, { body: '' })] };
  expect(onChannel(draft, 1).body).toBe('B');
  expect(onChannel(draft, 2)).toMatchObject({ title: 'T', body: '', excerpt: 'E' });
});

test('variants stand by channel, and one that differs in nothing is none', () => {
  const two = withOwn(withOwn([], 2, { title: 'b' }), 1, { title: 'a' });
  expect(two.map((one) => one.channel)).toEqual([1, 2]);
  expect(withOwn(two, 1, { title: null })).toEqual([own(2, { title: 'b' })]);
  expect(differs(ownOf(two, 3))).toBe(false);
});

test('two people’s variants are put together unless both changed the same part', () => {
  const base = [own(1, { title: 'old' })];
  const mine = withOwn(base, 1, { title: 'mine' });
  const theirs = withOwn(withOwn(base, 1, { body: 'theirs' }), 2, { title: 'two' });
  expect(mergeOwn(base, mine, theirs)).toEqual([
    own(1, { title: 'mine', body: 'theirs' }),
    own(2, { title: 'two' }),
  ]);
  expect(mergeOwn(base, mine, withOwn(base, 1, { title: 'theirs' }))).toBeNull();
  expect(mergeOwn(base, [], base)).toEqual([]);
  const at = (variants: Own[]) => ({ ...EMPTY, variants });
  expect(merge(at(base), at(mine), at(theirs))).toMatchObject({
    contested: [],
    merged: { variants: [own(1, { title: 'mine', body: 'theirs' }), own(2, { title: 'two' })] },
  });
  expect(merge(at(base), at(mine), at(withOwn(base, 1, { title: 'x' }))).contested).toEqual(['variants']);
});

test('a channel’s own title and excerpt keep the space that the server takes away', () => {
  const at = (...variants: Own[]) => ({ ...EMPTY, variants });
  const typed = own(1, { title: 'Short ', excerpt: 'One\n' });
  const saved = own(1, { title: 'Short', excerpt: 'One' });
  expect(merge(at(typed, own(2, { title: ' ' })), at(typed), at(saved)).merged).toEqual(at(typed));
  expect(change(at(saved), at(typed))).toEqual({});
  expect(change(at(saved), at(own(1, { ...typed, body: '' })))).not.toEqual({});
  expect(mergeOwn([saved], [own(1, { ...typed, body: 'b' })], [own(1, { title: 'Long' })])).toEqual([
    own(1, { title: 'Long', body: 'b' }),
  ]);
});

test('only what differs is sent', () => {
  expect(change(EMPTY, { ...EMPTY, variants: [own(3, { excerpt: 'x' })] })).toEqual({
    variants: [{ channel: 3, excerpt: 'x' }],
  });
  expect(change({ ...EMPTY, variants: [own(3, { excerpt: 'x' })] }, EMPTY)).toEqual({ variants: [] });
});

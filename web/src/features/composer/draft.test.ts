import { describe, expect, test } from 'vitest';
import { aChannel, aPlatform } from '@/testing/things';
import { images, letters, plainText, tightest, warnings } from './checks';
import { change, EMPTY, merge, same } from './draft';

const base = { ...EMPTY, title: 'A', body: 'Text', tags: ['x'], channels: [1, 2] };

describe('a change', () => {
  test('names only what differs, and channels in another order do not', () => {
    expect(change(base, { ...base, channels: [2, 1] })).toEqual({});
    expect(change(base, { ...base, seoTitle: 'S', focusKeyword: 'f', author: '' })).toEqual({
      seo: { title: 'S', focusKeyword: 'f' },
    });
    expect(change({ ...base, author: 'Ada' }, base)).toEqual({ author: null });
  });
});

describe('a merge', () => {
  test('takes what only they changed, keeps mine, and leaves the rest to a person', () => {
    const mine = { ...base, title: 'Mine', excerpt: 'same' };
    const theirs = { ...base, title: 'Theirs', excerpt: 'same', tags: ['y'] };
    expect(merge(base, mine, theirs)).toEqual({
      merged: { ...mine, tags: ['y'] },
      contested: ['title'],
      taken: ['tags'],
    });
  });

  test('is nothing to do when nobody else changed anything', () => {
    const mine = { ...base, body: 'More' };
    expect(merge(base, mine, base)).toEqual({ merged: mine, contested: [], taken: [] });
  });
});

describe('what the server takes away', () => {
  const typed = {
    ...base,
    title: ' Hello ',
    author: 'Ada  ',
    excerpt: 'One\n',
    seoTitle: '\tS  T ',
    slug: 'a ',
  };
  const saved = { ...base, title: 'Hello', author: 'Ada', excerpt: 'One', seoTitle: 'S T', slug: 'a' };

  test('is no difference, and stays where it was typed', () => {
    expect(same(typed, saved)).toBe(true);
    expect(change(saved, typed)).toEqual({});
    expect(merge(typed, typed, saved)).toEqual({ merged: typed, contested: [], taken: [] });
    const further = { ...typed, title: ' Hello w', excerpt: 'One\ntwo' };
    expect(merge(typed, further, saved)).toEqual({ merged: further, contested: [], taken: [] });
  });

  test('is no more than that: spaces that may not break, lines and the text itself count', () => {
    expect(same({ ...base, title: '5 km' }, { ...base, title: '5\u00a0km' })).toBe(false);
    expect(same({ ...base, excerpt: 'a b' }, { ...base, excerpt: 'a\nb' })).toBe(false);
    expect(same({ ...base, body: 'a' }, { ...base, body: 'a ' })).toBe(false);
    expect(merge(typed, typed, { ...saved, title: 'Bye' })).toMatchObject({
      merged: { title: 'Bye', author: 'Ada  ' },
      taken: ['title'],
    });
  });
});

describe('what is said about a draft', () => {
  const short = aPlatform({
    id: 'short',
    limits: { ...aPlatform().limits, titleLength: 3, images: 1, textLength: 0 },
  });
  const channels = [aChannel(), aChannel({ id: 2, name: 'Short', platform: 'short', enabled: false })];

  test('counts as people and platforms do', () => {
    expect(letters('👩‍👩‍👧é')).toBe(2);
    expect(plainText('## A **b** [c](d) ![e](f)')).toBe('A b c');
    expect(images('![a](media:1) ![](media:2)')).toEqual([
      { alt: 'a', source: 'media:1' },
      { alt: '', source: 'media:2' },
    ]);
    expect(tightest('titleLength', channels, [aPlatform(), short])).toEqual({ limit: 3, channel: 'Short' });
    expect(tightest('textLength', channels, [short])).toBeUndefined();
  });

  test('is by what each chosen channel declares', () => {
    const said = (draft: typeof base) =>
      warnings(draft, channels, [aPlatform(), short]).map((one) => `${one.key} ${one.channel}`.trim());
    expect(said({ ...base, channels: [] })).toEqual(['warn.noChannel']);
    expect(said({ ...base, channels: [1] })).toEqual([]);
    expect(said({ ...base, title: 'Long', body: '![a](media:1) ![](media:2)' })).toEqual([
      'warn.paused Short',
      'warn.titleLong Short',
      'warn.images Short',
      'warn.alt',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { imageAddress, lossless, rewritten } from './markdown';

const KEPT = [
  '',
  '# Title\n\nHello **bold**, *slanted*, ~~gone~~, `code` and [a link](https://example.org "there").',
  '- one\n- two\n  - deeper\n- three',
  '3. three\n4. four',
  '> said\n> twice',
  '```js\nconst a = "<b>";\n```',
  'Before\n\n![A cat](media:0a1b2c)\n\nAfter',
  'Two spaces  \nbreak the line',
  '***both*** and **bold with *slanted* in it**',
  '## مرحبا **بالعالم**',
  'above\n\n---\n\nbelow',
  'one\n\n\n\nother',
];
const RESPELT = ['* one\n* two', '_slanted_', 'snake_case_name', '5 * 3', 'a & b < c'];
const LOST = [
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '<div>html</div>',
  'a <b>b</b>',
  'Text[^1]\n\n[^1]: note',
  '- [ ] to do',
  '1\\. not a list',
  '[a]: http://example.org\n\n[a]',
  '{{< shortcode >}}\n\n<!-- more -->',
];

describe('Markdown through the rich editor', () => {
  test.each(KEPT)('comes back to the letter: %j', (text) => {
    expect(rewritten(text).trim()).toBe(text.trim());
    expect(lossless(text)).toBe(true);
  });

  test.each(RESPELT)('means the same: %j', (text) => {
    expect(lossless(text)).toBe(true);
    expect(rewritten(rewritten(text))).toBe(rewritten(text));
  });

  test.each(LOST)('is left to the Markdown editor where something would be lost: %j', (text) => {
    expect(lossless(text)).toBe(false);
  });

  test('shows images of the library and leaves others alone', () => {
    expect(imageAddress('media:abc')).toBe('/api/v1/media/abc');
    expect(imageAddress('https://example.org/a.png')).toBe('https://example.org/a.png');
  });
});

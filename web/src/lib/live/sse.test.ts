import { describe, expect, test } from 'vitest';
import { backOff, sseParser } from './sse';

const STREAM =
  ':\n\nid: 41\nevent: ready\ndata: {}\n\n' +
  'id: 42\r\nevent: event\r\ndata: {"text":"Grüße, مرحبا"}\r\n\r\n' +
  'id: 43\rdata: one\rdata: two\r\rdata\n\nevent: nothing\n\nid\ndata:no space\nretry: 5\n\n';

const MESSAGES = [
  { id: '41', event: 'ready', data: '{}' },
  { id: '42', event: 'event', data: '{"text":"Grüße, مرحبا"}' },
  { id: '43', event: 'message', data: 'one\ntwo' },
  { id: '43', event: 'message', data: '' },
  { id: '', event: 'message', data: 'no space' },
];

describe('server-sent events', () => {
  test('are whole messages, whatever ends the lines; comments are none', () => {
    expect(sseParser()(STREAM)).toEqual(MESSAGES);
  });

  test('are the same wherever the network cuts them', () => {
    for (let cut = 0; cut <= STREAM.length; cut++) {
      const parse = sseParser();
      const found = [...parse(STREAM.slice(0, cut)), ...parse(STREAM.slice(cut))];
      expect(found, `cut at ${cut}`).toEqual(MESSAGES);
    }
    const parse = sseParser();
    expect(Array.from(STREAM).flatMap((letter) => parse(letter))).toEqual(MESSAGES);
  });

  test('are not given before they end', () => {
    const parse = sseParser();
    expect(parse('id: 7\ndata: half')).toEqual([]);
    expect(parse('\n')).toEqual([]);
    expect(parse('\n')).toEqual([{ id: '7', event: 'message', data: 'half' }]);
  });
});

test('the pause doubles up to half a minute, give or take a fifth', () => {
  expect([1, 2, 3, 6, 50].map((failures) => backOff(failures, 0.5))).toEqual([
    1_000, 2_000, 4_000, 30_000, 30_000,
  ]);
  expect(backOff(1, 0)).toBe(800);
  expect(backOff(1, 0.999)).toBeLessThanOrEqual(1_200);
});

import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { match, typing, useSequences } from './keys';

afterEach(() => {
  document.body.replaceChildren();
});

test.each([
  ['g c', ['g'], 'begun'],
  ['g c', ['g', 'c'], 'done'],
  ['g c', ['c'], 'no'],
  ['g c', ['g', 'x'], 'no'],
  ['g c', ['g', 'c', 'c'], 'no'],
  ['?', ['?'], 'done'],
] as const)('of %s, %j is %s', (keys, typed, outcome) => {
  expect(match(keys, typed)).toBe(outcome);
});

function listening() {
  const channels = vi.fn();
  const help = vi.fn();
  renderHook(() =>
    useSequences([
      { keys: 'g c', run: channels },
      { keys: '?', run: help },
    ]),
  );
  return { channels, help };
}

const press = (key: string, more: object = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...more });

describe('sequences', () => {
  test('run when they are complete, once', () => {
    const { channels, help } = listening();
    press('g');
    expect(channels).not.toHaveBeenCalled();
    press('c');
    press('c');
    press('?');
    expect(channels).toHaveBeenCalledTimes(1);
    expect(help).toHaveBeenCalledTimes(1);
  });

  test('begin anew after a wrong key', () => {
    const { channels } = listening();
    for (const key of ['g', 'x', 'G', 'c']) {
      press(key);
    }
    expect(channels).toHaveBeenCalledTimes(1);
  });

  test('are not heard with Ctrl, in fields, and behind dialogs', () => {
    const { channels } = listening();
    const field = document.body.appendChild(document.createElement('input'));
    press('g');
    press('c', { ctrlKey: true });
    press('g', {}, field);
    press('c', {}, field);
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.setAttribute('role', 'dialog');
    press('g');
    press('c');
    expect(channels).not.toHaveBeenCalled();
    expect(typing(field)).toBe(true);
    expect(typing(dialog)).toBe(false);
  });

  test('are heard after a click on a box, which takes no letters', () => {
    const { channels } = listening();
    for (const type of ['checkbox', 'radio', 'button']) {
      const box = document.body.appendChild(document.createElement('input'));
      box.type = type;
      press('g', {}, box);
      press('c', {}, box);
    }
    expect(channels).toHaveBeenCalledTimes(3);
  });

  test('are heard by their place on a keyboard that writes other letters', () => {
    const { channels, help } = listening();
    press('ل', { code: 'KeyG' });
    press('ؤ', { code: 'KeyC' });
    expect(channels).toHaveBeenCalledTimes(1);
    press('?', { code: 'Minus', shiftKey: true });
    expect(help).toHaveBeenCalledTimes(1);
  });

  test('of a page come before those of the frame with the same keys', () => {
    const frame = vi.fn();
    const page = vi.fn();
    renderHook(() => useSequences([{ keys: '/', run: frame }], window));
    const { unmount } = renderHook(() => useSequences([{ keys: '/', run: page }]));
    press('/');
    expect([page, frame].map((one) => one.mock.calls.length)).toEqual([1, 0]);
    unmount();
    press('/', { shiftKey: true });
    expect([page, frame].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  });
});

import { expect, test } from 'vitest';
import { moved, put, readLayout, USUAL, WIDGETS } from './layout';

test('what was kept comes back, without what is unknown, with what is new', () => {
  expect(readLayout(null)).toEqual(USUAL);
  expect(readLayout('{')).toEqual(USUAL);
  const kept = readLayout('{"shown":["today","now","today","gone"],"hidden":["success","now"]}');
  expect(kept.shown.slice(0, 2)).toEqual(['today', 'now']);
  expect(kept.hidden).toEqual(['success']);
  expect([...kept.shown, ...kept.hidden].toSorted()).toEqual([...WIDGETS].toSorted());
});

test('every move and every putting away keeps each widget once', () => {
  let layout = USUAL;
  for (let step = 0; step < 200; step++) {
    const widget = WIDGETS[(step * 7) % WIDGETS.length] ?? 'now';
    layout = step % 3 === 0 ? put(layout, widget, step % 2 === 0) : moved(layout, widget, (step % 13) - 2);
    // One that is put away and moved comes back by it; it must not be there twice.
    layout = { ...layout, hidden: layout.hidden.filter((one) => !layout.shown.includes(one)) };
    expect([...layout.shown, ...layout.hidden].toSorted()).toEqual([...WIDGETS].toSorted());
  }
});

test('a widget is where it was moved to, and no further than the ends', () => {
  expect(moved(USUAL, 'now', 1).shown.slice(0, 2)).toEqual(['today', 'now']);
  expect(moved(USUAL, 'now', -1).shown[0]).toBe('now');
  expect(moved(USUAL, 'now', 99).shown.at(-1)).toBe('now');
});

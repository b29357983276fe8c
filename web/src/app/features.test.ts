import { expect, test } from 'vitest';
import { features } from './features';

test('no two commands have the same letters', () => {
  const keys = features.flatMap(({ commands = [] }) => commands.flatMap((command) => command.keys ?? []));
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
});

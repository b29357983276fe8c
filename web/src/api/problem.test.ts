import { expect, test } from 'vitest';
import { asProblem } from './problem';

test.each(['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'])(
  '“%s” is a lost connection',
  (message) => {
    expect(asProblem(new TypeError(message)).slug).toBe('offline');
  },
);

test.each([
  'Failed to fetch dynamically imported module: https://desk.example/desk-assets/Mover-1.js',
  'error loading dynamically imported module: https://desk.example/network.js',
  'Importing a module script failed.',
])('“%s” is none', (message) => {
  expect(asProblem(new TypeError(message)).slug).toBe('unexpected');
});

import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { loader } from '@/app/strings';
import { startI18n } from '@/lib/i18n';
import { server } from './server';

// What Mantine asks of a browser and jsdom has not.
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList;
window.ResizeObserver = class {
  observe() {
    // nothing has a size here
  }
  unobserve() {
    // nothing has a size here
  }
  disconnect() {
    // nothing has a size here
  }
};
window.HTMLElement.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});
window.scrollTo = () => undefined;

// A machine may be busy with other things.
configure({ asyncUtilTimeout: 30_000 });

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n(loader, 'en');
});
afterEach(() => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());
// axe measures letters with it; jsdom has none and says so at length.
HTMLCanvasElement.prototype.getContext = () => null;

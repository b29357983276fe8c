import { useSyncExternalStore } from 'react';

const KEPT = 'presstime.contrast';
const watchers = new Set<() => void>();

/** `system` follows the device's wish for more contrast. */
export type Contrast = 'system' | 'more';

function kept(): Contrast {
  try {
    return localStorage.getItem(KEPT) === 'more' ? 'more' : 'system';
  } catch {
    return 'system';
  }
}

let chosen = kept();

function apply(): void {
  const more = chosen === 'more' || window.matchMedia('(prefers-contrast: more)').matches;
  document.documentElement.dataset.contrast = more ? 'more' : 'normal';
}

/** Called once at the start, so that the first picture is right. */
export function startContrast(): void {
  apply();
  window.matchMedia('(prefers-contrast: more)').addEventListener('change', apply);
}

export function setContrast(contrast: Contrast): void {
  chosen = contrast;
  try {
    localStorage.setItem(KEPT, contrast);
  } catch {
    // Then it holds until the page is closed.
  }
  apply();
  for (const tell of watchers) {
    tell();
  }
}

export function useContrast(): Contrast {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => chosen,
  );
}

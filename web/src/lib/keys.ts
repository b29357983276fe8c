import { useEffect, useRef } from 'react';

/** True while somebody types into a field: single letters are then text, not shortcuts. */
export function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) {
    // A box that was just ticked takes no letters.
    return !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type);
  }
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** The key, in Latin letters: by its place where the keyboard writes others, as Arabic ones do. */
function latin({ key, code }: KeyboardEvent): string {
  return (/^[ -~]+$/.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();
}

/** What of a sequence like `g c` has been typed: `done`, `begun`, or `no`. */
export function match(keys: string, typed: readonly string[]): 'done' | 'begun' | 'no' {
  const wanted = keys.split(' ');
  if (!typed.every((key, at) => wanted[at] === key)) {
    return 'no';
  }
  return typed.length === wanted.length ? 'done' : 'begun';
}

/**
 * Runs what belongs to key sequences such as `g c` or `?`, while nobody types. `mod+` keys are not for this.
 *
 * @param on `window` for what a page may have the same keys for: the page's own are heard first
 */
export function useSequences(
  shortcuts: readonly { keys: string; run: () => void }[],
  on: Pick<Window, 'addEventListener' | 'removeEventListener'> = document,
): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    let typed: string[] = [];
    let last = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) {
        return;
      }
      if (document.querySelector('[role="dialog"]') !== null) {
        return;
      }
      if (event.timeStamp - last > 1_500) {
        typed = [];
      }
      last = event.timeStamp;
      const key = latin(event);
      typed.push(key);
      let hits = latest.current.filter((shortcut) => match(shortcut.keys, typed) !== 'no');
      if (hits.length === 0) {
        typed = [key];
        hits = latest.current.filter((shortcut) => match(shortcut.keys, typed) !== 'no');
      }
      const done = hits.find((shortcut) => match(shortcut.keys, typed) === 'done');
      if (done !== undefined) {
        event.preventDefault();
        typed = [];
        done.run();
      }
    };
    on.addEventListener('keydown', listen);
    return () => on.removeEventListener('keydown', listen);
  }, [on]);
}

import { useEffect, useRef } from 'react';

/** True while somebody types into a field: single letters are then text, not shortcuts. */
export function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** What of a sequence like `g c` has been typed: `done`, `begun`, or `no`. */
export function match(keys: string, typed: readonly string[]): 'done' | 'begun' | 'no' {
  const wanted = keys.split(' ');
  if (!typed.every((key, at) => wanted[at] === key)) {
    return 'no';
  }
  return typed.length === wanted.length ? 'done' : 'begun';
}

/** Runs what belongs to key sequences such as `g c` or `?`, while nobody types. `mod+` keys are not for this. */
export function useSequences(shortcuts: readonly { keys: string; run: () => void }[]): void {
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
      typed.push(event.key.toLowerCase());
      let hits = latest.current.filter((shortcut) => match(shortcut.keys, typed) !== 'no');
      if (hits.length === 0) {
        typed = [event.key.toLowerCase()];
        hits = latest.current.filter((shortcut) => match(shortcut.keys, typed) !== 'no');
      }
      const done = hits.find((shortcut) => match(shortcut.keys, typed) === 'done');
      if (done !== undefined) {
        event.preventDefault();
        typed = [];
        done.run();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

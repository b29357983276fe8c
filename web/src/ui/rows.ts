import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useSequences } from '@/lib/keys';

/** The rows of a list as the keyboard goes through them: j and k anywhere, arrows from a row. A row is what has `data-row`. */
export interface Rows {
  list: RefObject<HTMLElement | null>;
  /** At which row the focus is; -1 for none. */
  at: () => number;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function useRows(): Rows {
  const list = useRef<HTMLElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = () => rows().indexOf(document.activeElement as HTMLElement);
  const step = (by: number) => {
    const all = rows();
    const now = at();
    all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))]?.focus();
  };
  useSequences([
    { keys: 'j', run: () => step(1) },
    { keys: 'k', run: () => step(-1) },
  ]);
  return {
    list,
    at,
    onKeyDown: (event) => {
      if (
        (event.key === 'ArrowDown' || event.key === 'ArrowUp') &&
        rows().includes(event.target as HTMLElement)
      ) {
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      }
    },
  };
}

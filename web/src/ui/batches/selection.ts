import { useState } from 'react';

/** The numbers from one place to another, both included, whichever comes first. */
export function between(ids: readonly number[], one: number, other: number): number[] {
  const from = ids.indexOf(one);
  const to = ids.indexOf(other);
  return from < 0 || to < 0 ? [other] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** What is selected, and from where a range with Shift begins. */
export function useSelection(ids: readonly number[]) {
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [anchor, setAnchor] = useState<number | null>(null);
  const put = (which: readonly number[], on: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      for (const id of which) {
        if (on) {
          next.add(id);
        } else {
          next.delete(id);
        }
      }
      return next;
    });
  return {
    selected,
    has: (id: number) => selected.has(id),
    /** Those of the list that are selected, in its order. */
    chosen: ids.filter((id) => selected.has(id)),
    toggle: (id: number) => {
      setSelected((before) => {
        const next = new Set(before);
        if (!next.delete(id)) {
          next.add(id);
        }
        return next;
      });
      setAnchor(id);
    },
    /** Everything from the last one touched to this one. */
    extend: (id: number) => put(between(ids, anchor ?? id, id), true),
    begin: (id: number) => setAnchor(id),
    all: () => put(ids, true),
    none: () => {
      setSelected(new Set());
      setAnchor(null);
    },
  };
}

export type Selection = ReturnType<typeof useSelection>;

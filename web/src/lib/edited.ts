import { useState } from 'react';

/**
 * What is being changed with what it began from. Until something is touched the form follows what is read; from then
 * on it keeps both, so that what a colleague saves meanwhile refuses this change and is not overwritten.
 *
 * @param now what was read last
 * @param draftOf the fields of it; called anew until something is touched
 */
export function useEdited<T, D extends object>(now: T, draftOf: (of: T) => D) {
  const [edited, setEdited] = useState<{ of: T; draft: D } | null>(null);
  const { of, draft } = edited ?? { of: now, draft: draftOf(now) };
  return {
    /** What the form shows a change of: its version goes with the change. */
    of,
    draft,
    change: (next: Partial<D>) =>
      setEdited((before) => {
        const begun = before ?? { of, draft };
        return { of: begun.of, draft: { ...begun.draft, ...next } };
      }),
    /** Follows again what is read. */
    reset: () => setEdited(null),
  };
}

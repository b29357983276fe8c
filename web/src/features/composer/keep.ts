import { credentials } from '@/api/client';
import { type Draft, EMPTY } from './draft';

/** Text that is not yet on the server, as this device keeps it. */
export interface Kept {
  draft: Draft;
  /** What it was made from, and that one's version; null for a content that is new. */
  base: Draft;
  version: number | null;
  /** Repeats of the same creation get the same content: its key, and what was sent while no answer has come. */
  key?: string;
  unanswered?: Draft;
  at: string;
}

function place(id: number | 'new'): string {
  return `presstime.draft.${credentials.workspace ?? ''}.${String(id)}`;
}

/** Keeps a draft on this device; false when the browser keeps nothing. */
export function keep(id: number | 'new', kept: Kept): boolean {
  try {
    localStorage.setItem(place(id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function kept(id: number | 'new'): Kept | null {
  try {
    const text = localStorage.getItem(place(id));
    if (text === null) {
      return null;
    }
    const read = JSON.parse(text) as Kept;
    return {
      ...read,
      draft: { ...EMPTY, ...read.draft },
      base: { ...EMPTY, ...read.base },
      ...(read.unanswered === undefined ? {} : { unanswered: { ...EMPTY, ...read.unanswered } }),
    };
  } catch {
    return null;
  }
}

export function forget(id: number | 'new'): void {
  try {
    localStorage.removeItem(place(id));
  } catch {
    // Nothing is kept then.
  }
}

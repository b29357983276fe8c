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

/** Whose text, and of which content. */
export interface Place {
  account: number;
  id: number | 'new';
}

function place({ account, id }: Place): string {
  return `presstime.draft.${String(account)}.${credentials.workspace ?? ''}.${String(id)}`;
}

/** Keeps a draft on this device; false when the browser keeps nothing. */
export function keep(at: Place, kept: Kept): boolean {
  try {
    localStorage.setItem(place(at), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function kept(at: Place): Kept | null {
  try {
    const text = localStorage.getItem(place(at));
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

export function forget(at: Place): void {
  try {
    localStorage.removeItem(place(at));
  } catch {
    // Nothing is kept then.
  }
}

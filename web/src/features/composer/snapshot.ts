import type { Content } from '@/api/content';
import type { Problem } from '@/api/problem';
import type { Draft, Merge } from './draft';

/**
 * Where the text is. `saved`: on the server. `waiting`: saved soon. `saving`: on its way. `local`: on this device until
 * the person saves it, for an approval would be lost. `nameless`: on this device until it has a title. `offline`: on this
 * device, tried again by itself. `refused`: the server says no. `contested`: somebody else changed the same.
 */
export type SaveState =
  | 'saved'
  | 'waiting'
  | 'saving'
  | 'local'
  | 'nameless'
  | 'offline'
  | 'refused'
  | 'contested';

export interface Snapshot {
  draft: Draft;
  /** The content as the server had it when last seen; null for a new one. */
  base: Content | null;
  state: SaveState;
  problem: Problem | null;
  /** Both versions, when somebody else changed what this person changed too. */
  contest: (Merge & { theirs: Content; mine: Draft }) | null;
  /** When the text was written that this device had kept, and that came back now. */
  restoredFrom: string | null;
  /** How often somebody else's changes were put together with these. */
  merges: number;
}

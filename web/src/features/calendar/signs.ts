import type { Mark } from '@/api/calendar';
import type { Series } from '@/api/series';

/** What is drawn on deliveries beside their own state, by their number. */
export interface Signs {
  /** What conflicts with something. */
  marks: ReadonlyMap<number, Mark>;
  /** What a series placed. */
  repeats: ReadonlyMap<number, Series>;
  selected: ReadonlySet<number>;
}

import type { BatchFilter } from '@/api/batches';
import type { DeliveryFilter } from '@/api/deliveries';
import { at, byDays } from '@/lib/calendar/moves';
import type { QueueSearch } from './routes';

export const ALL_STATES = [
  'scheduled',
  'held',
  'missed',
  'published',
  'withdrawn',
  'failed',
  'unconfirmed',
  'cancelled',
] as const;

export type Preset =
  | 'all'
  | 'upcoming'
  | 'late'
  | 'waiting'
  | 'failed'
  | 'unconfirmed'
  | 'missed'
  | 'held'
  | 'past';

/** Parts of the queue that people look for by name. */
export const PRESETS: Record<Preset, Partial<QueueSearch>> = {
  all: {},
  upcoming: { view: 'upcoming' },
  late: { view: 'past-due' },
  waiting: { view: 'past-due', state: ['scheduled'] },
  failed: { state: ['failed'] },
  unconfirmed: { state: ['unconfirmed'] },
  missed: { state: ['missed'] },
  held: { state: ['held'] },
  past: { state: ['published', 'withdrawn'], sort: '-due' },
};

function same(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** Which part a search shows; none when its states are somebody's own choice. */
export function presetOf(search: QueueSearch): Preset | undefined {
  return (Object.keys(PRESETS) as Preset[]).find((name) => {
    const preset = PRESETS[name];
    return preset.view === search.view && same(preset.state, search.state);
  });
}

/** The search of a part; channels, words and period stay. */
export function withPreset(search: QueueSearch, preset: Preset): QueueSearch {
  return { ...search, view: undefined, state: undefined, sort: undefined, ...PRESETS[preset] };
}

/** Days are those of the zone; the last one belongs to the period. */
function period({ from, to }: QueueSearch, timeZone: string): { from?: string; to?: string } {
  const midnight = (date: string) => at(`${date}T00:00:00`, timeZone);
  return {
    ...(from === undefined ? {} : { from: midnight(from).dueAt }),
    ...(to === undefined ? {} : { to: byDays(midnight(to), 1).dueAt }),
  };
}

/** What to ask the lists for. */
export function listFilter(search: QueueSearch, timeZone: string): DeliveryFilter {
  const { state, channel, platform, q, sort } = search;
  return {
    ...(state === undefined ? {} : { state }),
    ...(channel === undefined ? {} : { channel: channel.map(String) }),
    ...(platform === undefined ? {} : { platform }),
    ...(q === undefined ? {} : { q }),
    ...period(search, timeZone),
    ...(sort === undefined ? {} : { sort }),
  };
}

/** What to count: of every state, so that each part knows its number. */
export function countFilter(search: QueueSearch, timeZone: string): DeliveryFilter {
  return listFilter({ ...search, state: undefined, sort: undefined }, timeZone);
}

/** The same choice for a batch. */
export function batchFilter(search: QueueSearch, timeZone: string): BatchFilter {
  const { view, state, channel, platform, q } = search;
  return {
    ...(view === undefined ? {} : { view }),
    ...(state === undefined ? {} : { state }),
    ...(channel === undefined ? {} : { channel }),
    ...(platform === undefined ? {} : { platform }),
    ...(q === undefined ? {} : { q }),
    ...period(search, timeZone),
  };
}

/** Whether something narrows the list. */
export function narrowed(search: QueueSearch): boolean {
  return Object.keys(listFilter(search, 'UTC')).some((key) => key !== 'sort') || search.view !== undefined;
}

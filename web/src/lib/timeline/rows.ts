import type { Group } from './zooms';

/** What the grouping has to know of an item. */
export interface Grouped {
  contentId: number;
  stops: readonly { channelId: number; channel: string; dueAt: string }[];
  people: readonly { name: string }[];
  plannedAt?: string | null;
  earliestAt: string;
}

export interface Milestoned {
  campaign: string;
  contents: readonly number[];
}

/** A heading and the lines below it. An item is in each group it belongs to. */
export interface Section<T> {
  /** Empty: what belongs to none. */
  name: string;
  items: T[];
}

/** When an item is drawn to begin: the first time it has, or else the earliest it could have. */
export function begins(item: Grouped): string {
  return item.stops.map(({ dueAt }) => dueAt).sort()[0] ?? item.plannedAt ?? item.earliestAt;
}

/** When an item is drawn to end. */
export function ends(item: Grouped): string {
  return (
    item.stops
      .map(({ dueAt }) => dueAt)
      .sort()
      .at(-1) ??
    item.plannedAt ??
    item.earliestAt
  );
}

function names(item: Grouped, group: Group, milestones: readonly Milestoned[]): string[] {
  if (group === 'channel') {
    return [...new Set(item.stops.map(({ channel }) => channel))];
  }
  if (group === 'campaign') {
    return [
      ...new Set(
        milestones
          .filter((one) => one.campaign !== '' && one.contents.includes(item.contentId))
          .map((one) => one.campaign),
      ),
    ];
  }
  if (group === 'person') {
    return [...new Set(item.people.map(({ name }) => name))];
  }
  return [''];
}

/** Items in sections by name, those of no group last; within one the soonest first. By channel only that channel's stops are kept. */
export function sections<T extends Grouped>(
  items: readonly T[],
  group: Group,
  milestones: readonly Milestoned[],
): Section<T>[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const of = names(item, group, milestones);
    for (const name of of.length === 0 ? [''] : of) {
      const part =
        group === 'channel' ? { ...item, stops: item.stops.filter(({ channel }) => channel === name) } : item;
      found.set(name, [...(found.get(name) ?? []), part]);
    }
  }
  return [...found.entries()]
    .sort(([one], [other]) => (one === '' ? 1 : other === '' ? -1 : one.localeCompare(other)))
    .map(([name, lines]) => ({
      name,
      items: lines.sort(
        (one, other) => begins(one).localeCompare(begins(other)) || one.contentId - other.contentId,
      ),
    }));
}

/** A link between two lines, in parts of the chart's width and in pixels of its height. */
export interface Curve {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** An S from the end of what goes first to the beginning of what waits, for a box of 1000 × any; straight down when there is no room. */
export function path({ x1, y1, x2, y2 }: Curve): string {
  const [from, to] = [x1 * 1000, x2 * 1000];
  const bend = Math.max(12, Math.abs(to - from) / 2);
  return `M ${from} ${y1} C ${from + bend} ${y1}, ${to - bend} ${y2}, ${to} ${y2}`;
}

const MINUTE = 1;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length in minutes in its largest whole unit, rounded down: `3 days`, `45 minutes`. */
export function length(minutes: number, language: string): string {
  const size = Math.abs(minutes);
  const [unit, of] =
    size >= 2 * DAY
      ? (['day', DAY] as const)
      : size >= 2 * HOUR
        ? (['hour', HOUR] as const)
        : (['minute', MINUTE] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.trunc(minutes / of),
  );
}

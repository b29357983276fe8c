import type { Attempt } from '@/api/monitor';

/** How an attempt is drawn. */
export type Kind = 'done' | 'failed' | 'running';

/** A bar, its place and length in hundredths of the axis. */
export interface Bar {
  attempt: Attempt;
  kind: Kind;
  from: number;
  width: number;
  /** Where it should have begun; undefined when it was on time. */
  due: number | undefined;
}

export interface Lane {
  channelId: number;
  channelName: string;
  platform: string;
  bars: Bar[];
}

/** From this many milliseconds on an attempt counts as late. */
export const LATE = 1_000;

/** No bar is narrower: it has to be seen. */
const NARROWEST = 0.5;

const DONE = new Set(['published', 'withdrawn', 'present', 'absent']);

export function kind(attempt: Attempt): Kind {
  if (attempt.outcome == null) {
    return attempt.running ? 'running' : 'failed';
  }
  return DONE.has(attempt.outcome) ? 'done' : 'failed';
}

/** The bars of each channel, by the channels' names; `from` and `to` in milliseconds. */
export function lanes(attempts: readonly Attempt[], from: number, to: number): Lane[] {
  const span = Math.max(1, to - from);
  const place = (at: number) => Math.min(100, Math.max(0, ((at - from) / span) * 100));
  const by = new Map<number, Lane>();
  for (const attempt of attempts) {
    const began = Date.parse(attempt.startedAt);
    if (began > to || began < from) {
      continue;
    }
    const { channelId, channelName, platform } = attempt;
    const lane = by.get(channelId) ?? { channelId, channelName, platform, bars: [] };
    by.set(channelId, lane);
    const ended = attempt.endedAt == null ? (attempt.running ? to : began) : Date.parse(attempt.endedAt);
    const width = Math.max(NARROWEST, place(ended) - place(began));
    lane.bars.push({
      attempt,
      kind: kind(attempt),
      from: Math.min(place(began), 100 - width),
      width,
      due: attempt.late >= LATE ? place(Date.parse(attempt.dueAt)) : undefined,
    });
  }
  return [...by.values()].toSorted((one, other) => one.channelName.localeCompare(other.channelName));
}

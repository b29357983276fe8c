import type { SlotToCome } from '@/api/publishing';
import type { FreeTime } from '@/api/scheduling';
import { at, type Target } from '@/lib/calendar/moves';
import { wallTime } from '@/lib/dates';

/** The time a field means on a zone's clock; null while it is not a whole time. */
export function placed(wall: string, zone: string): Target | null {
  try {
    return wall === '' ? null : at(wall, zone);
  } catch {
    return null;
  }
}

/** A slot of a day: taken by what is due then, closed by a rule, free, or the best of the free ones. */
export interface SlotOfDay {
  at: string;
  /** On the channel's clock. */
  time: string;
  state: 'best' | 'free' | 'taken' | 'closed';
  why: string;
  note: string;
}

/**
 * The slots of one day on a channel.
 *
 * @param day on the channel's clock, `2026-03-28`
 * @param due when others are due there
 * @param free the channel's next free times, the best first
 */
export function slotsOfDay(
  slots: readonly SlotToCome[],
  day: string,
  due: readonly string[],
  free: readonly FreeTime[],
): SlotOfDay[] {
  const best = free[0] === undefined ? Number.NaN : Date.parse(free[0].at);
  const taken = new Set(due.map((one) => Date.parse(one)));
  return slots
    .filter((slot) => slot.local.startsWith(day))
    .map((slot) => {
      const instant = Date.parse(slot.at);
      const refusal = slot.refusal ?? null;
      const state = taken.has(instant)
        ? 'taken'
        : refusal !== null
          ? 'closed'
          : instant === best
            ? 'best'
            : 'free';
      return {
        at: slot.at,
        time: slot.local.slice(11, 16),
        state,
        why: refusal?.text ?? (instant === best ? (free[0]?.reason ?? '') : ''),
        note: slot.note ?? '',
      };
    });
}

/** How many are due in each hour of the channel's day that has any, as `[hour, count]`. */
export function busyHours(due: readonly string[], zone: string): [string, number][] {
  const hours = new Map<string, number>();
  for (const one of due) {
    const hour = `${wallTime(one, zone).slice(11, 13)}:00`;
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
  }
  return [...hours].sort(([a], [b]) => a.localeCompare(b));
}

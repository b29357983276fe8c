import { useSyncExternalStore } from 'react';
import { firstDayOfWeek } from '@/lib/calendar/week';

const KEPT = 'presstime.week';

/** Days that weeks begin with somewhere: Monday, Saturday, Sunday. */
export const FIRST_DAYS = [1, 6, 7] as const;

const watchers = new Set<() => void>();

function kept(): number | null {
  try {
    const found = Number(localStorage.getItem(KEPT));
    return FIRST_DAYS.some((day) => day === found) ? found : null;
  } catch {
    return null;
  }
}

/** Keeps with which day this person's weeks begin, in this browser; null for as it is in their region. */
export function setWeekStart(day: number | null): void {
  try {
    if (day === null) {
      localStorage.removeItem(KEPT);
    } else {
      localStorage.setItem(KEPT, String(day));
    }
  } catch {
    // A browser that keeps nothing goes by the region.
  }
  for (const tell of watchers) {
    tell();
  }
}

/** What this person chose; null where they did not. */
export function useWeekStart(): number | null {
  return useSyncExternalStore((changed) => {
    watchers.add(changed);
    return () => watchers.delete(changed);
  }, kept);
}

/** The first day of the week, 1 Monday to 7 Sunday: as this person chose, else as it is where they are. */
export function useFirstDay(language: string): number {
  return useWeekStart() ?? firstDayOfWeek(language);
}

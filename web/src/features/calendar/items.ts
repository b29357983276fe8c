import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { calendar, type Mark, type Stretch } from '@/api/calendar';
import type { Delivery } from '@/api/deliveries';
import type { Series } from '@/api/series';
import { meQuery } from '@/api/session';
import { instants, weeks } from '@/lib/calendar/ranges';
import type { Plan } from './plan';

export interface Items {
  items: Delivery[];
  marks: ReadonlyMap<number, Mark>;
  /** The series that placed a delivery. */
  repeats: ReadonlyMap<number, Series>;
  loading: boolean;
  cut: boolean;
  error: Error | null;
  again: () => void;
}

const NONE: ReadonlyMap<number, never> = new Map<number, never>();

/** One list of what the weeks hold: a delivery that is in two, because it was just moved, is told once, the newest. */
function together(found: UseQueryResult<Stretch>[]) {
  const byId = new Map<number, Delivery>();
  for (const { data } of found) {
    for (const one of data?.items ?? []) {
      const other = byId.get(one.id);
      if (other === undefined || other.version < one.version) {
        byId.set(one.id, one);
      }
    }
  }
  return {
    items: [...byId.values()].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.id - b.id),
    loading: found.some((one) => one.isPending),
    cut: found.some((one) => one.data?.cut === true),
    error: found.find((one) => one.error !== null)?.error ?? null,
    again: () => {
      for (const one of found) {
        void one.refetch();
      }
    },
  };
}

/** What is due in the visible days, week by week: the next month has its first week already. */
export function useItems(plan: Plan): Items {
  // Before it is known who reads, nobody knows by whose clock.
  const ready = useQuery(meQuery()).data !== undefined;
  const { days, zone, channel, state, platform, type } = plan;
  const queries = useMemo(
    () =>
      // A year is counted, not read.
      (plan.view === 'year' ? [] : weeks(days)).map((week) => {
        const { from, to } = instants(week, zone);
        return { ...calendar.stretch(from, to, { channel, state, platform, type }), enabled: ready };
      }),
    [plan.view, days, zone, channel, state, platform, type, ready],
  );
  const found = useQueries({ queries, combine: together });
  const marks = useQuery({
    ...calendar.marks(plan.instants.from, plan.instants.to),
    enabled: ready && plan.view !== 'year',
  });
  const repeats = useQuery({
    ...calendar.repeats(plan.instants.from, plan.instants.to),
    enabled: ready && plan.view !== 'year',
  });
  return { ...found, marks: marks.data ?? NONE, repeats: repeats.data ?? NONE };
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useReader } from '@/api/me';
import { meQuery } from '@/api/session';
import { type Timeline, timeline } from '@/api/timeline';
import { useToday } from '@/lib/calendar/today';
import type { Reader } from '@/lib/dates';
import { type Scale, scale, stepped } from '@/lib/timeline/scale';
import { type Group, ZOOMS, type Zoom } from '@/lib/timeline/zooms';
import { useFirstDay } from '@/ui/weekStart';
import type { TimelineSearch } from './routes';

const route = getRouteApi('/frame/timeline');

/** The heading of what belongs to no group. */
export const NO_NAME = {
  none: 'group.other',
  channel: 'group.nochannel',
  campaign: 'group.other',
  person: 'group.nobody',
} as const satisfies Record<Group, string>;

/** What the address says of the timeline, with what is usual where it says nothing. */
export interface Shown {
  zoom: Zoom;
  group: Group;
  view: 'chart' | 'table';
  of: Scale;
  reader: Reader;
  set: (change: Partial<TimelineSearch>) => void;
  /** The time before or after. */
  go: (by: 1 | -1) => void;
  /** One step closer with -1, farther with 1. */
  turn: (by: 1 | -1) => void;
}

export function useShown(phone: boolean): Shown {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const reader = useReader();
  const firstDay = useFirstDay(reader.language);
  const day = useToday(reader.timeZone);
  return useMemo(() => {
    const zoom = search.zoom ?? 'month';
    const date = search.date ?? day;
    const set = (change: Partial<TimelineSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
    return {
      zoom,
      group: search.group ?? 'none',
      view: search.view ?? (phone ? 'table' : 'chart'),
      of: scale(zoom, date, reader.timeZone, firstDay),
      reader,
      set,
      go: (by) => set({ date: stepped(zoom, date, by) }),
      turn: (by) => {
        const next = ZOOMS[ZOOMS.indexOf(zoom) + by];
        if (next !== undefined) {
          set({ zoom: next });
        }
      },
    };
  }, [search, navigate, reader, day, firstDay, phone]);
}

/** What is in the time shown. */
export function useTimeline({ of }: Shown) {
  // Before it is known who reads, nobody knows by whose clock.
  const ready = useQuery(meQuery()).data !== undefined;
  return useQuery({
    ...timeline.span(new Date(of.from).toISOString(), new Date(of.to).toISOString()),
    enabled: ready,
    placeholderData: (before: Timeline | undefined) => before,
  });
}

import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useReader } from '@/api/me';
import { instants, type Span, span, step } from '@/lib/calendar/ranges';
import { useToday } from '@/lib/calendar/today';
import type { View } from '@/lib/calendar/views';
import { useFirstDay } from '@/ui/weekStart';
import type { CalendarSearch } from './routes';

const route = getRouteApi('/frame/calendar');

/** All states but called-off ones: what a calendar shows when nobody chose. */
export const USUAL_STATES = [
  'scheduled',
  'held',
  'missed',
  'published',
  'withdrawn',
  'failed',
  'unconfirmed',
];
export const ALL_STATES = [...USUAL_STATES, 'cancelled'];

/** What the address says of the calendar, with what is usual where it says nothing. */
export interface Plan {
  view: View;
  date: string;
  zone: string;
  firstDay: number;
  days: Span;
  instants: Span;
  channel: readonly number[];
  state: readonly string[];
  /** Whether the states are somebody's choice. */
  stateChosen: boolean;
  platform: string | undefined;
  type: string | undefined;
  backlog: boolean;
  /** What of the address somebody chose, but for the date: for saved sets. */
  chosen: Omit<CalendarSearch, 'date' | 'backlog'>;
  filtered: boolean;
  /** Changes the address; `undefined` goes back to what is usual. */
  set: (change: Partial<CalendarSearch>) => void;
  /** Shows the time before or after. */
  go: (by: 1 | -1) => void;
}

function known(zone: string | undefined): zone is string {
  try {
    return zone !== undefined && new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Object;
  } catch {
    return false;
  }
}

export function usePlan(phone: boolean): Plan {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const reader = useReader();
  const firstDay = useFirstDay(reader.language);
  const zone = known(search.zone) ? search.zone : reader.timeZone;
  const day = useToday(zone);
  return useMemo(() => {
    const view = search.view ?? (phone ? 'agenda' : 'month');
    const date = search.date ?? day;
    const days = span(view, date, firstDay);
    const set = (change: Partial<CalendarSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
    return {
      view,
      date,
      zone,
      firstDay,
      days,
      instants: instants(days, zone),
      channel: search.channel ?? [],
      state: search.state ?? USUAL_STATES,
      stateChosen: search.state !== undefined,
      platform: search.platform,
      type: search.type,
      backlog: search.backlog === true,
      chosen: { ...search, date: undefined, backlog: undefined } as Omit<CalendarSearch, 'date' | 'backlog'>,
      filtered: [search.channel, search.state, search.platform, search.type].some((one) => one !== undefined),
      set,
      go: (by) => set({ date: step(view, date, by) }),
    };
  }, [search, navigate, zone, day, firstDay, phone]);
}

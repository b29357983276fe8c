import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';
import { type Delivery, deliveries } from './deliveries';

/** What a calendar is narrowed to. */
export interface CalendarFilter {
  channel: readonly number[];
  state: readonly string[];
}

export type Mark = {
  deliveryId: number;
  count: number;
  severity: Schemas['Conflict']['severity'];
  kinds: Schemas['Conflict']['kind'][];
};

/** Pages of the server's largest size: 50 of them are 10,000 deliveries a week, which no calendar can tell. */
const PAGE = '200';
const MOST_PAGES = 50;

/** Deliveries due in a span of instants, and whether there were more than can be shown. */
export interface Stretch {
  items: Delivery[];
  cut: boolean;
}

export const calendar = {
  all: [...deliveries.all, 'calendar'] as const,

  /** Everything due from one instant until before another, page after page. */
  stretch: (from: string, to: string, filter: CalendarFilter) =>
    queryOptions({
      queryKey: [...calendar.all, from, to, filter],
      queryFn: async ({ signal }): Promise<Stretch> => {
        const items: Delivery[] = [];
        let cursor: string | undefined;
        for (let pages = 0; pages < MOST_PAGES; pages += 1) {
          const page = await take(
            api.GET('/api/v1/deliveries', {
              params: {
                query: {
                  from,
                  to,
                  state: [...filter.state],
                  channel: filter.channel.map(String),
                  limit: PAGE,
                  cursor,
                },
              },
              signal,
            }),
          );
          items.push(...page.items);
          cursor = page.nextCursor ?? undefined;
          if (cursor === undefined) {
            return { items, cut: false };
          }
        }
        return { items, cut: true };
      },
    }),

  /** How many are due on each day, from the first until before the end, by the clock of a zone. */
  days: (firstDay: string, endDay: string, timeZone: string, filter: CalendarFilter) =>
    queryOptions({
      queryKey: [...calendar.all, 'days', firstDay, endDay, timeZone, filter],
      queryFn: async ({ signal }) => {
        const found = await take(
          api.GET('/api/v1/deliveries/days', {
            params: {
              query: {
                firstDay,
                endDay,
                timeZone,
                state: [...filter.state],
                channel: filter.channel.map(String),
              },
            },
            signal,
          }),
        );
        return new Map(found.map((day) => [day.date, day]));
      },
    }),

  /** Which deliveries due in a period have open conflicts, by their number. */
  marks: (from: string, to: string) =>
    queryOptions({
      queryKey: ['conflicts', 'marks', from, to],
      queryFn: async ({ signal }) => {
        const { items = [] } = (await take(
          api.GET('/api/v1/conflicts/marks', { params: { query: { from, to } }, signal }),
        )) as { items?: Mark[] };
        return new Map(items.map((mark) => [mark.deliveryId, mark]));
      },
    }),
};

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';
import { type Delivery, deliveries } from './deliveries';
import { type Series, series } from './series';

/** What a calendar is narrowed to. */
export interface CalendarFilter {
  channel: readonly number[];
  state: readonly string[];
  platform?: string | undefined;
  /** Key of a content type. */
  type?: string | undefined;
}

/** An approved content that has no time. */
export type Unplanned = Schemas['Unplanned'];

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
                  platform: filter.platform,
                  type: filter.type,
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
                platform: filter.platform,
                type: filter.type,
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

  /** Which deliveries due in a period are of a series, each with that series. */
  repeats: (from: string, to: string) =>
    queryOptions({
      queryKey: [...series.all, 'marks', from, to],
      queryFn: async ({ signal }): Promise<ReadonlyMap<number, Series>> => {
        const found = await take(
          api.GET('/api/v1/series/marks', { params: { query: { from, to } }, signal }),
        );
        const byId = new Map(found.series.map((one) => [one.id, one]));
        return new Map(
          found.items.flatMap(({ deliveryId, seriesId }) => {
            const of = byId.get(seriesId);
            return of === undefined ? [] : [[deliveryId, of] as const];
          }),
        );
      },
    }),

  /** What is ready and has no time, page after page: `useInfiniteQuery`. Stale with deliveries and contents. */
  unplanned: (filter: { q?: string | undefined; type?: string | undefined }) =>
    infiniteQueryOptions({
      queryKey: [...deliveries.all, 'unplanned', filter],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/unplanned', {
            params: { query: { ...filter, limit: 50, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  /** The content types of the workspace. */
  types: () =>
    queryOptions({
      queryKey: ['content-types'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/content-types', { signal }))).items,
    }),
};

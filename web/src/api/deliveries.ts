import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';
import type { paths } from './schema';

export type Delivery = Schemas['Delivery'];
export type DeliveryDetail = Schemas['DeliveryDetail'];
export type DeliveryFilter = Omit<
  NonNullable<paths['/api/v1/deliveries']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

/**
 * Milliseconds until waiting deliveries should be read again: that one went out is no event of the log (ADR 22), so
 * whoever shows waiting ones asks shortly after the soonest is due, and every other second while it is late. False
 * when nothing waits.
 */
export function untilDue(waiting: readonly Pick<Delivery, 'dueAt'>[], now: number): number | false {
  const soonest = Math.min(...waiting.map(({ dueAt }) => Date.parse(dueAt)));
  return Number.isFinite(soonest) ? Math.min(60_000, Math.max(2_000, soonest - now + 1_000)) : false;
}

/** Everything read of deliveries; invalidate `deliveries.all` after changing one. */
export const deliveries = {
  all: ['deliveries'] as const,

  /** Page after page: `useInfiniteQuery`. */
  list: (filter: DeliveryFilter = {}) =>
    infiniteQueryOptions({
      queryKey: [...deliveries.all, 'list', filter],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/deliveries', {
            params: { query: { ...filter, limit: '100', cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...deliveries.all, 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/deliveries/{id}', { params: { path: { id } }, signal })),
    }),

  counts: (filter: Pick<DeliveryFilter, 'channel'> = {}) =>
    queryOptions({
      queryKey: [...deliveries.all, 'counts', filter],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/deliveries/counts', { params: { query: filter }, signal })),
    }),

  /** What goes out next, soonest first. */
  upcoming: () =>
    queryOptions({
      queryKey: [...deliveries.all, 'upcoming'],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/deliveries/upcoming', { params: { query: { limit: '20' } }, signal })),
      refetchInterval: ({ state }) => untilDue(state.data?.items ?? [], Date.now()),
    }),
};

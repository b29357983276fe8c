import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';
import { type Delivery, type DeliveryFilter, deliveries, untilDue } from './deliveries';

/** A list of the server that narrows by time: what is to come, or what should have gone out and has not. */
export type QueueView = 'upcoming' | 'past-due';

/** What should have gone out and has not. */
export interface Waiting extends Delivery {
  /** In a sentence of the server. */
  why: string;
  lateBySeconds: number;
  /** What a person can do: names of endpoints below the delivery. */
  choices: string[];
}

type Page<T> = { items: T[]; nextCursor?: string | null };

/** Every other second for what is late costs a call for each page that was read: no more than five of them. */
function soon(pages: readonly Page<Delivery>[] | undefined): number | false {
  const waiting = (pages ?? []).flatMap((page) => page.items).filter((one) => one.state === 'scheduled');
  const wait = pages === undefined || pages.length > 5 ? false : untilDue(waiting, Date.now());
  return wait === false ? false : wait * Math.max(1, pages?.length ?? 1);
}

export const queue = {
  /** Deliveries page after page: `useInfiniteQuery`. */
  list: (view: QueueView | undefined, filter: DeliveryFilter) =>
    infiniteQueryOptions({
      queryKey: [...deliveries.all, 'list', view ?? 'all', filter],
      queryFn: async ({ pageParam, signal }): Promise<Page<Delivery>> => {
        const options = { params: { query: { ...filter, limit: '100', cursor: pageParam } }, signal };
        switch (view) {
          case 'upcoming':
            return take(api.GET('/api/v1/deliveries/upcoming', options));
          case 'past-due':
            return (await take<unknown>(api.GET('/api/v1/deliveries/past-due', options))) as Page<Waiting>;
          default:
            return take(api.GET('/api/v1/deliveries', options));
        }
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      refetchInterval: ({ state }) => soon(state.data?.pages),
    }),

  /** How many of those that a filter lets through. */
  counts: (filter: DeliveryFilter) =>
    queryOptions({
      queryKey: [...deliveries.all, 'counts', filter],
      queryFn: ({ signal }): Promise<Schemas['DeliveryCounts']> =>
        take(api.GET('/api/v1/deliveries/counts', { params: { query: filter }, signal })),
    }),

  /** What waits for a person's word, the longest waiting first: missed, held past its time, unconfirmed. */
  inbox: (filter: Pick<DeliveryFilter, 'state' | 'channel'>) =>
    infiniteQueryOptions({
      queryKey: [...deliveries.all, 'inbox', filter],
      queryFn: async ({ pageParam, signal }) =>
        (await take<unknown>(
          api.GET('/api/v1/deliveries/past-due', {
            params: { query: { ...filter, limit: '50', cursor: pageParam } },
            signal,
          }),
        )) as Page<Waiting>,
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
};

import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, type Schemas, take } from './client';
import type { paths } from './schema';

export type Content = Schemas['ContentView'];
export type ContentRequest = Schemas['ContentRequest'];
export type ContentFilter = Omit<
  NonNullable<paths['/api/v1/content']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

/** Everything read of contents; invalidate `contents.all` after changing one. */
export const contents = {
  all: ['content'] as const,

  /** Page after page, newest first: `useInfiniteQuery`. */
  list: (filter: ContentFilter = {}) =>
    infiniteQueryOptions({
      queryKey: [...contents.all, 'list', filter],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/content', {
            params: { query: { ...filter, limit: 100, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...contents.all, 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/content/{id}', { params: { path: { id } }, signal })),
    }),
};

/** Writes a new content; it begins as a draft. */
export function createContent(client: QueryClient) {
  return mutationOptions({
    mutationFn: (body: ContentRequest) =>
      take(api.POST('/api/v1/content', { body, headers: idempotencyKey() })),
    onSuccess: () => client.invalidateQueries({ queryKey: contents.all }),
  });
}

/** Approves the revision that was seen. */
export function approveContent(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, revision }: { id: number; revision: number }) =>
      take(api.POST('/api/v1/content/{id}/approve', { params: { path: { id } }, body: { revision } })),
    onSuccess: () => client.invalidateQueries({ queryKey: contents.all }),
  });
}

/** Gives a content a time on channels. */
export function scheduleContent(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, ...body }: { id: number } & Schemas['ScheduleRequest']) =>
      take(
        api.POST('/api/v1/content/{id}/schedule', {
          params: { path: { id } },
          body,
          headers: idempotencyKey(),
        }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: contents.all }),
        client.invalidateQueries({ queryKey: ['deliveries'] }),
      ]),
  });
}

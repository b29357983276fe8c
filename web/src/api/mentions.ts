import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';
import { contents } from './content';

export type Mention = Schemas['Mention'];

/** Where one was addressed by name; goes stale with `contents.all`, as its events are about contents. */
export const mentions = {
  all: [...contents.all, 'mentions'] as const,

  list: (unread: boolean) =>
    infiniteQueryOptions({
      queryKey: [...mentions.all, 'list', unread],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/mentions', {
            params: { query: { ...(unread ? { unread: true } : {}), limit: 50, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  unread: () =>
    queryOptions({
      queryKey: [...mentions.all, 'counts'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/mentions/counts', { signal }))).unread,
    }),
};

/** Says that one was read, or that it was not. */
export function markMention(id: number, read: boolean): Promise<Mention> {
  const request = { params: { path: { id } } };
  return take(
    read
      ? api.POST('/api/v1/mentions/{id}/read', request)
      : api.POST('/api/v1/mentions/{id}/unread', request),
  );
}

/** All are read. */
export function readAllMentions(client: QueryClient) {
  return {
    mutationFn: () => take(api.POST('/api/v1/mentions/read')),
    onSettled: () => client.invalidateQueries({ queryKey: mentions.all }),
  };
}

import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';

export type Channel = Schemas['ChannelView'];
export type Platform = Schemas['PlatformView'];
export type PlatformField = Schemas['PlatformViewFieldView'];
export type ConnectionReport = Schemas['ReportView'];
export type NewChannel = Schemas['ChannelConnect'];

/** Everything read of channels; invalidate `channels.all` after changing one. */
export const channels = {
  all: ['channels'] as const,

  /** All channels of the workspace, oldest first. */
  list: () =>
    queryOptions({
      queryKey: [...channels.all, 'list'],
      queryFn: async ({ signal }) => {
        const found: Channel[] = [];
        let cursor: string | undefined;
        do {
          const page = await take(
            api.GET('/api/v1/channels', { params: { query: { limit: 200, cursor } }, signal }),
          );
          found.push(...page.items);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        return found;
      },
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...channels.all, 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/channels/{id}', { params: { path: { id } }, signal })),
    }),

  /** Every kind of channel there can be, and what it needs to know. */
  platforms: () =>
    queryOptions({
      queryKey: ['platforms'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/platforms', { signal }))).items,
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

function changed(client: QueryClient) {
  return () => client.invalidateQueries({ queryKey: channels.all });
}

/** Connects; the server tests the connection first and refuses what cannot publish. */
export function connectChannel(client: QueryClient) {
  return mutationOptions({
    mutationFn: (body: NewChannel) => take(api.POST('/api/v1/channels', { body, headers: idempotencyKey() })),
    onSuccess: changed(client),
  });
}

/** Tries settings that are not saved. */
export function tryConnection() {
  return mutationOptions({
    mutationFn: (body: Schemas['ChannelTry']) => take(api.POST('/api/v1/channels/test', { body })),
  });
}

/** Tests a channel; the report stays with it. */
export function testChannel(client: QueryClient) {
  return mutationOptions({
    mutationFn: (id: number) => take(api.POST('/api/v1/channels/{id}/test', { params: { path: { id } } })),
    onSuccess: changed(client),
  });
}

/** Changes what is given and keeps the rest; for `useOptimistic`. */
export function patchChannel(channel: Channel, change: Schemas['ChannelChange']): Promise<Channel> {
  return take(
    api.PATCH('/api/v1/channels/{id}', {
      params: { path: { id: channel.id } },
      headers: ifMatch(channel),
      body: change,
    }),
  );
}

/** Disconnects; what was published stays where it is. */
export function disconnectChannel(client: QueryClient) {
  return mutationOptions({
    mutationFn: (channel: Channel) =>
      take(
        api.DELETE('/api/v1/channels/{id}', {
          params: { path: { id: channel.id } },
          headers: ifMatch(channel),
        }),
      ),
    onSettled: changed(client),
  });
}

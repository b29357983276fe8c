import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';

export type Figures = Schemas['Figures'];
export type Attempt = Schemas['Attempt'];
export type ChannelState = Schemas['ChannelState'];
export type ChannelChange = Schemas['ChannelStateChange'];
export type Servers = Schemas['Servers'];

/**
 * Milliseconds until figures should be read again without being told: the stream tells what was carried out, not
 * that something begins or becomes late.
 */
export function untilNews(figures: Figures | undefined): number {
  if (figures === undefined) {
    return 60_000;
  }
  const { publishing, late, dueNextHour } = figures.now;
  return publishing + late > 0 ? 3_000 : dueNextHour > 0 ? 15_000 : 60_000;
}

/** How it goes; everything below `monitor.all` is read again when something was carried out. */
export const monitor = {
  all: ['monitor'] as const,

  figures: (hours: number) =>
    queryOptions({
      queryKey: [...monitor.all, 'figures', hours],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/monitor/figures', { params: { query: { hours } }, signal })),
      refetchInterval: ({ state }) => untilNews(state.data),
    }),

  attempts: (hours: number, platform?: string) =>
    queryOptions({
      queryKey: [...monitor.all, 'attempts', hours, platform ?? null],
      queryFn: async ({ signal }) =>
        (await take(api.GET('/api/v1/monitor/attempts', { params: { query: { hours, platform } }, signal })))
          .items,
      refetchInterval: 60_000,
    }),

  channels: () =>
    queryOptions({
      queryKey: [...monitor.all, 'channels'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/monitor/channels', { signal })),
      refetchInterval: 60_000,
    }),

  servers: () =>
    queryOptions({
      queryKey: ['servers'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/monitor/servers', { signal })),
      refetchInterval: 15_000,
    }),
};

/** What waits for people. */
export const waiting = {
  all: ['waiting'] as const,

  reviews: () =>
    queryOptions({
      queryKey: [...waiting.all, 'reviews'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/review-queue/counts', { signal })),
    }),

  freshness: () =>
    queryOptions({
      queryKey: [...waiting.all, 'freshness'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/freshness/counts', { signal })),
    }),
};

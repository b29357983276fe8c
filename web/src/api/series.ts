import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { asProblem } from './problem';

export type Series = Schemas['SeriesView'];
export type Occurrence = Schemas['SeriesOccurrence'];
export type SeriesRequest = Schemas['SeriesRequest'];
export type Interpretation = Schemas['ScheduleExpressionsInterpretation'];
export type PreviewDate = Schemas['PreviewsDate'];

/** Everything read of recurring schedules; invalidate `series.all` after a change. */
export const series = {
  all: ['series'] as const,

  /** Page after page, the newest first: `useInfiniteQuery`. */
  list: (state?: Series['state']) =>
    infiniteQueryOptions({
      queryKey: [...series.all, 'list', state],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/series', { params: { query: { state, limit: 50, cursor: pageParam } }, signal }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  /** All on a channel that have not ended. */
  ofChannel: (channel: number) =>
    queryOptions({
      queryKey: [...series.all, 'of-channel', channel],
      queryFn: async ({ signal }): Promise<Series[]> => {
        const all: Series[] = [];
        for (const state of ['active', 'paused'] as const) {
          let cursor: string | undefined;
          do {
            const page = await take(
              api.GET('/api/v1/series', { params: { query: { state, limit: 200, cursor } }, signal }),
            );
            all.push(...page.items.filter((one) => one.channels.includes(channel)));
            cursor = page.nextCursor ?? undefined;
          } while (cursor !== undefined);
        }
        return all;
      },
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...series.all, 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/series/{id}', { params: { path: { id } }, signal })),
    }),

  /** The occurrences to come, skipped and moved ones among them. */
  occurrences: (id: number, limit: number) =>
    queryOptions({
      queryKey: [...series.all, 'occurrences', id, limit],
      queryFn: ({ signal }) =>
        take(
          api.GET('/api/v1/series/{id}/occurrences', { params: { path: { id }, query: { limit } }, signal }),
        ),
    }),

  /** The next dates of a rule that is not saved. */
  preview: (request: SeriesRequest) =>
    queryOptions({
      queryKey: [...series.all, 'preview', request],
      queryFn: ({ signal }) => take(api.POST('/api/v1/series/preview', { body: request, signal })),
      retry: false,
      staleTime: 60_000,
    }),

  /** What words come to: a meaning, questions, or the words that were not understood. */
  words: (expression: string, language: string, timeZone: string) =>
    queryOptions({
      queryKey: [...series.all, 'words', expression, language, timeZone],
      queryFn: ({ signal }) =>
        take(api.POST('/api/v1/schedule-expressions', { body: { expression, language, timeZone }, signal })),
      retry: false,
      staleTime: 60_000,
    }),
};

export function createSeries(body: SeriesRequest): Promise<Series> {
  return take(api.POST('/api/v1/series', { body, headers: idempotencyKey() }));
}

/** Changes all that is to come, or what follows from an occurrence on (a series of its own then). */
export function changeSeries(
  of: Series,
  body: SeriesRequest,
  scope: { scope: 'all' } | { scope: 'following'; occurrence: string },
): Promise<Series> {
  return take(
    api.PATCH('/api/v1/series/{id}', {
      params: { path: { id: of.id }, query: scope },
      headers: ifMatch(of),
      body,
    }),
  );
}

export function pauseSeries(of: Series): Promise<Series> {
  return take(
    api.POST('/api/v1/series/{id}/pause', { params: { path: { id: of.id } }, headers: ifMatch(of) }),
  );
}

export function resumeSeries(of: Series): Promise<Series> {
  return take(
    api.POST('/api/v1/series/{id}/resume', { params: { path: { id: of.id } }, headers: ifMatch(of) }),
  );
}

/** Calls off what waits; what went out stays. */
export function deleteSeries(of: Series): Promise<unknown> {
  return take(api.DELETE('/api/v1/series/{id}', { params: { path: { id: of.id } }, headers: ifMatch(of) }));
}

export function skipOccurrence(id: number, recurrenceId: string): Promise<Occurrence> {
  return take(
    api.POST('/api/v1/series/{id}/occurrences/{recurrenceId}/skip', {
      params: { path: { id, recurrenceId } },
    }),
  );
}

/** Sets a skipped or moved occurrence back to its time. */
export function restoreOccurrence(id: number, recurrenceId: string): Promise<Occurrence> {
  return take(
    api.POST('/api/v1/series/{id}/occurrences/{recurrenceId}/restore', {
      params: { path: { id, recurrenceId } },
    }),
  );
}

/** @param at on the clock of the series: `2026-01-20T09:00` */
export function moveOccurrence(id: number, recurrenceId: string, at: string): Promise<Occurrence> {
  return take(
    api.POST('/api/v1/series/{id}/occurrences/{recurrenceId}/move', {
      params: { path: { id, recurrenceId } },
      body: { at },
    }),
  );
}

/** The rule's own fault in a refused preview, to show beside its field. */
export function faultOf(error: unknown, field: string): string | undefined {
  return error === null ? undefined : asProblem(error).fields()[field];
}

import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, type Schemas, take } from './client';
import { contents } from './content';
import { type Delivery, deliveries } from './deliveries';

export type FreeTime = Schemas['AssignmentViewsFree'];
export type Scheduled = Schemas['Scheduled'];
export type SchedulingConflict = Schemas['SchedulingConflict'];
export type ConflictDetail = Schemas['ConflictDetail'];
export type Suggestion = Schemas['Suggestion'];
export type BatchReport = Schemas['BatchReport'];

/** What is read to give a content its time. */
export const scheduling = {
  /** All deliveries of a content, soonest first; goes stale with `deliveries.all`. */
  ofContent: (id: number) =>
    queryOptions({
      queryKey: [...deliveries.all, 'of-content', id],
      queryFn: async ({ signal }): Promise<Delivery[]> =>
        Object.values(
          await take(api.GET('/api/v1/content/{id}/deliveries', { params: { path: { id } }, signal })),
        ).flat(),
    }),

  /** A channel's next free times for a content, each with its reason. */
  freeTimes: (channel: number, content: number, count = 5) =>
    queryOptions({
      queryKey: [...deliveries.all, 'free', channel, content, count],
      queryFn: ({ signal }) =>
        take(
          api.GET('/api/v1/channels/{id}/free-times', {
            params: { path: { id: channel }, query: { content, count } },
            signal,
          }),
        ),
    }),

  /** One conflict with the ways out that are free now. */
  conflict: (id: number) =>
    queryOptions({
      queryKey: ['conflicts', 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/conflicts/{id}', { params: { path: { id } }, signal })),
    }),
};

/** Reads again what a change of the plan made stale. */
export function planChanged(client: QueryClient): Promise<unknown> {
  return Promise.all(
    [contents.all, deliveries.all, ['conflicts']].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}

/** Gives a content a time, or moves what waits for it. */
export function schedule(id: number, body: Schemas['ScheduleRequest']): Promise<Scheduled> {
  return take(
    api.POST('/api/v1/content/{id}/schedule', {
      params: { path: { id } },
      body,
      headers: idempotencyKey(),
    }),
  );
}

/** Calls off everything that waits. */
export function unschedule(id: number): Promise<unknown> {
  return take(
    api.POST('/api/v1/content/{id}/unschedule', {
      params: { path: { id } },
      body: {},
      headers: idempotencyKey(),
    }),
  );
}

/** Carries out one of a conflict's ways out. */
export function resolveConflict(conflict: ConflictDetail, suggestion: string): Promise<ConflictDetail> {
  return take(
    api.POST('/api/v1/conflicts/{id}/resolve', {
      params: { path: { id: conflict.id } },
      headers: { 'If-Match': `"${String(conflict.version)}"`, ...idempotencyKey() },
      body: { suggestion },
    }),
  );
}

/** Gives many contents a time; with `dryRun` nothing changes and the answer tells what would. */
export function scheduleMany(
  ids: number[],
  at: string,
  timeZone: string,
  dryRun: boolean,
): Promise<BatchReport> {
  return take(
    api.POST('/api/v1/batches', {
      body: { operation: 'schedule', contents: ids, at, timeZone, dryRun, partial: true },
      headers: dryRun ? {} : idempotencyKey(),
    }),
  );
}

/** Takes a batch back. */
export function undoBatch(id: number): Promise<BatchReport> {
  return take(api.POST('/api/v1/batches/{id}/undo', { params: { path: { id } }, headers: idempotencyKey() }));
}

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, type Schemas, take } from './client';
import { untilDue } from './deliveries';
import { Problem } from './problem';

export type BatchReport = Schemas['BatchReport'];
export type BatchItem = Schemas['BatchItem'];
export type BatchRequest = Omit<Schemas['BatchRequest'], 'dryRun' | 'partial'>;
export type BatchFilter = Schemas['FilterRequest'];

/** What was done to many at once. `batches.all` goes stale by their events. */
export const batches = {
  all: ['batches'] as const,

  /** Page after page, the newest first, without the items: `useInfiniteQuery`. */
  list: () =>
    infiniteQueryOptions({
      queryKey: [...batches.all, 'list'],
      queryFn: ({ pageParam, signal }) =>
        take(api.GET('/api/v1/batches', { params: { query: { limit: 50, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...batches.all, 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/batches/{id}', { params: { path: { id } }, signal })),
    }),

  /** What its deliveries are now; stale with every delivery, and read again when one is due. */
  deliveries: (id: number) =>
    queryOptions({
      queryKey: ['deliveries', 'batch', id],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/batches/{id}/deliveries', { params: { path: { id } }, signal })),
      refetchInterval: ({ state }) =>
        untilDue(
          (state.data?.items ?? []).filter((one) => one.state === 'scheduled'),
          Date.now(),
        ),
    }),
};

/** What would become of each: nothing changes. */
export function tryBatch(body: BatchRequest): Promise<BatchReport> {
  return take(api.POST('/api/v1/batches', { body: { ...body, dryRun: true, partial: true } }));
}

/** Does what can be done; what is refused says why. `key` makes a repeated try the same batch. */
export function runBatch(body: BatchRequest, key: string): Promise<BatchReport> {
  return take(
    api.POST('/api/v1/batches', { body: { ...body, partial: true }, headers: { 'Idempotency-Key': key } }),
  );
}

/** One alone, as a batch: that can be taken back, and it stands then as it did before. Answers the batch's number. */
export async function runOne(
  operation: 'cancel' | 'skip',
  { id, version }: { id: number; version: number },
): Promise<number> {
  const report = await runBatch({ operation, deliveries: [{ id, version }] }, crypto.randomUUID());
  const refused = report.items[0]?.problem;
  if (refused != null || report.id == null) {
    throw new Problem({ type: '', title: '', detail: '', ...refused, status: 409 });
  }
  return report.id;
}

/** Takes a batch back: all of it, or a problem says why not. */
export function takeBack(id: number): Promise<BatchReport> {
  return take(api.POST('/api/v1/batches/{id}/undo', { params: { path: { id } }, headers: idempotencyKey() }));
}

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import type { paths } from './schema';

export type Freshness = Schemas['ContentFreshness'];
export type FreshnessDetail = Schemas['ContentFreshnessDetail'];
export type FreshnessSettings = Schemas['FreshnessSettingsView'];
export type SettingsRequest = Schemas['FreshnessSettingsSettingsRequest'];
export type BulkReport = Schemas['BulkReviewReport'];
export type FreshnessFilter = Omit<
  NonNullable<paths['/api/v1/freshness']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;

/** What grows old and when somebody must look at it again; invalidate `freshness.all` after a change. */
export const freshness = {
  all: ['freshness'] as const,

  list: (filter: FreshnessFilter) =>
    infiniteQueryOptions({
      queryKey: [...freshness.all, 'list', filter],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/freshness', {
            params: { query: { ...filter, limit: 50, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  counts: () =>
    queryOptions({
      queryKey: [...freshness.all, 'counts'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/freshness/counts', { signal })),
    }),

  /** One content with its reviews and what was done when it expired. */
  one: (id: number) =>
    queryOptions({
      queryKey: [...freshness.all, 'one', id],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/content/{id}/freshness', { params: { path: { id } }, signal })),
    }),

  /** The workspace's policy. */
  settings: () =>
    queryOptions({
      queryKey: [...freshness.all, 'settings'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/freshness/settings', { signal })),
    }),

  /** The policies of content types that have one. */
  types: () =>
    queryOptions({
      queryKey: [...freshness.all, 'types'],
      queryFn: async ({ signal }) =>
        Object.values(await take(api.GET('/api/v1/freshness/settings/types', { signal }))).flat(),
    }),

  /** The policy of one content type, also where it has none of its own yet. */
  type: (type: string) =>
    queryOptions({
      queryKey: [...freshness.all, 'type', type],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/freshness/settings/types/{type}', { params: { path: { type } }, signal })),
    }),
};

interface Seen {
  content: number;
  version: number;
}

/** A content's own period or date (`reviewBy`; null: its type's) and what happens then. */
export function setOwn(of: Seen, own: Schemas['ContentFreshnessOwnRequest']): Promise<FreshnessDetail> {
  return take(
    api.PUT('/api/v1/content/{id}/freshness', {
      params: { path: { id: of.content } },
      headers: { ...ifMatch(of), ...idempotencyKey() },
      body: own,
    }),
  );
}

/** Many at once; with `dryRun` nothing changes and the answer tells what would. */
export function reviewMany(body: Schemas['BulkReviewRequest']): Promise<BulkReport> {
  return take(
    api.POST('/api/v1/freshness/batches', {
      body,
      headers: body.dryRun === true ? {} : idempotencyKey(),
    }),
  );
}

/** Replaces a policy, of the workspace or of a content type. */
export function saveSettings(of: FreshnessSettings, body: SettingsRequest): Promise<FreshnessSettings> {
  const headers = { ...ifMatch(of.set), ...idempotencyKey() };
  return of.type == null
    ? take(api.PUT('/api/v1/freshness/settings', { headers, body }))
    : take(
        api.PUT('/api/v1/freshness/settings/types/{type}', {
          params: { path: { type: of.type } },
          headers,
          body,
        }),
      );
}

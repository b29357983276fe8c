import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { deliveries } from './deliveries';

export type Bundle = Schemas['Bundle'];
export type BundleTemplate = Schemas['BundleTemplate'];
/** What a template is sent with; what the server answers has all of it. */
export type BundleItem = Schemas['BundleItemRequest'];
export type BundleTemplateRequest = Schemas['BundleTemplateRequest'];
export type BundleApplyRequest = Schemas['BundleApplyRequest'];

/** Bundles that were made, stale as soon as a delivery is, and the templates they are made of. */
export const bundles = {
  all: [...deliveries.all, 'bundles'] as const,

  /** Page after page, the newest first: `useInfiniteQuery`. */
  list: () =>
    infiniteQueryOptions({
      queryKey: [...bundles.all, 'list'],
      queryFn: ({ pageParam, signal }) =>
        take(api.GET('/api/v1/bundles', { params: { query: { limit: 50, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  /** The one a content was made for. */
  of: (content: number) =>
    queryOptions({
      queryKey: [...bundles.all, 'of', content],
      queryFn: async ({ signal }) =>
        (await take(api.GET('/api/v1/bundles', { params: { query: { content } }, signal }))).items,
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...bundles.all, 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/bundles/{id}', { params: { path: { id } }, signal })),
    }),

  templates: () =>
    queryOptions({
      queryKey: [...bundles.all, 'templates'],
      queryFn: async ({ signal }): Promise<BundleTemplate[]> =>
        Object.values(await take(api.GET('/api/v1/bundle-templates', { signal }))).flat(),
    }),

  template: (id: number) =>
    queryOptions({
      queryKey: [...bundles.all, 'templates', id],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/bundle-templates/{id}', { params: { path: { id } }, signal })),
    }),
};

/** Keeps a template: a new one, or what the given one shall be from now on. */
export function keepBundleTemplate(
  body: BundleTemplateRequest,
  of: BundleTemplate | null,
): Promise<BundleTemplate> {
  return of === null
    ? take(api.POST('/api/v1/bundle-templates', { body, headers: idempotencyKey() }))
    : take(
        api.PUT('/api/v1/bundle-templates/{id}', {
          params: { path: { id: of.id } },
          headers: { ...ifMatch(of), ...idempotencyKey() },
          body,
        }),
      );
}

/** What was made of it stays. */
export function deleteBundleTemplate(of: BundleTemplate): Promise<unknown> {
  return take(
    api.DELETE('/api/v1/bundle-templates/{id}', {
      params: { path: { id: of.id } },
      headers: { ...ifMatch(of), ...idempotencyKey() },
    }),
  );
}

/** Makes drafts, dependencies and deliveries; with `dryRun` all of it is taken back and the answer is the preview. */
export function applyBundle(id: number, body: BundleApplyRequest): Promise<Bundle> {
  return take(
    api.POST('/api/v1/bundle-templates/{id}/apply', {
      params: { path: { id } },
      body,
      headers: body.dryRun === true ? {} : idempotencyKey(),
    }),
  );
}

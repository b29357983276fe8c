import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { deliveries, untilDue } from './deliveries';

export type Release = Schemas['Release'];
export type ReleaseLine = Schemas['ReleaseLine'];
export type ReleaseRequest = Schemas['ReleaseRequest'];
export type WaitReason = Schemas['WaitReason'];

/** Whether it can still be changed as one: it has neither been let go nor called off. */
export function open(release: Release): boolean {
  return release.openedAt == null && release.cancelledAt == null;
}

/** Deliveries that go together; stale as soon as a delivery is. */
export const releases = {
  all: [...deliveries.all, 'releases'] as const,

  /** Page after page, the newest first: `useInfiniteQuery`. */
  list: () =>
    infiniteQueryOptions({
      queryKey: [...releases.all, 'list'],
      queryFn: ({ pageParam, signal }) =>
        take(api.GET('/api/v1/releases', { params: { query: { limit: 50, cursor: pageParam } }, signal })),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  /** Those that a content or a delivery goes with, the newest first. */
  of: (of: { content: number } | { delivery: number }) =>
    queryOptions({
      queryKey: [...releases.all, 'of', of],
      queryFn: async ({ signal }) =>
        (await take(api.GET('/api/v1/releases', { params: { query: of }, signal }))).items,
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...releases.all, 'one', id],
      queryFn: ({ signal }) => take(api.GET('/api/v1/releases/{id}', { params: { path: { id } }, signal })),
      refetchInterval: ({ state }) =>
        untilDue(
          (state.data?.members ?? []).filter((one) => one.state === 'scheduled'),
          Date.now(),
        ),
    }),

  /** What the checks would say now, member by member. */
  check: (id: number) =>
    queryOptions({
      queryKey: [...releases.all, 'check', id],
      queryFn: async ({ signal }): Promise<ReleaseLine[]> =>
        Object.values(
          await take(api.GET('/api/v1/releases/{id}/check', { params: { path: { id } }, signal })),
        ).flat(),
    }),

  /** What a content waits for, and what becomes of that. */
  waits: (content: number) =>
    queryOptions({
      queryKey: [...releases.all, 'waits', content],
      queryFn: async ({ signal }): Promise<WaitReason[]> =>
        Object.values(
          await take(api.GET('/api/v1/dependencies/explain', { params: { query: { content } }, signal })),
        ).flat(),
    }),
};

const request = (of: Release) => ({
  params: { path: { id: of.id } },
  headers: { ...ifMatch(of), ...idempotencyKey() },
});

/** Lets deliveries and contents go together. */
export function createRelease(body: ReleaseRequest): Promise<Release> {
  return take(api.POST('/api/v1/releases', { body, headers: idempotencyKey() }));
}

export function addMembers(of: Release, body: Schemas['ReleaseMembersRequest']): Promise<Release> {
  return take(api.POST('/api/v1/releases/{id}/members', { ...request(of), body }));
}

/** Takes a member out; it keeps its time and goes alone. */
export function removeMember(of: Release, delivery: number): Promise<Release> {
  const { headers } = request(of);
  return take(
    api.DELETE('/api/v1/releases/{id}/members/{delivery}', {
      params: { path: { id: of.id, delivery } },
      headers,
    }),
  );
}

/** @param at on the wall clock of `timeZone`: `2026-01-20T09:00` */
export function moveRelease(of: Release, at: string, timeZone: string): Promise<Release> {
  return take(api.POST('/api/v1/releases/{id}/reschedule', { ...request(of), body: { at, timeZone } }));
}

export function holdRelease(of: Release): Promise<Release> {
  return take(api.POST('/api/v1/releases/{id}/hold', { ...request(of), body: {} }));
}

/** Releases what is held or was refused; the checks decide anew. */
export function letGo(of: Release): Promise<Release> {
  return take(api.POST('/api/v1/releases/{id}/release', request(of)));
}

export function cancelRelease(of: Release): Promise<Release> {
  return take(api.POST('/api/v1/releases/{id}/cancel', request(of)));
}

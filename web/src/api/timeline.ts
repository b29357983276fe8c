import { queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { deliveries } from './deliveries';

export type Timeline = Schemas['Timeline'];
export type TimelineItem = Schemas['TimelineItem'];
export type TimelineEdge = Schemas['TimelineEdge'];
export type Dependency = Schemas['Dependency'];
export type Milestone = Schemas['Milestone'];

/** What goes out in a span of instants, what waits for what; stale as soon as a delivery is. */
export const timeline = {
  all: [...deliveries.all, 'timeline'] as const,

  span: (from: string, to: string) =>
    queryOptions({
      queryKey: [...timeline.all, from, to],
      queryFn: ({ signal }) => take(api.GET('/api/v1/timeline', { params: { query: { from, to } }, signal })),
    }),

  /** What a content waits for and what waits for it. */
  dependencies: (content: number) =>
    queryOptions({
      queryKey: [...timeline.all, 'dependencies', content],
      queryFn: async ({ signal }) =>
        (await take(api.GET('/api/v1/dependencies', { params: { query: { content } }, signal }))).items,
    }),
};

/** Lets a content go out only once another one is live. */
export function declareDependency(body: Schemas['DependencyRequest']): Promise<Schemas['Dependency']> {
  return take(api.POST('/api/v1/dependencies', { body, headers: idempotencyKey() }));
}

/** What declares a dependency as it is: sent again, it stands as it did. */
export function declared(of: Dependency): Schemas['DependencyRequest'] {
  return {
    content: of.contentId,
    after: of.afterId,
    delayMinutes: of.delayMinutes,
    role: of.role,
    ...(of.where === 'channel' ? { channel: of.channelId } : { where: of.where }),
  };
}

export function removeDependency(id: number): Promise<unknown> {
  return take(
    api.DELETE('/api/v1/dependencies/{id}', { params: { path: { id } }, headers: idempotencyKey() }),
  );
}

export type MilestoneDraft = Schemas['MilestoneRequest'];

/** Gives a date a name, or changes the milestone given. */
export function keepMilestone(body: MilestoneDraft, of?: Milestone): Promise<Milestone> {
  return of === undefined
    ? take(api.POST('/api/v1/milestones', { body, headers: idempotencyKey() }))
    : take(
        api.PUT('/api/v1/milestones/{id}', {
          params: { path: { id: of.id } },
          headers: { ...ifMatch(of), ...idempotencyKey() },
          body,
        }),
      );
}

export function removeMilestone(of: Milestone): Promise<unknown> {
  return take(
    api.DELETE('/api/v1/milestones/{id}', {
      params: { path: { id: of.id } },
      headers: { ...ifMatch(of), ...idempotencyKey() },
    }),
  );
}

/** Says that a content should be out by a milestone, or takes that back. */
export function tie(milestone: number, content: number, tied: boolean): Promise<Milestone> {
  const request = { params: { path: { id: milestone, content } }, headers: idempotencyKey() };
  return tied
    ? take(api.PUT('/api/v1/milestones/{id}/contents/{content}', request))
    : take(api.DELETE('/api/v1/milestones/{id}/contents/{content}', request));
}

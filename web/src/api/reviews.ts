import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { contents } from './content';

export type Waiting = Schemas['Waiting'];
export type Moderation = Schemas['TransitionModerationView'];
export type Offer = Schemas['TransitionOfferView'];
export type Comment = Schemas['ReviewComment'];
export type Quote = Schemas['CommentQuoteRequest'];
/** Which text of a revision a comment is about; `text` is the body as it is read, `body` as it was written. */
export type Passage = 'title' | 'excerpt' | 'text' | 'body';

export const QUEUES = ['us', 'me', 'unassigned', 'anybody'] as const;
/** Whom a content waits for: me or my role (`us`), me by name, nobody by name, anybody. */
export type Queue = (typeof QUEUES)[number];

/** What is read of reviews; goes stale with `contents.all`, as its events are about contents. */
export const reviews = {
  queue: (whom: Queue, state?: string) =>
    infiniteQueryOptions({
      queryKey: [...contents.all, 'queue', whom, state],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/review-queue', {
            params: { query: { for: whom, state, limit: 50, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  counts: () =>
    queryOptions({
      queryKey: [...contents.all, 'queue-counts'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/review-queue/counts', { signal })),
    }),

  /** The states contents without a workflow of their own can be in. */
  workflow: () =>
    queryOptions({
      queryKey: ['workflow', 'default'],
      queryFn: ({ signal }) =>
        take(
          api.GET('/api/v1/workflows/{contentType}', {
            params: { path: { contentType: 'default' } },
            signal,
          }),
        ),
      staleTime: 300_000,
    }),

  /** Where a content is, its approvals, and each step from there with what forbids it. */
  steps: (id: number) =>
    queryOptions({
      queryKey: [...contents.all, 'steps', id],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/content/{id}/transitions', { params: { path: { id } }, signal })),
    }),

  /** Who brought it where, and why; the newest first. */
  past: (id: number) =>
    queryOptions({
      queryKey: [...contents.all, 'steps-taken', id],
      queryFn: ({ signal }) =>
        take(
          api.GET('/api/v1/content/{id}/transitions/history', {
            params: { path: { id }, query: { limit: 20 } },
            signal,
          }),
        ),
    }),

  /** Every thread of a content, in the order in which they were begun. */
  comments: (id: number) =>
    queryOptions({
      queryKey: [...contents.all, 'comments', id],
      queryFn: async ({ signal }): Promise<Comment[]> => {
        const all: Comment[] = [];
        let cursor: string | undefined;
        do {
          const page = await take(
            api.GET('/api/v1/content/{id}/comments', {
              params: { path: { id }, query: { limit: 200, cursor } },
              signal,
            }),
          );
          all.push(...page.items);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        return all;
      },
    }),

  assignees: (id: number) =>
    queryOptions({
      queryKey: [...contents.all, 'assignees', id],
      queryFn: async ({ signal }) =>
        Object.values(
          await take(api.GET('/api/v1/content/{id}/assignees', { params: { path: { id } }, signal })),
        ).flat(),
    }),

  /** What is live where, and what is approved. */
  standing: (id: number) =>
    queryOptions({
      queryKey: [...contents.all, 'standing', id],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/content/{id}/standing', { params: { path: { id } }, signal })),
    }),
};

/** Takes a step, as the content was seen. */
export function takeStep(
  content: { id: number; version: number },
  transition: string,
  note: string,
): Promise<Moderation> {
  return take(
    api.POST('/api/v1/content/{id}/transitions', {
      params: { path: { id: content.id } },
      headers: { ...ifMatch(content), ...idempotencyKey() },
      body: { transition, note: note.trim() === '' ? null : note.trim() },
    }),
  );
}

/** Asks somebody by name, by number or e-mail address; to review, when nothing else is said. */
export function assign(
  content: number,
  member: string,
  how: Omit<Schemas['AssigneeAssignRequest'], 'member'> = { duty: 'reviewer', dueAt: null },
) {
  return take(
    api.POST('/api/v1/content/{id}/assignees', {
      params: { path: { id: content } },
      headers: idempotencyKey(),
      body: { member, ...how },
    }),
  );
}

export function unassign(content: number, assignee: number): Promise<unknown> {
  return take(
    api.DELETE('/api/v1/content/{id}/assignees/{assignee}', {
      params: { path: { id: content, assignee } },
      headers: idempotencyKey(),
    }),
  );
}

/** Begins a thread, on the whole or at a quote. */
export function comment(
  content: number,
  text: string,
  revision: number,
  at?: { field: Passage; quote: Quote },
): Promise<Comment> {
  return take(
    api.POST('/api/v1/content/{id}/comments', {
      params: { path: { id: content } },
      headers: idempotencyKey(),
      body: { text, revision, anchor: at ?? null },
    }),
  );
}

export function reply(of: Comment, text: string): Promise<Comment> {
  return take(
    api.POST('/api/v1/content/{id}/comments/{comment}/replies', {
      params: { path: { id: of.contentId, comment: of.id } },
      headers: idempotencyKey(),
      body: { text },
    }),
  );
}

/** Closes a thread, or opens it again. */
export function turnThread(of: Comment, resolved: boolean): Promise<Comment> {
  const request = {
    params: { path: { id: of.contentId, comment: of.id } },
    headers: idempotencyKey(),
  };
  return take(
    resolved
      ? api.POST('/api/v1/content/{id}/comments/{comment}/resolve', request)
      : api.POST('/api/v1/content/{id}/comments/{comment}/reopen', request),
  );
}

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, headers, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { type Content, type ContentRequest, contents } from './content';
import { asProblem, problemOf } from './problem';

export type Revision = Schemas['RevisionView'];
export type RevisionDiff = Schemas['RevisionDiff'];
export type Media = Schemas['MediaView'];
/** A text on a channel, as the dry run sees it. */
export type Look = Schemas['TextChecksChecked'];
export type TextRequest = Schemas['TextRequest'];

/** What is read of a content beside itself; goes stale with `contents.all`. */
export const editing = {
  /** Newest first, page after page. */
  revisions: (id: number) =>
    infiniteQueryOptions({
      queryKey: [...contents.all, 'revisions', id],
      queryFn: ({ pageParam, signal }) =>
        take(
          api.GET('/api/v1/content/{id}/revisions', {
            params: { path: { id }, query: { limit: 30, cursor: pageParam } },
            signal,
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),

  /** Word by word, since another revision; revisions never change, so neither does this. */
  diff: (id: number, number: number, from: number) =>
    queryOptions({
      queryKey: ['content-diff', id, number, from],
      queryFn: ({ signal }) =>
        take(
          api.GET('/api/v1/content/{id}/revisions/{number}/diff', {
            params: { path: { id, number }, query: { from } },
            signal,
          }),
        ),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** What each channel would make of a text that is still being written; nothing is saved by asking. */
  look: (text: TextRequest) =>
    queryOptions({
      queryKey: ['content-look', text],
      queryFn: async ({ signal }) =>
        (await take(api.POST('/api/v1/dry-run/text', { body: text, signal }))).items,
      staleTime: 60_000,
      gcTime: 60_000,
      retry: false,
    }),

  /** A revision's body as the server renders and cleans it: safe HTML. */
  preview: (id: number, revision: number) =>
    queryOptions({
      queryKey: ['content-preview', id, revision],
      queryFn: ({ signal }) =>
        take(
          api.GET('/api/v1/content/{id}/preview', {
            params: { path: { id }, query: { revision } },
            headers: { Accept: 'text/html, application/problem+json' },
            parseAs: 'text',
            signal,
          }),
        ),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

/** Reads a content past the cache: what it is now. */
export function readContent(id: number): Promise<Content> {
  return take(api.GET('/api/v1/content/{id}', { params: { path: { id } } }));
}

/** Writes a new content; `key` makes a repeated try the same content, also where only its number is left to tell. */
export function writeContent(body: ContentRequest, key: string): Promise<Content> {
  return take(api.POST('/api/v1/content', { body, headers: { 'Idempotency-Key': key } })).catch(
    (thrown: unknown) => {
      const [, made] = /content\/(\d+)/.exec(String(asProblem(thrown).details.changed)) ?? [];
      if (made === undefined) {
        throw thrown;
      }
      return readContent(Number(made));
    },
  );
}

/** Edits the version that was seen: 412 when somebody was faster. */
export function patchContent(
  content: Pick<Content, 'id' | 'version'>,
  body: ContentRequest,
): Promise<Content> {
  return take(
    api.PATCH('/api/v1/content/{id}', {
      params: { path: { id: content.id } },
      headers: ifMatch(content),
      body,
    }),
  );
}

/** Makes an older revision the newest again. */
export function restoreRevision(content: Content, number: number): Promise<Content> {
  return take(
    api.POST('/api/v1/content/{id}/revisions/{number}/restore', {
      params: { path: { id: content.id, number } },
      headers: { ...ifMatch(content), ...idempotencyKey() },
      body: {},
    }),
  );
}

/** Asks for a review of what was seen. */
export function submitContent(content: Content): Promise<Content> {
  return take(
    api.POST('/api/v1/content/{id}/submit', {
      params: { path: { id: content.id } },
      headers: ifMatch(content),
    }),
  );
}

/** Sends it back to its author, saying why. */
export function returnContent(content: Content, note: string): Promise<Content> {
  return take(
    api.POST('/api/v1/content/{id}/return', {
      params: { path: { id: content.id } },
      headers: ifMatch(content),
      body: { note: note === '' ? null : note },
    }),
  );
}

/** Approves exactly what was seen. */
export function approveSeen(content: Content): Promise<Content> {
  return take(
    api.POST('/api/v1/content/{id}/approve', {
      params: { path: { id: content.id } },
      headers: ifMatch(content),
      body: { revision: content.currentRevision.number },
    }),
  );
}

/** Deletes; what is planned for it is called off. */
export function deleteContent(content: Content): Promise<unknown> {
  return take(
    api.DELETE('/api/v1/content/{id}', {
      params: { path: { id: content.id } },
      headers: ifMatch(content),
    }),
  );
}

/** Adds an image to the library; the same file again is the same image. */
export async function uploadImage(file: File, alt: string): Promise<Media> {
  const form = new FormData();
  form.set('file', file, file.name);
  const answer = await fetch(`${window.location.origin}/api/v1/media?alt=${encodeURIComponent(alt)}`, {
    method: 'POST',
    headers: { ...headers('POST'), Accept: 'application/json' },
    body: form,
  }).catch((thrown: unknown) => {
    throw asProblem(thrown);
  });
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw problemOf(body, answer.status);
  }
  return body as Media;
}

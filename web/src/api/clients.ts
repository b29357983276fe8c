import { queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, type Schemas, take } from './client';
import { contents } from './content';

export type ClientLink = Schemas['ClientLink'];
export type ClientFeedback = Schemas['ClientFeedbackFeedback'];

/** Links by which clients look at a content, and what they said; stale with the content. */
export const clients = {
  links: (content: number) =>
    queryOptions({
      queryKey: [...contents.all, 'client-links', content],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/client-links', { params: { query: { content, limit: 100 } }, signal })),
    }),

  feedback: (content: number) =>
    queryOptions({
      queryKey: [...contents.all, 'client-feedback', content],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/content/{id}/client-feedback', { params: { path: { id: content } }, signal })),
    }),

  /** How long a link lasts, and what an approval by one is worth. */
  settings: () =>
    queryOptions({
      queryKey: ['client-settings'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/client-settings', { signal })),
    }),
};

/** Makes a link; its address is in the answer, this once. */
export function makeLink(body: Schemas['ClientLinkNewLink']): Promise<Schemas['ClientLinkMadeLink']> {
  return take(api.POST('/api/v1/client-links', { body, headers: idempotencyKey() }));
}

/** A new address and a new end; the address before opens nothing any more. */
export function renewLink(id: number): Promise<Schemas['ClientLinkMadeLink']> {
  return take(
    api.POST('/api/v1/client-links/{id}/renew', {
      params: { path: { id } },
      body: {},
      headers: idempotencyKey(),
    }),
  );
}

export function revokeLink(id: number): Promise<ClientLink> {
  return take(
    api.POST('/api/v1/client-links/{id}/revoke', { params: { path: { id } }, headers: idempotencyKey() }),
  );
}

import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { contents } from './content';
import { type Delivery, deliveries } from './deliveries';

export type Rescheduled = Schemas['DecisionRescheduled'];
export type Conflict = Schemas['Conflict'];
export type ConflictDetail = Schemas['ConflictDetail'];
export type Suggestion = Schemas['Suggestion'];

/** What a person can decide about one delivery that is not a move. */
export type Decision =
  | { what: 'retry' | 'publish-now' | 'release' | 'cancel' }
  | { what: 'hold' | 'skip'; note: string }
  | { what: 'resolve'; as: 'published' | 'not-published'; url?: string };

/** Gives a delivery another time: a wall time with its zone, or an instant. */
export function reschedule(of: Delivery, to: { at: string; timeZone: string }): Promise<Rescheduled> {
  return take(
    api.POST('/api/v1/deliveries/{id}/reschedule', {
      params: { path: { id: of.id } },
      headers: { ...ifMatch(of), ...idempotencyKey() },
      body: to,
    }),
  );
}

function call(of: Delivery, decision: Decision): Promise<Delivery> {
  const request = {
    params: { path: { id: of.id } },
    headers: { ...ifMatch(of), ...idempotencyKey() },
  };
  switch (decision.what) {
    case 'retry':
      return take(api.POST('/api/v1/deliveries/{id}/retry', request));
    case 'publish-now':
      return take(api.POST('/api/v1/deliveries/{id}/publish-now', request));
    case 'release':
      return take(api.POST('/api/v1/deliveries/{id}/release', request));
    case 'cancel':
      return take(api.POST('/api/v1/deliveries/{id}/cancel', request));
    case 'hold':
      return take(api.POST('/api/v1/deliveries/{id}/hold', { ...request, body: { note: decision.note } }));
    case 'skip':
      return take(api.POST('/api/v1/deliveries/{id}/skip', { ...request, body: { note: decision.note } }));
    case 'resolve':
      return take(
        api.POST('/api/v1/deliveries/{id}/resolve', {
          ...request,
          body: { as: decision.as, ...(decision.url === undefined ? {} : { url: decision.url }) },
        }),
      );
  }
}

/** Carries out a decision about the delivery as it was seen. */
export function decide(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ of, decision }: { of: Delivery; decision: Decision }) => call(of, decision),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: deliveries.all }),
        client.invalidateQueries({ queryKey: contents.all }),
      ]),
  });
}

/** Conflicts of one delivery, each with the ways out that are free now. */
export const conflicts = {
  all: ['conflicts'] as const,

  of: (delivery: number) =>
    queryOptions({
      queryKey: [...conflicts.all, 'of', delivery],
      queryFn: async ({ signal }): Promise<ConflictDetail[]> => {
        const { items } = await take(
          api.GET('/api/v1/conflicts', { params: { query: { delivery, limit: 20 } }, signal }),
        );
        return Promise.all(
          items.map((one) =>
            take(api.GET('/api/v1/conflicts/{id}', { params: { path: { id: one.id } }, signal })),
          ),
        );
      },
    }),
};

/** Carries out one of a conflict's ways out. */
export function resolveConflict(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ of, suggestion }: { of: ConflictDetail; suggestion: string }) =>
      take(
        api.POST('/api/v1/conflicts/{id}/resolve', {
          params: { path: { id: of.id } },
          headers: { ...ifMatch(of), ...idempotencyKey() },
          body: { suggestion },
        }),
      ),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: conflicts.all }),
        client.invalidateQueries({ queryKey: deliveries.all }),
      ]),
  });
}

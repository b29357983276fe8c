import { queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';
import { deliveries } from './deliveries';

export type Period = Schemas['Period'];
export type PeriodAnswer = Schemas['PeriodAnswer'];
export type Pending = Schemas['Settled'];
export type Acting = 'publish' | 'unpublish';

/** What a period asks for: both ends, on all channels, or nothing. */
export interface PeriodPlan {
  kind: 'live' | 'away';
  /** Readings of the clock in `timeZone`. */
  from: string;
  to: string;
  timeZone: string;
  channels: number[];
  /** What the platform makes of it when it is taken away: `draft`, `private`, `trash`. */
  unpublishTo?: string;
}

export const periods = {
  /** Goes stale with the deliveries they are made of. */
  ofContent: (content: number) =>
    queryOptions({
      queryKey: [...deliveries.all, 'periods', content],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/periods', { params: { query: { content, limit: 50 } }, signal })),
    }),

  /** What would become of what waits, if somebody acted now. */
  preview: (content: number, act: Acting, channels: number[]) =>
    queryOptions({
      queryKey: [...deliveries.all, 'acting', act, content, channels],
      queryFn: ({ signal }) => {
        const params = { path: { id: content }, query: { channels } };
        return take(
          act === 'publish'
            ? api.GET('/api/v1/content/{id}/publish/preview', { params, signal })
            : api.GET('/api/v1/content/{id}/unpublish/preview', { params, signal }),
        );
      },
      staleTime: 0,
    }),
};

export function planPeriod(content: number, plan: PeriodPlan): Promise<PeriodAnswer> {
  return take(
    api.POST('/api/v1/content/{id}/periods', {
      params: { path: { id: content } },
      headers: idempotencyKey(),
      body: plan as never,
    }),
  );
}

/** What has not happened of it will not. */
export function cancelPeriod(period: Period): Promise<Period> {
  return take(
    api.POST('/api/v1/periods/{id}/cancel', {
      params: { path: { id: period.id } },
      headers: { ...ifMatch(period), ...idempotencyKey() },
    }),
  );
}

export type Choice = Schemas['ActingActed']['settled'][number]['becomes'];

/** Publishes or unpublishes at once; what waits becomes what was chosen, as it was seen. */
export function act(
  content: number,
  what: Acting,
  channels: number[],
  pending: { delivery: number; becomes: Choice; version: number }[],
  to?: string,
): Promise<Schemas['ActingActed']> {
  const params = { path: { id: content } };
  const headers = idempotencyKey();
  return take(
    what === 'publish'
      ? api.POST('/api/v1/content/{id}/publish', { params, headers, body: { channels, pending } })
      : api.POST('/api/v1/content/{id}/unpublish', {
          params,
          headers,
          body: { channels, pending, to: to ?? null },
        }),
  );
}

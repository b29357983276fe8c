import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, headers, type Schemas, take } from './client';
import { asProblem, problemOf } from './problem';

export type Entry = Schemas['Entry'];
export type Verification = Schemas['Verification'];

export const OUTCOMES = ['published', 'withdrawn', 'failed', 'missed', 'unconfirmed'] as const;
export const ORIGINS = ['member', 'api-key', 'series', 'batch', 'assignment'] as const;

export interface HistoryFilter {
  content?: string | undefined;
  channel?: string | undefined;
  outcome?: string | undefined;
  origin?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Executed events; `all` has what was decided, too, and needs `audit.read`. */
export const history = {
  all: ['history'] as const,

  list: (filter: HistoryFilter, decisions: boolean) =>
    infiniteQueryOptions({
      queryKey: [...history.all, 'list', filter, decisions],
      queryFn: ({ pageParam, signal }) => {
        const query = { ...filter, limit: 50, cursor: pageParam };
        return decisions
          ? take(api.GET('/api/v1/audit/entries', { params: { query }, signal }))
          : take(api.GET('/api/v1/history', { params: { query }, signal }));
      },
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
};

/** Walks the whole chain; with a seal's hash that was kept elsewhere, also asks for that. */
export function verify(head: string): Promise<Verification> {
  return take(
    api.GET('/api/v1/audit/verification', {
      params: { query: head.trim() === '' ? {} : { head: head.trim() } },
    }),
  );
}

/** The filter's part of the chain as a file. */
export async function exportHistory(filter: HistoryFilter, format: 'jsonl' | 'csv'): Promise<Blob> {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter as Record<string, string | undefined>)) {
    if (value !== undefined) {
      query.set(name, value);
    }
  }
  const answer = await fetch(`${window.location.origin}/api/v1/audit/export?${query.toString()}`, {
    headers: headers('GET'),
  }).catch((thrown: unknown) => {
    throw asProblem(thrown);
  });
  if (!answer.ok) {
    throw problemOf(await answer.json().catch(() => null), answer.status);
  }
  return answer.blob();
}

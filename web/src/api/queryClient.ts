import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';
import { sessionQuery } from './session';

/** Faults that a second try could mend: no connection, a server that is starting. Never a refusal. */
function worthAnotherTry(failures: number, thrown: Error): boolean {
  const { status } = asProblem(thrown);
  return failures < 3 && (status === 0 || status === 502 || status === 503 || status === 504);
}

/** The desk's one cache. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(thrown) {
        if (asProblem(thrown).status === 401) {
          // The session is over: the frame notices and asks to sign in.
          void client.invalidateQueries({ queryKey: sessionQuery().queryKey });
        }
      },
    }),
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: 600_000, retry: worthAnotherTry, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
  return client;
}

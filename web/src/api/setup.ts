import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';
import { sessionQuery } from './session';

/** Whether the server still needs an owner. */
export function setupQuery() {
  return queryOptions({
    queryKey: ['setup'],
    queryFn: () => take(api.GET('/api/v1/setup')),
    staleTime: 60_000,
  });
}

/** Creates the owner and the first workspace, and signs in. */
export async function createOwner(client: QueryClient, owner: Schemas['SetupNewOwner']): Promise<void> {
  await take(api.POST('/api/v1/setup', { body: owner }));
  client.setQueryData(setupQuery().queryKey, { needed: false });
  await client.query({ ...sessionQuery(), staleTime: 0 });
}

import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, type Schemas, take } from './client';

export type ApiKey = Schemas['ApiKey'];
export type CreatedKey = Schemas['ApiKeyCreatedKey'];

/** Keys for programs: one's own, and everybody's with `member.write`. */
export const apiKeys = {
  all: ['api-keys'] as const,

  list: () =>
    queryOptions({
      queryKey: [...apiKeys.all, 'list'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/api-keys', { signal }))).items,
    }),
};

/** Makes a key; the answer is the only one that has it. */
export function createKey(client: QueryClient) {
  return mutationOptions({
    mutationFn: (body: Schemas['ApiKeyNewKey']) => take(api.POST('/api/v1/api-keys', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: apiKeys.all }),
    gcTime: 0,
  });
}

/** It opens nothing from now on. */
export function revokeKey(client: QueryClient) {
  return mutationOptions({
    mutationFn: (id: number) => take(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: apiKeys.all }),
  });
}

/** Encrypts all channels' credentials anew with another key; answers how many. */
export function rotateSecretsKey() {
  return mutationOptions({
    mutationFn: () => take(api.POST('/api/v1/operations/rotate-secrets-key', {})),
  });
}

import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, ifMatch, type Schemas, take } from './client';

export type OpenSession = Schemas['OwnAccountOpenSession'];
export type WorkspaceFacts = Schemas['WorkspaceFacts'];

/** One's own account, whatever the workspace. */
export const account = {
  all: ['account'] as const,

  sessions: () =>
    queryOptions({
      queryKey: [...account.all, 'sessions'],
      queryFn: async ({ signal }) => (await take(api.GET('/api/v1/account/sessions', { signal }))).items,
      staleTime: 0,
    }),
};

/** Sets another password; all other sessions end. */
export function changePassword(client: QueryClient) {
  return mutationOptions({
    mutationFn: (body: Schemas['AccountNewPassword']) => take(api.PUT('/api/v1/account/password', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: account.all }),
    gcTime: 0,
  });
}

export function endSession(id: string): Promise<unknown> {
  return take(api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } }));
}

/** All but this one. */
export function endOtherSessions(client: QueryClient) {
  return mutationOptions({
    mutationFn: () => take(api.DELETE('/api/v1/account/sessions')),
    onSettled: () => client.invalidateQueries({ queryKey: account.all }),
  });
}

/** Name and zone of the workspace one is in. */
export const workspace = {
  all: ['workspace'] as const,

  facts: () =>
    queryOptions({
      queryKey: [...workspace.all, 'facts'],
      queryFn: ({ signal }) => take(api.GET('/api/v1/workspace', { signal })),
    }),
};

/** Changes what is given, as the workspace was seen. */
export function patchWorkspace(
  of: { version: number },
  body: Schemas['WorkspaceRequest'],
): Promise<WorkspaceFacts> {
  return take(api.PATCH('/api/v1/workspace', { headers: ifMatch(of), body }));
}

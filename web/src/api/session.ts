import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, credentials, type Schemas, take } from './client';

export type Session = Schemas['Session'];
export type Workspace = Schemas['WorkspaceView'];
export type Me = Schemas['Me'];

const KEPT = 'presstime.workspace';

function keptWorkspace(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** The workspace to be in: the one chosen before, if this account still has it. */
export function chooseWorkspace(
  workspaces: readonly Workspace[],
  kept: string | null,
): Workspace | undefined {
  return workspaces.find((workspace) => workspace.slug === kept) ?? workspaces[0];
}

function adopt(session: Session): Session {
  credentials.csrfToken = session.csrfToken ?? null;
  credentials.workspace =
    chooseWorkspace(session.workspaces, credentials.workspace ?? keptWorkspace())?.slug ?? null;
  return session;
}

/** Who is signed in, and their workspaces; `account` is null when nobody is. */
export function sessionQuery() {
  return queryOptions({
    queryKey: ['session'],
    queryFn: async () => adopt(await take(api.GET('/api/v1/session'))),
    staleTime: 300_000,
  });
}

/** Who I am in this workspace, and what I may do there. */
export function meQuery() {
  return queryOptions({
    queryKey: ['me'],
    queryFn: () => take(api.GET('/api/v1/me')),
    staleTime: 300_000,
  });
}

export async function signIn(client: QueryClient, email: string, password: string): Promise<Session> {
  const session = adopt(await take(api.POST('/api/v1/session', { body: { email, password } })));
  client.clear();
  client.setQueryData(sessionQuery().queryKey, session);
  return session;
}

export async function signOut(client: QueryClient): Promise<void> {
  await take(api.DELETE('/api/v1/session'));
  client.clear();
  await client.query({ ...sessionQuery(), staleTime: 0 });
}

/** Everything from here on is read and written in another workspace. */
export function enterWorkspace(client: QueryClient, workspace: Workspace): void {
  credentials.workspace = workspace.slug;
  try {
    localStorage.setItem(KEPT, workspace.slug);
  } catch {
    // Then the next visit begins in the first one.
  }
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  void client.invalidateQueries({ queryKey: sessionQuery().queryKey });
}

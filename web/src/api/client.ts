import createClient, { type Middleware } from 'openapi-fetch';
import { asProblem, problemOf } from './problem';
import type { components, paths } from './schema';

/** The server's types, by their names in its description. */
export type Schemas = components['schemas'];

const KEY = 'Idempotency-Key';
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What goes with every call: who writes, and in which workspace. Set when the session is read. */
export const credentials: { csrfToken: string | null; workspace: string | null } = {
  csrfToken: null,
  workspace: null,
};

/** Headers of a call, for those that do not go through {@link api}: uploads with progress, streams. */
export function headers(method: string): Record<string, string> {
  return {
    ...(credentials.workspace === null ? {} : { 'X-Workspace': credentials.workspace }),
    ...(READS.has(method) || credentials.csrfToken === null ? {} : { 'X-CSRF-Token': credentials.csrfToken }),
  };
}

const together: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(headers(request.method))) {
      request.headers.set(name, value);
    }
    return request;
  },
};

/** Keys of writes that may have been done: sent, and not answered yet or never. */
const open = new Map<string, string>();

/** Sends a write that is repeated because its answer was lost with the key it had, so that it happens once. */
async function once(request: Request): Promise<Response> {
  const key = request.headers.get(KEY);
  if (key === null) {
    return fetch(request);
  }
  const { method, url, headers: sent } = request;
  const intent = [
    method,
    url,
    sent.get('If-Match'),
    sent.get('X-Workspace'),
    await request.clone().text(),
  ].join();
  const kept = open.get(intent) ?? key;
  open.set(intent, kept);
  request.headers.set(KEY, kept);
  const answer = await fetch(request);
  if (answer.status < 500 && !answer.headers.has('Retry-After')) {
    open.delete(intent);
  }
  return answer;
}

/**
 * The server's API, typed by its description: `take(api.GET('/api/v1/channels/{id}', { params: … }))`.
 * Queries and changes belong into this folder, one file per resource; pages use those.
 */
export const api = createClient<paths>({
  baseUrl: typeof window === 'undefined' ? 'http://localhost' : window.location.origin,
  headers: { Accept: 'application/json' },
  fetch: once,
});
api.use(together);

/** The answer of a call, or its {@link Problem} thrown. */
export async function take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer: { data?: T; error?: unknown; response: Response };
  try {
    answer = await call;
  } catch (thrown) {
    throw asProblem(thrown);
  }
  if (!answer.response.ok) {
    throw problemOf(answer.error, answer.response.status);
  }
  return answer.data as T;
}

/** `If-Match` for an edit of what has this version: refused with 412 when somebody was faster. */
export function ifMatch(of: { version: number }): { 'If-Match': string } {
  return { 'If-Match': `"${String(of.version)}"` };
}

/** `Idempotency-Key`, so that it happens once: the same write keeps it until there is an answer. */
export function idempotencyKey(): { [KEY]: string } {
  return { [KEY]: crypto.randomUUID() };
}

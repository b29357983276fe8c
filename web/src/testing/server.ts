import { type HttpHandler, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import type { ProblemDetails } from '@/api/problem';
import type { paths } from '@/api/schema';
import { aMe, aSession } from './things';

/** The network in tests: what no test has answered for fails the test. */
export const server = setupServer();

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];
type Success<R> = R extends { 200: { content: { 'application/json': infer T } } }
  ? T
  : R extends { 201: { content: { 'application/json': infer T } } }
    ? T
    : R extends { 202: { content: { 'application/json': infer T } } }
      ? T
      : undefined;
/** What the server answers there, by its own description. */
export type Answer<M extends Method, P extends PathsWith<M>> = paths[P][M] extends { responses: infer R }
  ? Success<R>
  : never;
type Asked = { request: Request; params: Record<string, string>; body: () => Promise<unknown> };

/**
 * Answers a call in this test, typed by the OpenAPI: `answer('get', '/api/v1/channels', { items: [], nextCursor: null })`.
 * A function is called with the request; throw `refuse(…)` in it, or pass that, for a problem.
 */
export function answer<M extends Method, P extends PathsWith<M>>(
  method: M,
  path: P,
  with_: Answer<M, P> | ProblemAnswer | ((asked: Asked) => Answer<M, P> | Promise<Answer<M, P>>),
): void {
  const handler: HttpHandler = http[method](
    `*${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    async ({ request, params }) => {
      try {
        const value =
          typeof with_ === 'function'
            ? await (with_ as (asked: Asked) => unknown)({
                request,
                params: params as Record<string, string>,
                body: () => request.clone().json() as Promise<unknown>,
              })
            : with_;
        if (value instanceof ProblemAnswer) {
          throw value;
        }
        return value === undefined
          ? new HttpResponse(null, { status: 204 })
          : HttpResponse.json(value as Record<string, unknown>);
      } catch (thrown) {
        if (thrown instanceof ProblemAnswer) {
          return HttpResponse.json(thrown.details, {
            status: thrown.details.status,
            headers: { 'Content-Type': 'application/problem+json' },
          });
        }
        throw thrown;
      }
    },
  );
  server.use(handler);
}

class ProblemAnswer extends Error {
  readonly details: ProblemDetails;
  constructor(details: ProblemDetails) {
    super(details.title);
    this.details = details;
  }
}

/** A refusal by the server, for {@link answer}. */
export function refuse(status: number, slug: string, more: Partial<ProblemDetails> = {}): ProblemAnswer {
  return new ProblemAnswer({
    type: `http://localhost/problems/${slug}`,
    title: slug,
    detail: `${slug} happened.`,
    solution: `Mend ${slug}.`,
    ...more,
    status,
  });
}

/** The calls that the frame makes: somebody is signed in and may do everything. */
export function signedIn(permissions?: string[]): void {
  answer('get', '/api/v1/session', aSession());
  answer('get', '/api/v1/me', aMe(permissions));
  answer('get', '/api/v1/mentions/counts', { unread: 0 });
  server.use(http.get('*/api/v1/events/stream', () => new HttpResponse(null, { status: 403 })));
}

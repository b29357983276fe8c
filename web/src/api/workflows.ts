import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, type Schemas, take } from './client';

export type Workflow = Schemas['WorkflowView'];
export type WorkflowRequest = Schemas['WorkflowRequest'];
export type ModerationState = Schemas['StateView'];
export type Transition = Schemas['WorkflowViewTransitionView'];

/** States and transitions, by content type; `default` is the workspace's. */
export const workflows = {
  all: ['workflows'] as const,

  list: () =>
    queryOptions({
      queryKey: [...workflows.all, 'list'],
      queryFn: async ({ signal }): Promise<Workflow[]> =>
        Object.values(await take(api.GET('/api/v1/workflows', { signal }))).flat(),
    }),

  of: (contentType: string) =>
    queryOptions({
      queryKey: [...workflows.all, 'of', contentType],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/workflows/{contentType}', { params: { path: { contentType } }, signal })),
    }),
};

/** Replaces all of it. States in use that are left out need a mapping. */
export function putWorkflow(of: Workflow, body: WorkflowRequest): Promise<Workflow> {
  return take(
    api.PUT('/api/v1/workflows/{contentType}', {
      params: { path: { contentType: of.contentType } },
      headers: ifMatch(of),
      body,
    }),
  );
}

/** Gives up the workflow of a type: it goes by the workspace's, the workspace by the program's own. */
export function resetWorkflow(of: Workflow, mapping: Record<string, string>): Promise<Workflow> {
  return take(
    api.DELETE('/api/v1/workflows/{contentType}', {
      params: {
        path: { contentType: of.contentType },
        query: { mapping: Object.entries(mapping).map(([from, to]) => `${from}:${to}`) },
      },
      headers: ifMatch(of),
    }),
  );
}

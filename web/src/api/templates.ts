import { queryOptions } from '@tanstack/react-query';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';

export type TemplateStep = Schemas['TemplateStepRequest'];

/** A campaign's plan: what goes out on which day after the start. */
export type Template = Schemas['ScheduleTemplate'];

/** Schedule templates, by name. */
export const templates = {
  all: ['schedule-templates'] as const,

  list: () =>
    queryOptions({
      queryKey: [...templates.all, 'list'],
      queryFn: async ({ signal }): Promise<Template[]> =>
        Object.values(await take(api.GET('/api/v1/schedule-templates', { signal }))).flat(),
    }),
};

/** Keeps a new one, or replaces `of`; what was scheduled by it stays as it is. */
export function saveTemplate(of: Template | null, body: Schemas['TemplateRequest']): Promise<unknown> {
  return take(
    of === null
      ? api.POST('/api/v1/schedule-templates', { body, headers: idempotencyKey() })
      : api.PUT('/api/v1/schedule-templates/{id}', {
          params: { path: { id: of.id } },
          headers: ifMatch(of),
          body,
        }),
  );
}

export function removeTemplate(of: Template): Promise<unknown> {
  return take(
    api.DELETE('/api/v1/schedule-templates/{id}', {
      params: { path: { id: of.id } },
      headers: ifMatch(of),
    }),
  );
}

/** Lays it over contents from a day on; with `dryRun` nothing changes and the answer tells what would. */
export function applyTemplate(
  of: Template,
  contents: number[],
  start: string,
  dryRun: boolean,
): Promise<Schemas['BatchReport']> {
  return take(
    api.POST('/api/v1/schedule-templates/{id}/apply', {
      params: { path: { id: of.id } },
      body: { contents, start, dryRun },
      headers: dryRun ? {} : idempotencyKey(),
    }),
  );
}

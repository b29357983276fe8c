import { queryOptions } from '@tanstack/react-query';
import type { BatchReport } from './batches';
import { api, idempotencyKey, ifMatch, type Schemas, take } from './client';

export type ScheduleTemplate = Schemas['ScheduleTemplate'];
export type TemplateStep = Schemas['TemplateStep'];
export type TemplateRequest = Schemas['TemplateRequest'];

/** Plans that are laid over contents: what goes out on which day after the start, when, where. */
export const templates = {
  all: ['schedule-templates'] as const,

  list: () =>
    queryOptions({
      queryKey: [...templates.all, 'list'],
      queryFn: async ({ signal }): Promise<ScheduleTemplate[]> =>
        Object.values(await take(api.GET('/api/v1/schedule-templates', { signal }))).flat(),
    }),

  one: (id: number) =>
    queryOptions({
      queryKey: [...templates.all, 'one', id],
      queryFn: ({ signal }) =>
        take(api.GET('/api/v1/schedule-templates/{id}', { params: { path: { id } }, signal })),
    }),
};

/** Keeps a plan: a new one, or what the given one shall be from now on. */
export function keepTemplate(body: TemplateRequest, of: ScheduleTemplate | null): Promise<ScheduleTemplate> {
  return of === null
    ? take(api.POST('/api/v1/schedule-templates', { body, headers: idempotencyKey() }))
    : take(
        api.PUT('/api/v1/schedule-templates/{id}', {
          params: { path: { id: of.id } },
          headers: { ...ifMatch(of), ...idempotencyKey() },
          body,
        }),
      );
}

/** What was scheduled by it stays. */
export function deleteTemplate(of: ScheduleTemplate): Promise<unknown> {
  return take(
    api.DELETE('/api/v1/schedule-templates/{id}', {
      params: { path: { id: of.id } },
      headers: { ...ifMatch(of), ...idempotencyKey() },
    }),
  );
}

/** Lays a plan over contents: one batch, which can be undone. With `dryRun` nothing changes. */
export function applyTemplate(
  id: number,
  body: Omit<Schemas['TemplateApplyRequest'], 'dryRun' | 'partial'>,
  dryRun: boolean,
): Promise<BatchReport> {
  return take(
    api.POST('/api/v1/schedule-templates/{id}/apply', {
      params: { path: { id } },
      body: { ...body, dryRun, partial: true },
      headers: dryRun ? {} : idempotencyKey(),
    }),
  );
}

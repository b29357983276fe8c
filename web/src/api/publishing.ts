import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { channels } from './channels';
import { api, headers, ifMatch, type Schemas, take } from './client';
import { deliveries } from './deliveries';
import { problemOf } from './problem';

/** A channel's publishing settings with the version of their ETag. */
export type PublishingSettings = Schemas['SettingsView'] & { version: number };
export type Blackout = Schemas['BlackoutText'];
export type HolidayCalendar = Schemas['HolidayCalendarView'];
export type Assignment = Schemas['AssignmentGiven'];

/** What may be changed; what is left out stays. The server's names. */
export type SettingsChange = Partial<
  Omit<
    PublishingSettings,
    'site' | 'version' | 'time_zone' | 'late_policy' | 'late_after' | 'late_at_most' | 'drain_per_minute'
  >
>;

/** One slot to come; `refusal` says why nothing is placed there by itself. */
export type SlotToCome = Schemas['SettingsSlotView'];

type BodyOf<P extends '/api/v1/sites/{siteId}/publishing-settings'> =
  import('./schema').paths[P]['patch']['requestBody']['content']['application/json'];

/** With the version from the answer's ETag. */
async function withVersion(
  call: Promise<{ data?: Schemas['SettingsView']; error?: unknown; response: Response }>,
): Promise<PublishingSettings> {
  const answer = await call;
  const data = await take(Promise.resolve(answer));
  return { ...data, version: Number(/\d+/.exec(answer.response.headers.get('ETag') ?? '0')?.[0] ?? 0) };
}

/** Everything read of when channels publish; invalidate `publishing.all` after a change. */
export const publishing = {
  all: [...channels.all, 'publishing'] as const,

  settings: (channel: number) =>
    queryOptions({
      queryKey: [...publishing.all, 'settings', channel],
      queryFn: ({ signal }) =>
        withVersion(
          api.GET('/api/v1/sites/{siteId}/publishing-settings', {
            params: { path: { siteId: channel } },
            signal,
          }),
        ),
    }),

  /** The slots that the settings with this change would make; nothing is saved. */
  slots: (channel: number, change: SettingsChange, days = 14) =>
    queryOptions({
      queryKey: [...publishing.all, 'slots', channel, days, change],
      queryFn: ({ signal }) =>
        take(
          api.POST('/api/v1/sites/{siteId}/publishing-settings/slots', {
            params: { path: { siteId: channel }, query: { days } },
            body: change as BodyOf<'/api/v1/sites/{siteId}/publishing-settings'>,
            signal,
          }),
        ),
      retry: false,
      staleTime: 30_000,
    }),

  /** The workspace's holiday calendars, by name. */
  holidays: () =>
    queryOptions({
      queryKey: [...publishing.all, 'holidays'],
      queryFn: async ({ signal }): Promise<HolidayCalendar[]> =>
        Object.values(await take(api.GET('/api/v1/holiday-calendars', { signal }))).flat(),
    }),

  /** Who would get which slot now, on every channel that publishes by itself. */
  assignment: () =>
    queryOptions({
      queryKey: [...deliveries.all, 'assignment'],
      queryFn: () =>
        take(api.POST('/api/v1/operations/assign-slots', { params: { query: { dryRun: true } } })),
      gcTime: 0,
    }),
};

/** Changes what is given; refused when somebody was faster. */
export function patchPublishing(of: PublishingSettings, change: SettingsChange): Promise<PublishingSettings> {
  return withVersion(
    api.PATCH('/api/v1/sites/{siteId}/publishing-settings', {
      params: { path: { siteId: of.site } },
      headers: ifMatch(of),
      body: change as BodyOf<'/api/v1/sites/{siteId}/publishing-settings'>,
    }),
  );
}

/** Imports a holiday calendar: the text of an iCalendar file, or an address to fetch it from. */
export async function importHolidays(
  name: string,
  from: { text: string } | { url: string },
): Promise<HolidayCalendar> {
  if ('url' in from) {
    return take(
      api.PUT('/api/v1/holiday-calendars/{name}', { params: { path: { name } }, body: { url: from.url } }),
    );
  }
  const answer = await fetch(`/api/v1/holiday-calendars/${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { ...headers('PUT'), 'Content-Type': 'text/calendar', Accept: 'application/json' },
    body: from.text,
  });
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    throw problemOf(body, answer.status);
  }
  return body as HolidayCalendar;
}

/** Removes a holiday calendar; refused while a channel names it. */
export function removeHolidays(name: string): Promise<unknown> {
  return take(api.DELETE('/api/v1/holiday-calendars/{name}', { params: { path: { name } } }));
}

/** Gives what waits the free slots now. */
export async function assignSlots(client: QueryClient): Promise<Assignment> {
  const given = await take(api.POST('/api/v1/operations/assign-slots', { params: { query: {} } }));
  await Promise.all([deliveries.all, ['content']].map((queryKey) => client.invalidateQueries({ queryKey })));
  return given;
}

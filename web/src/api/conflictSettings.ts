import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, type Schemas, take } from './client';

export type ConflictSettings = Schemas['ConflictSettingsView'];
export type ConflictChange = Schemas['ConflictSettingsSettingsRequest'];

/** What counts as a conflict: of a channel, or of the workspace (null). */
export const conflictSettings = {
  all: ['conflict-settings'] as const,

  of: (channel: number | null) =>
    queryOptions({
      queryKey: [...conflictSettings.all, channel],
      queryFn: ({ signal }) =>
        take(
          channel === null
            ? api.GET('/api/v1/conflict-settings', { signal })
            : api.GET('/api/v1/channels/{channelId}/conflict-settings', {
                params: { path: { channelId: channel } },
                signal,
              }),
        ),
    }),
};

/** Replaces all of them; what is null comes from the workspace, then from the program. */
export function putConflictSettings(
  channel: number | null,
  before: ConflictSettings,
  body: ConflictChange,
): Promise<ConflictSettings> {
  const with_ = ifMatch(before.set);
  return take(
    channel === null
      ? api.PUT('/api/v1/conflict-settings', { headers: with_, body })
      : api.PUT('/api/v1/channels/{channelId}/conflict-settings', {
          params: { path: { channelId: channel } },
          headers: with_,
          body,
        }),
  );
}

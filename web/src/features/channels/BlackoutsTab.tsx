import { ActionIcon, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconRepeat, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useMay, useReader } from '@/api/me';
import {
  type Blackout,
  type PublishingSettings,
  patchPublishing,
  publishing,
  type SettingsChange,
} from '@/api/publishing';
import { today } from '@/lib/calendar/ranges';
import { Remote } from '@/ui/Remote';
import { failed, undoable } from '@/ui/toasts';
import { BlackoutDialog } from './BlackoutDialog';
import { longDay } from './days';
import { Holidays } from './Holidays';
import { Months } from './Months';

function useRange(): (blackout: Blackout) => string {
  const { language } = useReader();
  return ({ from, to }) => {
    const words = (text: string) =>
      text.includes('T')
        ? `${longDay(text.slice(0, 10), language)} ${text.slice(11, 16)}`
        : longDay(text, language);
    const first = words(from ?? '');
    const last = to == null ? first : words(to);
    return first === last ? first : `${first} – ${last}`;
  };
}

interface Editing {
  /** Its place, or null for a new one; */
  at: number | null;
  of: Blackout;
  /** in the settings as they were when it was opened. */
  seen: PublishingSettings;
}

function Loaded({ channel, kept }: { channel: Channel; kept: PublishingSettings }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const range = useRange();
  const holidays = useQuery(publishing.holidays());
  const [editing, setEditing] = useState<Editing | null>(null);
  const change = useMutation({
    mutationFn: ({ of, change: next }: { of: PublishingSettings; change: SettingsChange; text: string }) =>
      patchPublishing(of, next),
    onSuccess: async (saved, { of, change: next, text }) => {
      client.setQueryData(publishing.settings(channel.id).queryKey, saved);
      const back: SettingsChange =
        next.blackouts === undefined
          ? { holiday_calendars: of.holiday_calendars }
          : { blackouts: of.blackouts };
      undoable(text, () =>
        patchPublishing(saved, back)
          .then(() => client.invalidateQueries({ queryKey: publishing.all }))
          .catch(failed),
      );
      await client.invalidateQueries({ queryKey: publishing.all });
    },
    onError: failed,
  });
  const write = may('settings.write');
  const used = (holidays.data ?? []).filter((one) => kept.holiday_calendars.includes(one.name));
  const all = [...kept.blackouts, ...used.flatMap((one) => one.blackouts)];
  const day = today(channel.timeZone);
  const put = (of: PublishingSettings, blackouts: Blackout[], text: string) =>
    change.mutate({ of, change: { blackouts }, text });
  return (
    <Stack gap="xl">
      <Months
        from={`${day.slice(0, 7)}-01`}
        blackouts={all}
        onDay={
          write
            ? (date) => {
                const at = kept.blackouts.findIndex(
                  (one) =>
                    (one.from ?? '').slice(0, 10) <= date && date <= (one.to ?? one.from ?? '').slice(0, 10),
                );
                const found = kept.blackouts[at];
                setEditing({
                  ...(found === undefined ? { at: null, of: { from: date, to: date } } : { at, of: found }),
                  seen: kept,
                });
              }
            : undefined
        }
      />
      <Stack gap="sm" component="section" aria-label={t('blackouts.title')}>
        <Group justify="space-between">
          <Title order={2} fz="h4">
            {t('blackouts.title')}
          </Title>
          {write && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setEditing({ at: null, of: { from: day, to: day }, seen: kept })}
            >
              {t('blackouts.add')}
            </Button>
          )}
        </Group>
        {kept.blackouts.length === 0 ? (
          <Text c="dimmed">{t('blackouts.none')}</Text>
        ) : (
          <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {kept.blackouts.map((one, at) => {
              const name =
                one.name === undefined || one.name === null || one.name === '' ? range(one) : one.name;
              return (
                <Paper withBorder p="sm" component="li" key={`${one.from ?? ''} ${one.to ?? ''} ${name}`}>
                  <Group justify="space-between" gap="xs" wrap="nowrap">
                    <Stack gap={2} miw={0}>
                      {one.name != null && one.name !== '' && (
                        <Text fw={600} dir="auto">
                          {one.name}
                        </Text>
                      )}
                      <Group gap="xs">
                        <Text size="sm">{range(one)}</Text>
                        {one.yearly === true && (
                          <Badge tt="none" variant="light" leftSection={<IconRepeat size={12} aria-hidden />}>
                            {t('blackouts.everyYear')}
                          </Badge>
                        )}
                      </Group>
                    </Stack>
                    {write && (
                      <Group gap={4} wrap="nowrap">
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          size="lg"
                          aria-label={t('blackouts.editOne', { name })}
                          onClick={() => setEditing({ at, of: one, seen: kept })}
                        >
                          <IconPencil size={16} aria-hidden />
                        </ActionIcon>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          size="lg"
                          aria-label={t('blackouts.removeOne', { name })}
                          onClick={() =>
                            put(
                              kept,
                              kept.blackouts.filter((_, index) => index !== at),
                              t('blackouts.removed', { name }),
                            )
                          }
                        >
                          <IconTrash size={16} aria-hidden />
                        </ActionIcon>
                      </Group>
                    )}
                  </Group>
                </Paper>
              );
            })}
          </Stack>
        )}
      </Stack>
      <Holidays
        used={kept.holiday_calendars}
        onUse={(names, text) => change.mutate({ of: kept, change: { holiday_calendars: names }, text })}
      />
      {editing !== null && (
        <BlackoutDialog
          of={editing.of}
          isNew={editing.at === null}
          onClose={() => setEditing(null)}
          onSave={(blackout) => {
            const { at: place, seen } = editing;
            put(
              seen,
              place === null
                ? [...seen.blackouts, blackout]
                : seen.blackouts.map((one, at) => (at === place ? blackout : one)),
              t('blackouts.saved'),
            );
            setEditing(null);
          }}
        />
      )}
    </Stack>
  );
}

/** When a channel publishes nothing by itself: own days and hours, and imported holiday calendars. */
export function BlackoutsTab({ channel }: { channel: Channel }) {
  const query = useQuery(publishing.settings(channel.id));
  return <Remote query={query}>{(kept) => <Loaded channel={channel} kept={kept} />}</Remote>;
}

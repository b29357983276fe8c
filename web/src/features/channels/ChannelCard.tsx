import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlayerPause, IconPlugConnected } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Channel, channels, patchChannel, testChannel } from '@/api/channels';
import { useMay, useReader } from '@/api/me';
import { useOptimistic } from '@/api/optimistic';
import { dateTime } from '@/lib/dates';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { done, failed, undoable } from '@/ui/toasts';
import { Report } from './Report';

function Health({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  if (!channel.enabled) {
    return (
      <Badge color="gray" variant="light" tt="none" leftSection={<IconPlayerPause size={12} aria-hidden />}>
        {t('health.paused')}
      </Badge>
    );
  }
  if (channel.lastTest?.ok === false) {
    return (
      <Badge color="red" variant="light" tt="none" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
        {t('health.failing')}
      </Badge>
    );
  }
  return (
    <Badge color="green" variant="light" tt="none" leftSection={<IconCheck size={12} aria-hidden />}>
      {t('health.ready')}
    </Badge>
  );
}

/** One channel: what it is, how it is, and what can be done with it. */
export function ChannelCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const client = useQueryClient();
  const may = useMay();
  const reader = useReader();
  const test = useMutation({
    ...testChannel(client),
    onError: failed,
    onSuccess: (tested) => {
      void client.invalidateQueries({ queryKey: channels.all });
      if (tested.lastTest?.ok === true) {
        done(t('test.ok', { name: channel.name }));
      }
    },
  });
  const enable = useOptimistic({
    keys: [channels.all],
    show: (cache, { enabled }: { of: Channel; enabled: boolean }) =>
      cache.setQueryData(channels.list().queryKey, (before) =>
        before?.map((one) => (one.id === channel.id ? { ...one, enabled } : one)),
      ),
    change: ({ of, enabled }) => patchChannel(of, { enabled }),
    done: (of, { enabled }) =>
      undoable(t(enabled ? 'enable.done' : 'pause.done', { name: of.name }), () =>
        enable.mutate({ of, enabled: !enabled }),
      ),
    failed,
  });
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <PlatformIcon platform={channel.platform} size={28} />
            <Stack gap={0} miw={0}>
              <Text fw={600} truncate>
                {channel.name}
              </Text>
              <Text size="sm" c="dimmed">
                {channel.timeZone}
                {channel.lastTest?.testedAt != null &&
                  ` · ${t('test.when', { when: dateTime(channel.lastTest.testedAt, reader) })}`}
              </Text>
            </Stack>
          </Group>
          <Group gap="xs">
            <Health channel={channel} />
            {may('channel.write') && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlugConnected size={14} aria-hidden />}
                loading={test.isPending}
                onClick={() => test.mutate(channel.id)}
                aria-label={t('test.label', { name: channel.name })}
              >
                {t('test.button')}
              </Button>
            )}
            {may('channel.write') && (
              <Button
                size="xs"
                variant="default"
                onClick={() => enable.mutate({ of: channel, enabled: !channel.enabled })}
                aria-label={t(channel.enabled ? 'pause.label' : 'enable.label', { name: channel.name })}
              >
                {t(channel.enabled ? 'pause.button' : 'enable.button')}
              </Button>
            )}
          </Group>
        </Group>
        {channel.lastTest != null && <Report report={channel.lastTest} quiet />}
      </Stack>
    </Card>
  );
}

import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { useChannelActions } from './actions';
import { Health } from './Health';
import { Report } from './Report';

/** One channel: what it is, how it is, and what can be done with it. */
export function ChannelCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const may = useMay();
  const reader = useReader();
  const { test, enable } = useChannelActions(channel);
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <PlatformIcon platform={channel.platform} size={28} />
            <Stack gap={0} miw={0}>
              <Anchor
                renderRoot={(props) => (
                  <Link to="/channels/$id" params={{ id: String(channel.id) }} {...props} />
                )}
                fw={600}
                c="inherit"
                truncate
              >
                {channel.name}
              </Anchor>
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

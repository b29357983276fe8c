import { Anchor, Badge, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBroadcast,
  IconCheck,
  IconHelp,
  IconPlayerPause,
  IconPlugConnected,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { testChannel } from '@/api/channels';
import { useMay, useReader } from '@/api/me';
import { type ChannelChange, type ChannelState, monitor } from '@/api/monitor';
import { dateTime } from '@/lib/dates';
import type { NavItem } from '@/lib/feature';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { Remote } from '@/ui/Remote';
import { done, failed } from '@/ui/toasts';
import { ServersPart } from './ServersPart';

const LOOKS: Record<string, { icon: NavItem['icon']; color: string }> = {
  ready: { icon: IconCheck, color: 'green' },
  failing: { icon: IconAlertTriangle, color: 'red' },
  troubled: { icon: IconAlertTriangle, color: 'orange' },
  paused: { icon: IconPlayerPause, color: 'gray' },
  unknown: { icon: IconHelp, color: 'gray' },
};

function ChannelHealth({ channel }: { channel: ChannelState }) {
  const { t } = useTranslation('health');
  const client = useQueryClient();
  const may = useMay();
  const reader = useReader();
  const { icon: Icon, color } = LOOKS[channel.state] ?? { icon: IconHelp, color: 'gray' };
  const test = useMutation({
    ...testChannel(client),
    onError: failed,
    onSuccess: async (tested) => {
      await client.invalidateQueries({ queryKey: monitor.all });
      done(t(tested.lastTest?.ok === true ? 'test.ok' : 'test.bad', { name: channel.name }));
    },
  });
  const troubled = channel.state === 'failing' || channel.state === 'troubled';
  return (
    <Card withBorder component="li" padding="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="sm">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <PlatformIcon platform={channel.platform} size={24} />
            <Stack gap={0} miw={0}>
              <Text fw={600} truncate>
                {channel.name}
              </Text>
              <Text size="sm" c="dimmed">
                {[
                  channel.since == null ? null : t('since', { when: dateTime(channel.since, reader) }),
                  channel.publishedAt == null
                    ? null
                    : t('published', { when: dateTime(channel.publishedAt, reader) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </Text>
            </Stack>
          </Group>
          <Group gap="xs">
            <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden />}>
              {t(`state.${channel.state as 'ready'}`)}
            </Badge>
            {may('channel.write') && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlugConnected size={14} aria-hidden />}
                loading={test.isPending}
                onClick={() => test.mutate(channel.id)}
                aria-label={t('test.label', { name: channel.name })}
              >
                {t('test')}
              </Button>
            )}
          </Group>
        </Group>
        {troubled && channel.cause != null && (
          <Text size="sm" dir="auto">
            <strong>{channel.cause.title}</strong> {channel.cause.solution}
          </Text>
        )}
        {channel.state === 'troubled' && channel.deliveryId != null && (
          <Anchor component={Link} to={`/deliveries/${String(channel.deliveryId)}`} size="sm">
            {t('delivery')}
          </Anchor>
        )}
      </Stack>
    </Card>
  );
}

function Changes({ changes }: { changes: readonly ChannelChange[] }) {
  const { t } = useTranslation('health');
  const reader = useReader();
  if (changes.length === 0) {
    return <Text c="dimmed">{t('changes.empty')}</Text>;
  }
  return (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={t('changes')} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('column.when')}</Table.Th>
            <Table.Th scope="col">{t('column.channel')}</Table.Th>
            <Table.Th scope="col">{t('column.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.id}>
              <Table.Td className="desk-numbers">{dateTime(change.at, reader)}</Table.Td>
              <Table.Td>{change.channelName}</Table.Td>
              <Table.Td>
                {t(`change.${change.type as 'connection-lost'}`)}
                {change.cause != null && (
                  <Text size="sm" c="dimmed" dir="auto">
                    {change.cause}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** How channels and servers are: why, since when, and what to do about it. */
export function HealthPage() {
  const { t } = useTranslation('health');
  const may = useMay();
  const found = useQuery(monitor.channels());
  return (
    <Page title={t('title')} about={t('about')}>
      <Title order={2} fz="h4">
        {t('channels')}
      </Title>
      <Remote query={found}>
        {({ items, changes }) => (
          <>
            {items.length === 0 ? (
              <EmptyState
                icon={IconBroadcast}
                title={t('channels.empty')}
                action={
                  may('channel.write') && (
                    <Button component={Link} to="/channels/connect">
                      {t('channels.connect')}
                    </Button>
                  )
                }
              >
                {t('channels.emptyText')}
              </EmptyState>
            ) : (
              <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((channel) => (
                  <ChannelHealth key={channel.id} channel={channel} />
                ))}
              </Stack>
            )}
            <Title order={2} fz="h4">
              {t('changes')}
            </Title>
            <Changes changes={changes} />
          </>
        )}
      </Remote>
      {may('operate') && <ServersPart />}
    </Page>
  );
}

import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { IconPlugConnected, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, channels } from '@/api/channels';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { Page } from '@/ui/Page';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { Remote } from '@/ui/Remote';
import { useChannelActions } from './actions';
import { BlackoutsTab } from './BlackoutsTab';
import { ConflictRules } from './ConflictRules';
import { ConnectionTab } from './ConnectionTab';
import { DeleteDialog } from './DeleteDialog';
import { Health } from './Health';
import { LatenessTab } from './LatenessTab';
import { Report } from './Report';
import { SlotsTab } from './SlotsTab';
import { TABS, type Tab } from './tabs';

function Actions({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const may = useMay();
  const { test, enable } = useChannelActions(channel);
  const [deleting, setDeleting] = useState(false);
  if (!may('channel.write')) {
    return null;
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlugConnected size={16} aria-hidden />}
        loading={test.isPending}
        onClick={() => test.mutate(channel.id)}
      >
        {t('test.button')}
      </Button>
      <Button variant="default" onClick={() => enable.mutate({ of: channel, enabled: !channel.enabled })}>
        {t(channel.enabled ? 'pause.button' : 'enable.button')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setDeleting(true)}
      >
        {t('delete.button')}
      </Button>
      {deleting && <DeleteDialog channel={channel} onClose={() => setDeleting(false)} />}
    </>
  );
}

function Loaded({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const reader = useReader();
  const navigate = useNavigate();
  const { part = 'connection' } = useSearch({ from: '/frame/channels/$id' });
  const { data: platforms } = useQuery(channels.platforms());
  const platform = platforms?.find((one) => one.id === channel.platform);
  return (
    <Page title={channel.name} actions={<Actions channel={channel} />}>
      <Stack gap="md">
        <Group gap="sm">
          <PlatformIcon platform={channel.platform} size={24} />
          <Text>{platform?.name ?? channel.platform}</Text>
          <Health channel={channel} />
          <Text size="sm" c="dimmed">
            {channel.lastTest?.testedAt == null
              ? t('test.never')
              : t('test.when', { when: dateTime(channel.lastTest.testedAt, reader) })}
          </Text>
        </Group>
        {channel.lastTest != null && <Report report={channel.lastTest} quiet />}
        <Tabs
          value={part}
          keepMounted={false}
          onChange={(next) =>
            void navigate({
              to: '/channels/$id',
              params: { id: String(channel.id) },
              search: { part: next === 'connection' ? undefined : (next as Tab) },
              replace: true,
            })
          }
        >
          <Tabs.List mb="lg" aria-label={t('tabs')}>
            {TABS.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="connection">
            <ConnectionTab channel={channel} platform={platform} />
          </Tabs.Panel>
          <Tabs.Panel value="slots">
            <SlotsTab channel={channel} />
          </Tabs.Panel>
          <Tabs.Panel value="blackouts">
            <BlackoutsTab channel={channel} />
          </Tabs.Panel>
          <Tabs.Panel value="lateness">
            <LatenessTab channel={channel} platform={platform} />
          </Tabs.Panel>
          <Tabs.Panel value="conflicts">
            <ConflictRules channel={channel.id} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Page>
  );
}

/** One channel: its connection, when it publishes, what it does with what is late, what counts as a conflict. */
export function ChannelPage() {
  const { t } = useTranslation('channels');
  const { id } = useParams({ from: '/frame/channels/$id' });
  const query = useQuery(channels.one(Number(id)));
  return query.data === undefined ? (
    <Page title={t('one')}>
      <Remote query={query}>{() => null}</Remote>
    </Page>
  ) : (
    <Loaded channel={query.data} />
  );
}

import { Button, Stack } from '@mantine/core';
import { IconBroadcast, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { useMay } from '@/api/me';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { ChannelCard } from './ChannelCard';

/** The workspace's channels, how they are, and the way to a new one. */
export function ChannelsPage() {
  const { t } = useTranslation('channels');
  const may = useMay();
  const list = useQuery(channels.list());
  const connect = may('channel.write') ? (
    <Button component={Link} to="/channels/connect" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('connect.button')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('title')} about={t('about')} actions={connect}>
      <Remote query={list}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState icon={IconBroadcast} title={t('empty.title')} action={connect}>
              {t('empty.text')}
            </EmptyState>
          ) : (
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {found.map((channel) => (
                <ChannelCard key={channel.id} channel={channel} />
              ))}
            </Stack>
          )
        }
      </Remote>
    </Page>
  );
}

import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Delivery, deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { Remote } from '@/ui/Remote';

function Upcoming({ delivery }: { delivery: Delivery }) {
  const reader = useReader();
  return (
    <Card withBorder padding="sm" component="li">
      <Group justify="space-between" gap="sm">
        <Group gap="sm" wrap="nowrap" miw={0}>
          <PlatformIcon platform={delivery.platform} />
          <Stack gap={0} miw={0}>
            <Text fw={600} truncate>
              {delivery.contentTitle}
            </Text>
            <Text size="sm" c="dimmed">
              {delivery.channelName}
            </Text>
          </Stack>
        </Group>
        <Group gap="sm">
          <Text size="sm" className="desk-numbers">
            {dateTime(delivery.dueAt, reader)}
          </Text>
          <DeliveryState state={delivery.state} publishing={delivery.publishing} />
        </Group>
      </Group>
    </Card>
  );
}

/** What goes out next, always up to date. */
export function HomePage() {
  const { t } = useTranslation('home');
  const upcoming = useQuery(deliveries.upcoming());
  return (
    <Page title={t('title')} about={t('about')}>
      <Title order={2} fz="h4">
        {t('upcoming')}
      </Title>
      <Remote query={upcoming}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconCalendarClock} title={t('empty.title')}>
              {t('empty.text')} <Anchor href="/sites/">{t('empty.sites')}</Anchor>
            </EmptyState>
          ) : (
            <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((delivery) => (
                <Upcoming key={delivery.id} delivery={delivery} />
              ))}
            </Stack>
          )
        }
      </Remote>
    </Page>
  );
}

import { ActionIcon, Anchor, Button, Group, Menu, Stack, Text } from '@mantine/core';
import {
  IconBan,
  IconCalendarClock,
  IconCalendarTime,
  IconDots,
  IconRocket,
  IconSend,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Delivery, deliveries } from '@/api/deliveries';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { Remote } from '@/ui/Remote';
import { useQuick } from './quick';

const Mover = lazy(() => import('./Mover').then((file) => ({ default: file.Mover })));

interface RowProps {
  delivery: Delivery;
  onPublish: () => void;
  onMove: () => void;
  onCancel: () => void;
}

function Row({ delivery, onPublish, onMove, onCancel }: RowProps) {
  const { t } = useTranslation('home');
  const reader = useReader();
  const may = useMay();
  return (
    <Group
      component="li"
      justify="space-between"
      gap="xs"
      py={6}
      style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}
    >
      <Group gap="sm" wrap="nowrap" miw={0} flex="1 1 14rem">
        <PlatformIcon platform={delivery.platform} />
        <Stack gap={0} miw={0}>
          <Anchor component={Link} to={`/deliveries/${String(delivery.id)}`} fw={600} truncate>
            {delivery.contentTitle}
          </Anchor>
          <Text size="sm" c="dimmed" truncate>
            {delivery.channelName}
          </Text>
        </Stack>
      </Group>
      <Group gap="sm" wrap="nowrap">
        <Text size="sm" className="desk-numbers">
          {dateTime(delivery.dueAt, reader)}
        </Text>
        <DeliveryState state={delivery.state} publishing={delivery.publishing} />
        {may('schedule.write') && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                aria-label={t('quick.menu', { title: delivery.contentTitle })}
                disabled={delivery.publishing}
              >
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconSend size={16} aria-hidden />} onClick={onPublish}>
                {t('quick.publish')}
              </Menu.Item>
              <Menu.Item leftSection={<IconCalendarTime size={16} aria-hidden />} onClick={onMove}>
                {t('quick.move')}
              </Menu.Item>
              <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={onCancel}>
                {t('quick.cancel')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Group>
  );
}

/** What goes out next, and what can be done about it at once. */
export function Upcoming() {
  const { t } = useTranslation(['home', 'ui']);
  const may = useMay();
  const upcoming = useQuery(deliveries.upcoming());
  const quick = useQuick();
  const [asking, setAsking] = useState<Delivery | null>(null);
  const [question, setQuestion] = useState<{ of: Delivery } | null>(null);
  return (
    <>
      <Remote query={upcoming}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={IconCalendarClock}
              title={t('empty.title')}
              action={
                may('schedule.write') ? (
                  <Button
                    component={Link}
                    to="/first-steps"
                    variant="light"
                    leftSection={<IconRocket size={16} aria-hidden />}
                  >
                    {t('empty.first')}
                  </Button>
                ) : undefined
              }
            >
              {t('empty.text')} <Anchor href="/sites/">{t('empty.sites')}</Anchor>
            </EmptyState>
          ) : (
            <Stack gap={0} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((delivery) => (
                <Row
                  key={delivery.id}
                  delivery={delivery}
                  onPublish={() => setAsking(delivery)}
                  onMove={() => setQuestion({ of: delivery })}
                  onCancel={() => quick.cancel(delivery)}
                />
              ))}
            </Stack>
          )
        }
      </Remote>
      {asking !== null && (
        <Dialog title={t('quick.publish')} onClose={() => setAsking(null)}>
          <Stack>
            <Text size="sm">
              {t('quick.ask', { title: asking.contentTitle, channel: asking.channelName })}
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(null)}>
                {t('ui:cancel')}
              </Button>
              <Button
                data-autofocus
                onClick={() => {
                  setAsking(null);
                  quick.publish(asking);
                }}
              >
                {t('quick.publish')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
      {question !== null && (
        <Suspense>
          <Mover question={question} />
        </Suspense>
      )}
    </>
  );
}

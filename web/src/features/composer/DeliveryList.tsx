import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { PlatformIcon } from '@/ui/PlatformIcon';

/** Where a content goes or went, when, how that stands and why. */
export function DeliveryList({ found }: { found: readonly Delivery[] }) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  return (
    <Stack gap="xs">
      <Title order={2} fz="h5">
        {t('deliveries.title')}
      </Title>
      {found.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('deliveries.none')}
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {found.map((delivery) => (
          <Card key={delivery.id} withBorder padding="sm" component="li">
            <Stack gap={4}>
              <Group justify="space-between" gap="xs">
                <Group gap={6} wrap="nowrap" miw={0}>
                  <PlatformIcon platform={delivery.platform} size={16} />
                  <Text size="sm" fw={600} truncate>
                    {delivery.channelName}
                  </Text>
                </Group>
                <DeliveryState state={delivery.state} publishing={delivery.publishing} />
              </Group>
              <Text size="sm" className="desk-numbers">
                {dateTime(delivery.finishedAt ?? delivery.dueAt, reader)}
                {delivery.timeZone !== reader.timeZone && (
                  <Text span size="xs" c="dimmed" ms={6}>
                    {t('deliveries.there', {
                      when: dateTime(delivery.dueAt, { ...reader, timeZone: delivery.timeZone }),
                      zone: delivery.timeZone,
                    })}
                  </Text>
                )}
              </Text>
              {delivery.reason !== '' && <Text size="sm">{delivery.reason}</Text>}
              {delivery.problem != null && (
                <>
                  <Text size="sm">{delivery.problem.cause}</Text>
                  <Text size="sm" fw={600}>
                    {delivery.problem.solution}
                  </Text>
                </>
              )}
              {delivery.externalUrl != null && (
                <Anchor href={delivery.externalUrl} target="_blank" size="sm" underline="always">
                  {t('deliveries.look')} <IconExternalLink size={12} aria-hidden />
                </Anchor>
              )}
            </Stack>
          </Card>
        ))}
      </Stack>
    </Stack>
  );
}

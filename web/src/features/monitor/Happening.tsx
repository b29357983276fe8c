import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { duration } from '@/lib/calendar/duration';
import { exactDateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { LATE } from './timeline';

/** How late it left, or is by now; undefined when it is on time or never will leave. */
export function lateness(delivery: Delivery, now: number): number | undefined {
  const waits = delivery.startedAt == null && delivery.state === 'scheduled';
  const late = delivery.latenessMs ?? (waits ? now - Date.parse(delivery.dueAt) : 0);
  return late >= LATE && (delivery.startedAt != null || waits) ? late : undefined;
}

function One({ delivery, now }: { delivery: Delivery; now: number }) {
  const { t } = useTranslation('monitor');
  const reader = useReader();
  const late = lateness(delivery, now);
  return (
    <Card withBorder padding="sm" component="li">
      <Group justify="space-between" gap="sm">
        <Group gap="sm" wrap="nowrap" miw={0} flex="1 1 14rem">
          <PlatformIcon platform={delivery.platform} />
          <Stack gap={0} miw={0}>
            <Anchor component={Link} to={`/deliveries/${String(delivery.id)}`} fw={600} truncate>
              {delivery.contentTitle}
            </Anchor>
            <Text size="sm" c="dimmed">
              {delivery.channelName} · {t(`action.${delivery.action as 'publish'}`)}
              {delivery.attempts > 1 && ` · ${t('attempt', { number: delivery.attempts })}`}
            </Text>
          </Stack>
        </Group>
        <Group gap="sm">
          <Text size="sm" className="desk-numbers">
            {exactDateTime(delivery.dueAt, reader)}
          </Text>
          {late !== undefined && (
            <Text size="sm" fw={600} className="desk-numbers">
              {t('late', { by: duration(late, reader.language) })}
            </Text>
          )}
          <DeliveryState state={delivery.state} publishing={delivery.publishing} />
        </Group>
      </Group>
      {delivery.problem != null && (
        <Text size="sm" mt={4} dir="auto">
          <strong>{delivery.problem.title}</strong> {delivery.problem.solution}
        </Text>
      )}
    </Card>
  );
}

interface HappeningProps {
  items: readonly Delivery[];
  now: number;
  more: (() => void) | undefined;
  loading: boolean;
}

/** Deliveries, the latest due first. */
export function Happening({ items, now, more, loading }: HappeningProps) {
  const { t } = useTranslation('monitor');
  return (
    <Stack gap="xs">
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((delivery) => (
          <One key={delivery.id} delivery={delivery} now={now} />
        ))}
      </Stack>
      {more !== undefined && (
        <Button variant="default" loading={loading} onClick={more}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}

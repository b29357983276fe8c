import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Bundle } from '@/api/bundles';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { Waits } from '@/ui/together/Waits';

/** The contents of a bundle by role: when each goes where, how that stands, what it goes after. */
export function BundleItems({ of }: { of: Bundle }) {
  const { t } = useTranslation('releases');
  const reader = useReader();
  const there = { ...reader, timeZone: of.timeZone };
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {of.items.map((item) => (
        <Card key={item.role} withBorder padding="sm" component="li">
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              <bdi>{item.role}</bdi>
            </Text>
            {item.contentId == null ? (
              <Text fw={600} dir="auto">
                {item.title}
              </Text>
            ) : (
              <Anchor
                fw={600}
                c="inherit"
                dir="auto"
                style={{ overflowWrap: 'anywhere' }}
                renderRoot={(props) => (
                  <Link
                    to="/content/$id"
                    params={{ id: String(item.contentId) }}
                    search={{ tab: 'schedule' }}
                    {...props}
                  />
                )}
              >
                {item.title}
              </Anchor>
            )}
            {item.deliveries.map((one) => (
              <Group key={`${String(one.channelId)} ${one.dueAt}`} gap="xs">
                <Text size="sm" className="desk-numbers">
                  {one.channel} · {dateTime(one.dueAt, there)}
                </Text>
                {one.deliveryId != null && <DeliveryState state={one.state as 'scheduled'} />}
              </Group>
            ))}
            {item.after.length > 0 && (
              <Text size="sm">
                {t('bundle.after')} <bdi>{item.after.join(', ')}</bdi>
              </Text>
            )}
            {item.contentId != null && <Waits content={item.contentId} />}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

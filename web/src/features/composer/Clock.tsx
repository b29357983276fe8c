import { Alert, Stack, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { placed } from './times';

/** How a time reads on the clocks it concerns: whether that night skips or repeats it, and what it is where it goes. */
export function Clock({
  wall,
  zone,
  channels,
}: {
  wall: string;
  zone: string;
  channels: readonly Channel[];
}) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  const time = placed(wall, zone);
  if (time === null) {
    return null;
  }
  const elsewhere = channels.filter((channel) => channel.timeZone !== zone);
  return (
    <Stack gap={4} role="status">
      {time.clock !== 'plain' && (
        <Alert color="yellow" variant="light" p="xs" icon={<IconClock aria-hidden />}>
          {t(`clock.${time.clock}`, {
            wall: wall.slice(11, 16),
            when: dateTime(time.dueAt, { ...reader, timeZone: zone }),
          })}
        </Alert>
      )}
      {elsewhere.map((channel) => (
        <Text key={channel.id} size="xs" c="dimmed">
          {t('clock.there', {
            channel: channel.name,
            when: dateTime(time.dueAt, { ...reader, timeZone: channel.timeZone }),
            zone: channel.timeZone,
          })}
        </Text>
      ))}
    </Stack>
  );
}

import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';

/** Whether a channel publishes, in words, with its sign. */
export function Health({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  if (!channel.enabled) {
    return (
      <Badge color="gray" variant="light" tt="none" leftSection={<IconPlayerPause size={12} aria-hidden />}>
        {t('health.paused')}
      </Badge>
    );
  }
  if (channel.lastTest?.ok === false) {
    return (
      <Badge color="red" variant="light" tt="none" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
        {t('health.failing')}
      </Badge>
    );
  }
  return (
    <Badge color="green" variant="light" tt="none" leftSection={<IconCheck size={12} aria-hidden />}>
      {t('health.ready')}
    </Badge>
  );
}

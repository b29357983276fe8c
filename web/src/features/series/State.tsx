import { Badge } from '@mantine/core';
import { IconCircleCheck, IconPlayerPause, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Series } from '@/api/series';

const SIGNS = {
  active: { icon: IconRepeat, color: 'green' },
  paused: { icon: IconPlayerPause, color: 'yellow' },
  ended: { icon: IconCircleCheck, color: 'gray' },
} as const;

/** Whether a series goes on, in words, with its sign. */
export function State({ of }: { of: Series }) {
  const { t } = useTranslation('series');
  const { icon: Icon, color } = SIGNS[of.state];
  return (
    <Badge tt="none" variant="light" color={color} leftSection={<Icon size={12} aria-hidden />}>
      {t(`state.${of.state}`)}
    </Badge>
  );
}

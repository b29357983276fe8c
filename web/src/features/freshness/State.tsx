import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconEyeOff, IconInfinity } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Freshness } from '@/api/freshness';

const SIGNS = {
  overdue: { icon: IconAlertTriangle, color: 'red' },
  'due-soon': { icon: IconClock, color: 'orange' },
  fresh: { icon: IconCheck, color: 'green' },
  never: { icon: IconInfinity, color: 'gray' },
  'not-live': { icon: IconEyeOff, color: 'gray' },
};

/** How fresh it is, in words, with its sign. */
export function State({ state }: { state: Freshness['state'] }) {
  const { t } = useTranslation('freshness');
  const { icon: Icon, color } = SIGNS[state];
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden />}>
      {t(`state.${state}`)}
    </Badge>
  );
}

import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconClock,
  IconClockExclamation,
  IconEyeOff,
  IconHandStop,
  IconHelp,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import type { NavItem } from '@/lib/feature';

type State = Delivery['state'] | 'publishing';

/** Icon and colour of each state: never colour alone. */
export const STATES: Record<string, { icon: NavItem['icon']; color: string }> = {
  scheduled: { icon: IconClock, color: 'press' },
  publishing: { icon: IconSend, color: 'press' },
  published: { icon: IconCheck, color: 'green' },
  withdrawn: { icon: IconEyeOff, color: 'gray' },
  failed: { icon: IconAlertTriangle, color: 'red' },
  unconfirmed: { icon: IconHelp, color: 'orange' },
  held: { icon: IconHandStop, color: 'yellow' },
  missed: { icon: IconClockExclamation, color: 'orange' },
  cancelled: { icon: IconBan, color: 'gray' },
};

/** A delivery's state, in words, with its sign. */
export function DeliveryState({ state, publishing = false }: { state: State; publishing?: boolean }) {
  const { t } = useTranslation('ui');
  const shown = publishing ? 'publishing' : state;
  const { icon: Icon, color } = STATES[shown] ?? { icon: IconHelp, color: 'gray' };
  return (
    <Badge color={color} variant="light" leftSection={<Icon size={12} aria-hidden />} tt="none">
      {t(`state.${shown as 'scheduled'}`)}
    </Badge>
  );
}

import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconHandStop,
  IconHelp,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Release } from '@/api/releases';
import type { NavItem } from '@/lib/feature';

const SIGNS: Record<string, { icon: NavItem['icon']; color: string }> = {
  empty: { icon: IconCircleDashed, color: 'gray' },
  planned: { icon: IconClock, color: 'press' },
  held: { icon: IconHandStop, color: 'yellow' },
  refused: { icon: IconAlertTriangle, color: 'red' },
  going: { icon: IconSend, color: 'press' },
  gone: { icon: IconCheck, color: 'green' },
  incomplete: { icon: IconAlertTriangle, color: 'orange' },
  'taken-back': { icon: IconArrowBackUp, color: 'orange' },
  cancelled: { icon: IconBan, color: 'gray' },
};

/** How a release stands, in words, with its sign. */
export function ReleaseState({ state }: { state: Release['state'] }) {
  const { t } = useTranslation('releases');
  const { icon: Icon, color } = SIGNS[state] ?? { icon: IconHelp, color: 'gray' };
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden />}>
      {t(`state.${state}`)}
    </Badge>
  );
}

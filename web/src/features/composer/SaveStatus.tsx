import { Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconDeviceFloppy,
  IconPencil,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SaveState } from './snapshot';

const SIGNS: Record<SaveState, { icon: typeof IconPencil; color: string }> = {
  saved: { icon: IconCloudCheck, color: 'var(--desk-good)' },
  waiting: { icon: IconPencil, color: 'dimmed' },
  saving: { icon: IconCloudUp, color: 'dimmed' },
  local: { icon: IconDeviceFloppy, color: 'var(--desk-warn)' },
  nameless: { icon: IconDeviceFloppy, color: 'var(--desk-warn)' },
  offline: { icon: IconCloudOff, color: 'var(--desk-warn)' },
  refused: { icon: IconAlertTriangle, color: 'var(--desk-bad)' },
  contested: { icon: IconUsers, color: 'var(--desk-bad)' },
};

/** Where the text is now: in words and with a sign. */
export function SaveStatus({ state, fresh }: { state: SaveState; fresh: boolean }) {
  const { t } = useTranslation('composer');
  const { icon: Icon, color } = SIGNS[state];
  return (
    <Group component="span" display="inline-flex" gap={6} wrap="nowrap" role="status" aria-live="polite">
      <Icon size={18} aria-hidden />
      <Text component="span" size="sm" c={color}>
        {t(fresh && state === 'saved' ? 'save.fresh' : `save.${state}`)}
      </Text>
    </Group>
  );
}

import { Button, Group, Menu, Paper, Text } from '@mantine/core';
import {
  IconArrowsHorizontal,
  IconBan,
  IconCalendarTime,
  IconDots,
  IconHandStop,
  IconLayoutDistributeHorizontal,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconRefresh,
  IconSend,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NavItem } from '@/lib/feature';
import type { Kind } from './operations';

const ICONS: Record<Kind, NavItem['icon']> = {
  move: IconCalendarTime,
  shift: IconArrowsHorizontal,
  spread: IconLayoutDistributeHorizontal,
  'publish-now': IconSend,
  retry: IconRefresh,
  hold: IconHandStop,
  release: IconPlayerPlay,
  skip: IconPlayerSkipForward,
  cancel: IconBan,
};

interface BulkBarProps {
  count: number;
  /** Offers what the list does not show yet as well. */
  more?: { count: number; onAll: () => void };
  kinds: readonly Kind[];
  /** How many of them are buttons; the rest is in a menu. */
  first: number;
  onChoose: (kind: Kind) => void;
  onNone: () => void;
}

/** What can be done to what is selected; it stays in sight. */
export function BulkBar({ count, more, kinds, first, onChoose, onNone }: BulkBarProps) {
  const { t } = useTranslation('queue');
  return (
    <Paper
      withBorder
      shadow="md"
      p="xs"
      radius="md"
      pos="sticky"
      bottom={12}
      style={{ zIndex: 3 }}
      className="desk-no-print"
      role="region"
      aria-label={t('bulk')}
    >
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {t('bulk.count', { count })}
        </Text>
        {more !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={more.onAll}>
            {t('bulk.all', { count: more.count })}
          </Button>
        )}
        {kinds.slice(0, first).map((kind) => {
          const Icon = ICONS[kind];
          return (
            <Button
              key={kind}
              size="xs"
              variant="default"
              leftSection={<Icon size={14} aria-hidden />}
              onClick={() => onChoose(kind)}
            >
              {t(`do.${kind}`)}
            </Button>
          );
        })}
        {kinds.length > first && (
          <Menu position="top-start">
            <Menu.Target>
              <Button size="xs" variant="default" leftSection={<IconDots size={14} aria-hidden />}>
                {t('bulk.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.slice(first).map((kind) => {
                const Icon = ICONS[kind];
                return (
                  <Menu.Item
                    key={kind}
                    leftSection={<Icon size={14} aria-hidden />}
                    onClick={() => onChoose(kind)}
                  >
                    {t(`do.${kind}`)}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" c="inherit" onClick={onNone}>
          {t('bulk.none')}
        </Button>
      </Group>
    </Paper>
  );
}

import { ActionIcon, Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconFileDownload,
  IconPrinter,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { title } from '@/lib/calendar/ranges';
import { useLanguage } from '@/lib/i18n';
import { GROUPS, ZOOMS } from '@/lib/timeline/zooms';
import type { Shown } from './span';

/** How much time, which, by what, and how. All of it is in the address. */
export function Toolbar({ shown, onSave }: { shown: Shown; onSave: () => void }) {
  const { t } = useTranslation('timeline');
  const { language, dir } = useLanguage();
  const [Back, On] =
    dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  const { days } = shown.of;
  const icon = { variant: 'default', size: 'lg' } as const;
  return (
    <Group justify="space-between" gap="sm" className="desk-no-print">
      <Group gap="xs">
        <ActionIcon {...icon} aria-label={t('before')} onClick={() => shown.go(-1)}>
          <Back size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" flex="none" onClick={() => shown.set({ date: undefined })}>
          {t('today')}
        </Button>
        <ActionIcon {...icon} aria-label={t('after')} onClick={() => shown.go(1)}>
          <On size={18} aria-hidden />
        </ActionIcon>
        <Text fw={650} fz="lg" aria-live="polite" className="desk-numbers">
          {title(shown.zoom === 'day' ? 'day' : 'week', days.from, days, language)}
        </Text>
      </Group>
      <Group gap="xs">
        <ActionIcon
          {...icon}
          aria-label={t('closer')}
          disabled={shown.zoom === ZOOMS[0]}
          onClick={() => shown.turn(-1)}
        >
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
        <Select
          aria-label={t('zoom')}
          data={ZOOMS.map((zoom) => ({ value: zoom, label: t(`zoom.${zoom}`) }))}
          value={shown.zoom}
          onChange={(zoom) => zoom !== null && shown.set({ zoom })}
          allowDeselect={false}
          w="8rem"
        />
        <ActionIcon
          {...icon}
          aria-label={t('farther')}
          disabled={shown.zoom === ZOOMS.at(-1)}
          onClick={() => shown.turn(1)}
        >
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
        <Select
          aria-label={t('group')}
          data={GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) }))}
          value={shown.group}
          onChange={(group) => group !== null && shown.set({ group })}
          allowDeselect={false}
          w="9.5rem"
        />
        <SegmentedControl
          aria-label={t('view')}
          value={shown.view}
          onChange={(view) => shown.set({ view })}
          data={(['chart', 'table'] as const).map((view) => ({ value: view, label: t(`view.${view}`) }))}
        />
        <ActionIcon {...icon} aria-label={t('export')} onClick={onSave}>
          <IconFileDownload size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon {...icon} aria-label={t('print')} visibleFrom="sm" onClick={() => window.print()}>
          <IconPrinter size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}

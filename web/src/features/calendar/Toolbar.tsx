import { ActionIcon, Button, Group, MultiSelect, SegmentedControl, Select, Text } from '@mantine/core';
import { IconCalendarDown, IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import type { Delivery } from '@/api/deliveries';
import { ics } from '@/lib/calendar/ics';
import { title } from '@/lib/calendar/ranges';
import { VIEWS } from '@/lib/calendar/views';
import { timeZones } from '@/lib/dates';
import { saveFile } from '@/lib/files';
import { useLanguage } from '@/lib/i18n';
import { ALL_STATES, type Plan } from './plan';

/** Which days, which view, what of it, by whose clock. All of it is in the address. */
export function Toolbar({
  plan,
  usualZone,
  items,
}: {
  plan: Plan;
  usualZone: string;
  items: readonly Delivery[];
}) {
  const { t } = useTranslation(['calendar', 'ui']);
  const { language, dir } = useLanguage();
  const { data: all = [] } = useQuery(channels.list());
  const zones = useMemo(() => timeZones(), []);
  const [Back, On] =
    dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Group gap="xs">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('before')}
            className="desk-no-print"
            onClick={() => plan.go(-1)}
          >
            <Back size={18} aria-hidden />
          </ActionIcon>
          <Button
            variant="default"
            className="desk-no-print"
            flex="none"
            onClick={() => plan.set({ date: undefined })}
          >
            {t('today')}
          </Button>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('after')}
            className="desk-no-print"
            onClick={() => plan.go(1)}
          >
            <On size={18} aria-hidden />
          </ActionIcon>
          <Text fw={650} fz="lg" aria-live="polite" className="desk-numbers">
            {title(plan.view, plan.date, plan.days, language)}
          </Text>
        </Group>
        <SegmentedControl
          className="desk-no-print"
          aria-label={t('view')}
          value={plan.view}
          onChange={(view) => plan.set({ view })}
          data={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
        />
      </Group>
      <Group gap="sm" className="desk-no-print" align="flex-end">
        <MultiSelect
          aria-label={t('filter.channel')}
          placeholder={plan.channel.length === 0 ? t('filter.channel') : undefined}
          data={all.map((one) => ({ value: String(one.id), label: one.name }))}
          value={plan.channel.map(String)}
          onChange={(chosen) => plan.set({ channel: chosen.length === 0 ? undefined : chosen.map(Number) })}
          clearable
          searchable
          flex="1 1 12rem"
          maw="24rem"
        />
        <MultiSelect
          aria-label={t('filter.state')}
          placeholder={plan.stateChosen ? undefined : t('filter.state')}
          data={ALL_STATES.map((state) => ({ value: state, label: t(`ui:state.${state as 'held'}`) }))}
          value={plan.stateChosen ? [...plan.state] : []}
          onChange={(chosen) => plan.set({ state: chosen.length === 0 ? undefined : chosen })}
          clearable
          flex="1 1 12rem"
          maw="24rem"
        />
        <Select
          aria-label={t('zone')}
          data={zones.includes(plan.zone) ? zones : [plan.zone, ...zones]}
          value={plan.zone}
          onChange={(zone) => plan.set({ zone: zone === null || zone === usualZone ? undefined : zone })}
          searchable
          allowDeselect={false}
          dir="ltr"
          flex="0 1 14rem"
        />
        {plan.view !== 'year' && (
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('ics')}
            title={t('ics')}
            disabled={items.length === 0}
            onClick={() => saveFile(ics(items), `calendar-${plan.days.from}.ics`, 'text/calendar')}
          >
            <IconCalendarDown size={18} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('print')}
          visibleFrom="sm"
          onClick={() => window.print()}
        >
          <IconPrinter size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </>
  );
}

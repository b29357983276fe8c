import { ActionIcon, Button, Group, MultiSelect, SegmentedControl, Select, Text } from '@mantine/core';
import {
  IconCalendarDown,
  IconChevronLeft,
  IconChevronRight,
  IconLayoutSidebarRight,
  IconListCheck,
  IconPrinter,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { calendar } from '@/api/calendar';
import { channels } from '@/api/channels';
import type { Delivery } from '@/api/deliveries';
import { ics } from '@/lib/calendar/ics';
import { title } from '@/lib/calendar/ranges';
import { VIEWS } from '@/lib/calendar/views';
import { timeZones } from '@/lib/dates';
import { saveFile } from '@/lib/files';
import { useLanguage } from '@/lib/i18n';
import { ViewsMenu } from '@/ui/views/ViewsMenu';
import { ALL_STATES, type Plan } from './plan';
import type { CalendarSearch } from './routes';

/** What a saved set says: all but the date. */
type Chosen = Omit<CalendarSearch, 'date' | 'backlog'>;

const NOTHING: Chosen = {
  view: undefined,
  zone: undefined,
  channel: undefined,
  state: undefined,
  platform: undefined,
  type: undefined,
};

/** Which days, which view, what of it, by whose clock. All of it is in the address. */
export function Toolbar({
  plan,
  usualZone,
  items,
  picking,
}: {
  plan: Plan;
  usualZone: string;
  items: readonly Delivery[];
  /** Whether presses select, where that can be turned on. */
  picking?: { on: boolean; turn: () => void } | undefined;
}) {
  const { t } = useTranslation(['calendar', 'ui']);
  const { language, dir } = useLanguage();
  const { data: all = [] } = useQuery(channels.list());
  const { data: platforms = [] } = useQuery(channels.platforms());
  const { data: types = [] } = useQuery(calendar.types());
  const zones = useMemo(() => timeZones(plan.zone), [plan.zone]);
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
          aria-label={t('filter.platform')}
          placeholder={t('filter.platform')}
          data={platforms.map((one) => ({ value: one.id, label: one.name }))}
          value={plan.platform ?? null}
          onChange={(platform) => plan.set({ platform: platform ?? undefined })}
          clearable
          flex="1 1 9rem"
          maw="14rem"
        />
        <Select
          aria-label={t('filter.type')}
          placeholder={t('filter.type')}
          data={types.map((one) => ({ value: one.key, label: one.name }))}
          value={plan.type ?? null}
          onChange={(type) => plan.set({ type: type ?? undefined })}
          clearable
          flex="1 1 9rem"
          maw="14rem"
        />
        <Select
          aria-label={t('zone')}
          data={zones}
          value={plan.zone}
          onChange={(zone) => plan.set({ zone: zone === null || zone === usualZone ? undefined : zone })}
          searchable
          allowDeselect={false}
          dir="ltr"
          flex="0 1 14rem"
        />
        <ViewsMenu<Chosen>
          page="calendar"
          search={plan.chosen}
          onChoose={(saved) => plan.set({ ...NOTHING, ...saved })}
        />
        {picking !== undefined && (
          <Button
            variant={picking.on ? 'filled' : 'default'}
            aria-pressed={picking.on}
            leftSection={<IconListCheck size={16} aria-hidden />}
            onClick={picking.turn}
          >
            {t('pick')}
          </Button>
        )}
        <Button
          variant={plan.backlog ? 'filled' : 'default'}
          aria-pressed={plan.backlog}
          leftSection={<IconLayoutSidebarRight size={16} aria-hidden />}
          onClick={() => plan.set({ backlog: plan.backlog ? undefined : true })}
        >
          {t('backlog')}
        </Button>
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

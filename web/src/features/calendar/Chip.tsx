import { IconAlertCircle, IconCheck, IconHelp, IconRepeat } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { duration } from '@/lib/calendar/duration';
import { type Reader, timeOfDay } from '@/lib/dates';
import { STATES } from '@/ui/DeliveryState';
import classes from './calendar.module.css';
import { lateness } from './lateness';
import type { Signs } from './signs';

interface ChipProps {
  delivery: Delivery;
  signs: Signs;
  /** Of the calendar's zone. */
  reader: Reader;
  now: number;
}

/** A state's colours, for the style sheet. */
export function shades(color: string): CSSProperties {
  return {
    '--chip': `var(--mantine-color-${color}-light-color)`,
    '--shade': `var(--mantine-color-${color}-light)`,
  } as CSSProperties;
}

/** One delivery in a grid: its state as a sign and a colour, its time, its title, what is the matter. */
export function Chip({ delivery, signs, reader, now }: ChipProps) {
  const mark = signs.marks.get(delivery.id);
  const series = signs.repeats.get(delivery.id);
  const selected = signs.selected.has(delivery.id);
  const { t } = useTranslation(['calendar', 'ui']);
  const shown = delivery.publishing ? 'publishing' : delivery.state;
  const { icon: Icon, color } = STATES[shown] ?? { icon: IconHelp, color: 'gray' };
  const late = lateness(delivery, now);
  return (
    <span
      className={classes.chip}
      data-state={shown}
      data-selected={selected || undefined}
      style={shades(color)}
    >
      <span className={classes.sign}>
        {selected ? <IconCheck size={14} stroke={3} aria-hidden /> : <Icon size={14} aria-hidden />}
      </span>
      <span className={classes.time}>{timeOfDay(delivery.dueAt, reader)}</span>
      <span className={classes.title} dir="auto">
        {series !== undefined && <IconRepeat size={12} aria-hidden className={classes.repeats} />}
        {delivery.contentTitle}
      </span>
      {late > 0 && <span className={classes.late}>+{duration(late, reader.language, 1)}</span>}
      {mark !== undefined && (
        <span className={classes.mark} data-severity={mark.severity}>
          <IconAlertCircle size={14} aria-hidden />
        </span>
      )}
      <span className={classes.heard}>
        {`, ${t(`ui:state.${shown}`)}, ${delivery.channelName}`}
        {series !== undefined && `, ${t('repeats', { name: series.name })}`}
        {late > 0 && `, ${t('late', { by: duration(late, reader.language) })}`}
        {selected && `, ${t('selected')}`}
        {mark !== undefined && `, ${t('conflicts', { count: mark.count })}`}
      </span>
    </span>
  );
}

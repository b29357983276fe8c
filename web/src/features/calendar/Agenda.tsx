import { Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconHelp, IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { duration } from '@/lib/calendar/duration';
import { asShown, title } from '@/lib/calendar/ranges';
import { type Reader, timeOfDay } from '@/lib/dates';
import { DeliveryState, STATES } from '@/ui/DeliveryState';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { shades } from './Chip';
import classes from './calendar.module.css';
import { lateness } from './lateness';
import { RuleInWords } from './RuleInWords';
import type { Signs } from './signs';

interface AgendaProps {
  items: readonly Delivery[];
  signs: Signs;
  reader: Reader;
  now: number;
}

type Row = { day: string } | { delivery: Delivery };

/** Days and what is due on them, one below the other. */
function rows(items: readonly Delivery[], zone: string): Row[] {
  const found: Row[] = [];
  let last = '';
  for (const delivery of items) {
    const date = asShown(Date.parse(delivery.dueAt), zone).toISOString().slice(0, 10);
    if (date !== last) {
      found.push({ day: date });
      last = date;
    }
    found.push({ delivery });
  }
  return found;
}

/** True while the page is printed: then everything is there, not only what was in sight. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

function Line({ delivery, signs, reader, now }: { delivery: Delivery } & Omit<AgendaProps, 'items'>) {
  const mark = signs.marks.get(delivery.id);
  const series = signs.repeats.get(delivery.id);
  const selected = signs.selected.has(delivery.id);
  const { t } = useTranslation('calendar');
  const late = lateness(delivery, now);
  const shown = delivery.publishing ? 'publishing' : delivery.state;
  const { icon: Icon, color } = STATES[shown] ?? { icon: IconHelp, color: 'gray' };
  return (
    <Link
      to="/deliveries/$id"
      params={{ id: String(delivery.id) }}
      className={classes.line}
      style={shades(color)}
      data-delivery={delivery.id}
      data-selected={selected || undefined}
      // Its picture would be dragged, and nothing with it.
      draggable={false}
    >
      <span className={classes.when}>
        {selected ? <IconCheck size={16} stroke={3} aria-hidden /> : <Icon size={16} aria-hidden />}
        {timeOfDay(delivery.dueAt, reader)}
      </span>
      <span className={classes.what}>
        <Text component="span" fw={600} truncate display="block">
          {delivery.contentTitle}
        </Text>
        <Group component="span" gap={6} wrap="nowrap" fz="sm" c="dimmed">
          <PlatformIcon platform={delivery.platform} size={14} />
          <Text component="span" size="sm" truncate>
            {delivery.channelName}
          </Text>
          {series !== undefined && (
            <Group component="span" gap={2} wrap="nowrap" miw={0}>
              <IconRepeat size={14} aria-hidden style={{ flex: 'none' }} />
              <RuleInWords of={series} />
            </Group>
          )}
          {late > 0 && (
            <Text component="span" size="sm" className={classes.late}>
              {t('late', { by: duration(late, reader.language) })}
            </Text>
          )}
        </Group>
      </span>
      <span className={classes.how}>
        {selected && <span className={classes.heard}>{t('selected')}</span>}
        {mark !== undefined && (
          <span className={classes.mark} data-severity={mark.severity}>
            <IconAlertCircle size={16} aria-hidden />
            <span className={classes.heard}>{t('conflicts', { count: mark.count })}</span>
          </span>
        )}
        <DeliveryState state={delivery.state} publishing={delivery.publishing} />
      </span>
    </Link>
  );
}

/** What is due, day after day; only what is in sight is drawn. */
export function Agenda({ items, signs, reader, now }: AgendaProps) {
  const all = useMemo(() => rows(items, reader.timeZone), [items, reader.timeZone]);
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    setOffset(list.current?.offsetTop ?? 0);
  }, []);
  const printing = usePrinting();
  const virtual = useWindowVirtualizer({
    count: all.length,
    estimateSize: (index) => ('day' in (all[index] ?? {}) ? 44 : 60),
    getItemKey: (index) => {
      const row = all[index];
      return row === undefined ? index : 'day' in row ? row.day : row.delivery.id;
    },
    overscan: 8,
    scrollMargin: offset,
    initialRect: { width: 800, height: 800 },
  });
  const draw = (row: Row) =>
    'day' in row ? (
      <h2 className={classes.day}>
        {title('day', row.day, { from: row.day, to: row.day }, reader.language)}
      </h2>
    ) : (
      <Line delivery={row.delivery} signs={signs} reader={reader} now={now} />
    );
  if (printing) {
    return (
      <div className={classes.agenda}>
        {all.map((row) => (
          <div key={'day' in row ? row.day : row.delivery.id}>{draw(row)}</div>
        ))}
      </div>
    );
  }
  return (
    <div ref={list} className={classes.agenda} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const row = all[item.index];
        return row === undefined ? null : (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={classes.row}
            style={{ transform: `translateY(${item.start - offset}px)` }}
          >
            {draw(row)}
          </div>
        );
      })}
    </div>
  );
}
